package io.zhibiao.fetcher.core.turns;

import io.zhibiao.events.FetchTurn;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A place in the queue before a host.
 *
 * @param id of the wish
 * @param pause what the host is left alone for, before and behind the request
 * @param hold how long the host is held at most
 * @param attempt how often the wish was told
 * @param until when it is given up, as nobody tells it again
 * @param ticket of a request of this process; null for a guest's
 */
record Place(
        String id,
        Duration pause,
        Duration hold,
        int attempt,
        long until,
        @Nullable Ticket ticket) {
    static Place of(Ticket ticket) {
        return new Place(ticket.id(), ticket.pause(), ticket.hold(), 0, Timing.FOREVER, ticket);
    }

    /** That of a guest, as long as it is heard. */
    static Place of(FetchTurn wish, long now) {
        return new Place(
                String.valueOf(wish.wish()),
                Duration.ofMillis(wish.pauseMillis()),
                Duration.ofMillis(wish.holdMillis()),
                wish.attempt(),
                now + Timing.HEARD,
                null);
    }

    boolean isGuest() {
        return ticket == null;
    }
}
