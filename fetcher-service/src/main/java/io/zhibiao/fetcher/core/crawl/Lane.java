package io.zhibiao.fetcher.core.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The queue before one host: one request at a time, a pause after each, and rest when the host is in trouble. */
final class Lane {
    static final Comparator<Lane> BY_READINESS =
            Comparator.comparing(Lane::readyAt).thenComparing(lane -> lane.host);

    private final String host;
    private final PriorityQueue<Place> waiting =
            new PriorityQueue<>(Comparator.comparing(Place::due).thenComparing(Place::number));
    private boolean busy;
    private Instant freeAt = Instant.EPOCH;
    private int troubles;
    private long numbers;

    Lane(String host) {
        this.host = host;
    }

    void add(Visit visit) {
        waiting.add(new Place(visit, numbers++));
    }

    /** Whether a visit waits and none is under way. */
    boolean canGo() {
        return !busy && !waiting.isEmpty();
    }

    /** When the first visit that waits may be made. */
    Instant readyAt() {
        Place first = waiting.peek();
        if (first == null) {
            return Instant.MAX;
        }
        return first.due().isAfter(freeAt) ? first.due() : freeAt;
    }

    /** The first visit that waits; the host is busy until its end. */
    Visit start() {
        busy = true;
        return waiting.remove().visit();
    }

    void end(Instant now, Duration pause) {
        busy = false;
        troubles = 0;
        freeAt = now.plus(pause);
    }

    void endInTrouble(Instant now, Duration rest) {
        busy = false;
        troubles++;
        freeAt = now.plus(rest);
    }

    /** How many visits in a row ended in trouble. */
    int troubles() {
        return troubles;
    }

    /** Takes all articles out of the queue: their round is to end, the lists wait on. */
    List<Visit> dropArticles() {
        List<Visit> dropped = new ArrayList<>();
        waiting.removeIf(place -> place.visit().purpose() == Visit.Purpose.ARTICLE && dropped.add(place.visit()));
        return dropped;
    }

    private record Place(Visit visit, long number) {
        Instant due() {
            return visit.due();
        }
    }
}
