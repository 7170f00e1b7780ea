package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.fetcher.core.crawl.Visit.Purpose;
import io.zhibiao.fetcher.core.robots.RobotsTxt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The queue before one host: robots.txt first, one request at a time, a pause after each, and rest when the host is in trouble.
 */
final class Lane {
    static final Comparator<Lane> BY_READINESS =
            Comparator.comparing(Lane::readyAt).thenComparing(lane -> lane.host);

    private final String host;
    private final Deque<Visit> robotsVisits = new ArrayDeque<>();
    private final PriorityQueue<Place> waiting =
            new PriorityQueue<>(Comparator.comparing(Place::due).thenComparing(Place::number));
    private boolean busy;
    private boolean awaitsRobots;
    private @Nullable RobotsTxt robots;
    private Instant robotsUntil = Instant.MIN;
    private Instant freeAt = Instant.EPOCH;
    private int troubles;
    private long numbers;

    Lane(String host) {
        this.host = host;
    }

    void add(Visit visit) {
        if (visit.purpose() == Purpose.ROBOTS) {
            robotsVisits.add(visit);
        } else {
            waiting.add(new Place(visit, numbers++));
        }
    }

    /** Whether a visit waits and none is under way. */
    boolean canGo() {
        return !busy && (!robotsVisits.isEmpty() || (!awaitsRobots && !waiting.isEmpty()));
    }

    /** When the first visit that waits may be made. */
    Instant readyAt() {
        Place first = waiting.peek();
        if (!robotsVisits.isEmpty() || first == null) {
            return robotsVisits.isEmpty() ? Instant.MAX : freeAt;
        }
        return first.due().isAfter(freeAt) ? first.due() : freeAt;
    }

    /** The first visit that waits, or that of robots.txt before it; the host is busy until its end. */
    Visit start(Instant now) {
        busy = true;
        if (!robotsVisits.isEmpty()) {
            return robotsVisits.remove();
        }
        Visit first = waiting.element().visit();
        if (obeys(first) && !robotsUntil.isAfter(now)) {
            awaitsRobots = true;
            return first.robots(now);
        }
        return waiting.remove().visit();
    }

    /** Whether the rules let a visit be made. */
    boolean allows(Visit visit) {
        return visit.purpose() == Purpose.ROBOTS || !obeys(visit) || robots == null || robots.allows(visit.address());
    }

    void learn(RobotsTxt rules, Instant now) {
        robots = rules;
        robotsUntil = now.plus(RobotsTxt.KEPT);
        awaitsRobots = false;
        restUntil(now.plus(rules.delay()));
    }

    /** The request ended: the host is free after the larger of the source's pause and the host's own. */
    void end(Visit visit, Instant now) {
        busy = false;
        troubles = 0;
        restUntil(now.plus(pause(visit)));
    }

    /** No request was made. */
    void skip() {
        busy = false;
    }

    void endInTrouble(Instant now, Duration rest) {
        busy = false;
        awaitsRobots = false;
        rest(now, rest);
    }

    /** Lets the host rest though the request that failed was made elsewhere: its robots.txt is. */
    void rest(Instant now, Duration rest) {
        awaitsRobots = false;
        troubles++;
        restUntil(now.plus(rest));
    }

    /** Leaves the host alone until then, at least. */
    void restUntil(Instant until) {
        freeAt = until.isAfter(freeAt) ? until : freeAt;
    }

    /** How many visits in a row ended in trouble. */
    int troubles() {
        return troubles;
    }

    /** When the host may be asked at the soonest. */
    Instant freeAt() {
        return freeAt;
    }

    /** Takes all articles and attachments out of the queue: their round is to end, the lists wait on. */
    List<Visit> dropArticles() {
        List<Visit> dropped = new ArrayList<>();
        waiting.removeIf(place -> isOfArticle(place.visit()) && dropped.add(place.visit()));
        return dropped;
    }

    /** The larger of the source's pause and the host's own. */
    Duration pause(Visit visit) {
        Duration configured = visit.source().politeness().delay();
        Duration asked = robots == null || !obeys(visit) ? Duration.ZERO : robots.delay();
        return asked.compareTo(configured) > 0 ? asked : configured;
    }

    private static boolean isOfArticle(Visit visit) {
        return visit.purpose() == Purpose.ARTICLE || visit.purpose() == Purpose.ATTACHMENT;
    }

    private static boolean obeys(Visit visit) {
        return !visit.source().access().againstRobots();
    }

    private record Place(Visit visit, long number) {
        Instant due() {
            return visit.due();
        }
    }
}
