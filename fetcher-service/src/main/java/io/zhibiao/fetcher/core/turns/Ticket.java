package io.zhibiao.fetcher.core.turns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A request to be made: waits for its turn. Only what is public is for other threads. */
public final class Ticket {
    private final String name;
    private final Way way;
    private final Duration pause;
    private final Duration hold;
    private final List<Long> told = new ArrayList<>(1);
    private final CompletableFuture<Decision> decision = new CompletableFuture<>();
    private int wishes;

    Ticket(String name, Way way, Duration pause, Duration hold) {
        this.name = name;
        this.way = way;
        this.pause = pause;
        this.hold = hold;
    }

    /** What was decided; empty while it waits. */
    public Optional<Decision> decided() {
        return Optional.ofNullable(decision.getNow(null));
    }

    /** Waits until it is decided. */
    public Decision await() throws InterruptedException {
        try {
            return decision.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("no decision fails", e);
        }
    }

    /** Id of the wish. */
    String id() {
        return wishes == 0 ? name : name + "." + wishes;
    }

    /** Becomes another wish: what is said of the one before does not concern it. */
    void wishAnew() {
        wishes++;
        told.clear();
    }

    Way way() {
        return way;
    }

    /** What the host is left alone for, before and behind the request. */
    Duration pause() {
        return pause;
    }

    /** How long the host is held at most. */
    Duration hold() {
        return hold;
    }

    void decide(Decision made) {
        decision.complete(made);
    }

    /** The wish is told now; gives how often it was. */
    int tell(long now) {
        told.add(now);
        return told.size();
    }

    long lastTold() {
        return told.isEmpty() ? Timing.NEVER : told.getLast();
    }

    /** Until when a grant that answers an attempt may be used. */
    long usableUntil(int attempt) {
        return attempt < 1 || attempt > told.size() ? Timing.NEVER : told.get(attempt - 1) + Timing.FRESH;
    }
}
