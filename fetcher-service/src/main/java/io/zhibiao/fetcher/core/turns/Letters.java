package io.zhibiao.fetcher.core.turns;

import io.zhibiao.events.FetchTurn;
import io.zhibiao.events.FetchTurn.Kind;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Puts into words what this instance has to say. */
final class Letters {
    private final String instance;
    private final Partitions partitions;
    private final Post post;
    private final Clock clock;

    Letters(String instance, Partitions partitions, Post post, Clock clock) {
        this.instance = instance;
        this.partitions = partitions;
        this.post = post;
        this.clock = clock;
    }

    void wish(Ticket ticket, long now) {
        int attempt = ticket.tell(now);
        ofWish(Kind.WISH, ticket.way(), ticket.id(), attempt, ticket.pause(), ticket.hold());
    }

    void grant(Way way, Place place) {
        ofWish(Kind.GRANT, way, place.id(), place.attempt(), place.pause(), place.hold());
    }

    void done(Way way, String wish, Duration pause) {
        ofWish(Kind.DONE, way, wish, 0, pause, Duration.ZERO);
    }

    /** Of a host; of the whole domain when there is none. */
    void rest(String domain, @Nullable String host, long nanos) {
        send(Kind.REST, partitions.of(domain), domain, host, null, 0, Duration.ofNanos(nanos), Duration.ZERO);
    }

    void claim(int partition, int number) {
        send(Kind.CLAIM, partition, null, null, null, number, Duration.ZERO, Duration.ZERO);
    }

    private void ofWish(Kind kind, Way way, String wish, int attempt, Duration pause, Duration hold) {
        send(kind, partitions.of(way.domain()), way.domain(), way.host(), wish, attempt, pause, hold);
    }

    private void send(
            Kind kind,
            int partition,
            @Nullable String domain,
            @Nullable String host,
            @Nullable String wish,
            int attempt,
            Duration pause,
            Duration hold) {
        post.send(new FetchTurn(
                kind, instance, partition, domain, host, wish, attempt, millis(pause), millis(hold), clock.instant()));
    }

    /** A part of a millisecond would be lost, and a pause be too short: so it is rounded up. */
    private static int millis(Duration time) {
        return (int) Math.min(time.plusNanos(999_999).toMillis(), Integer.MAX_VALUE);
    }
}
