package io.zhibiao.fetcher.core.turns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way to one host: one goes at a time, in the order in which they came, with a pause between and rest when it is in trouble. */
final class Way {
    private final String host;
    private final Domain domain;
    private final Map<String, Place> waiting = new LinkedHashMap<>();
    private @Nullable Hold hold;
    private long lastEnd = Timing.NEVER;
    private long freeAt = Timing.NEVER;
    private long restsUntil = Timing.NEVER;

    Way(String host, Domain domain) {
        this.host = host;
        this.domain = domain;
    }

    String host() {
        return host;
    }

    String domain() {
        return domain.name();
    }

    /** Queues, or says once more that one waits: the place in the queue stays. */
    void join(Place place) {
        waiting.put(place.id(), place);
    }

    void leave(String id) {
        waiting.remove(id);
    }

    /** Empties the queue; gives those who waited. */
    List<Place> leaveAll() {
        List<Place> left = List.copyOf(waiting.values());
        waiting.clear();
        return left;
    }

    boolean isWaitedFor() {
        return !waiting.isEmpty();
    }

    /** Whether a request of this process is under way that asked nobody. */
    boolean isHeldByUs() {
        return hold != null && hold.isOwn();
    }

    boolean isHeldFor(String id) {
        return hold != null && hold.id().equals(id);
    }

    void hold(Hold next) {
        waiting.remove(next.id());
        hold = next;
    }

    /** The visit of a wish ended, or is not wanted any more. */
    void release(String id, Duration pause, long at) {
        waiting.remove(id);
        if (hold != null && hold.id().equals(id)) {
            hold = null;
            lastEnd = Math.max(lastEnd, at);
        }
        freeAt = Math.max(freeAt, at + pause.toNanos());
    }

    /** Somebody tells that it is to be left alone, who asked it just now or not long ago. */
    void rest(long from, long until) {
        lastEnd = Math.max(lastEnd, from);
        restsUntil = Math.max(restsUntil, until);
    }

    boolean wasAskedSince(long moment) {
        return lastEnd > moment;
    }

    /** How long the host is to be left alone, for its own trouble or its domain's. */
    long restsFor(long now) {
        return Math.max(restsUntil, domain.restsUntil()) - now;
    }

    /** How long nobody may ask it, for trouble or for a pause. */
    long closedFor(long now) {
        return Math.max(restsFor(now), freeAt - now);
    }

    /**
     * Who may go now; the place is given up.
     *
     * @param since when this process got the host: an owner before it may have asked it till then
     */
    Optional<Place> next(long now, long since) {
        tidy(now);
        Place first = first();
        if (hold != null || first == null || earliest(first, since) > now) {
            return Optional.empty();
        }
        waiting.remove(first.id());
        return Optional.of(first);
    }

    /** When {@link #next} has something to decide, if nothing happens before. */
    long nextAt(long since) {
        Place first = first();
        if (first == null) {
            return Timing.FOREVER;
        }
        long turn = hold == null ? earliest(first, since) : hold.until();
        return Math.min(turn, first.until());
    }

    private @Nullable Place first() {
        return waiting.isEmpty() ? null : waiting.values().iterator().next();
    }

    /** Ends what nobody has ended, and forgets who does not say any more that they wait. */
    private void tidy(long now) {
        if (hold != null && hold.until() <= now) {
            release(hold.id(), hold.pause(), hold.until());
        }
        if (!waiting.isEmpty()) {
            new ArrayList<>(waiting.values())
                    .stream().filter(p -> p.until() <= now).map(Place::id).forEach(waiting::remove);
        }
    }

    /** The pause that was promised behind the last visit is kept, and the one that the next wants before it. */
    private long earliest(Place place, long since) {
        long pause = place.pause().toNanos();
        long behindOthers = Math.max(freeAt, Math.max(restsUntil, domain.restsUntil()));
        return Math.max(behindOthers, Math.max(lastEnd + pause, since + pause - Timing.SILENCE));
    }
}
