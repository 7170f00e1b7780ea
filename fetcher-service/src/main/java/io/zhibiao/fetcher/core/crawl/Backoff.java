package io.zhibiao.fetcher.core.crawl;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How long a host in trouble rests: doubling with each failure in a row, spread so that hosts do not come back in step. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration FIRST_BLOCKED = Duration.ofMinutes(5);
    private static final Duration LONGEST_BLOCKED = Duration.ofHours(6);
    private static final Duration LONGEST_ASKED = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 10;

    private Backoff() {}

    /**
     * The rest of a host after a failure.
     *
     * @param before failures in a row before this one
     * @param asked what the server asked for by Retry-After; honoured up to a day
     */
    static Duration host(int before, @Nullable Duration asked, RandomGenerator random) {
        return longer(spread(doubled(FIRST, before, LONGEST), random), asked);
    }

    /** The rest of a domain whose firewall speaks: knocking on it makes it worse. */
    static Duration domain(int before, @Nullable Duration asked, RandomGenerator random) {
        return longer(spread(doubled(FIRST_BLOCKED, before, LONGEST_BLOCKED), random), asked);
    }

    private static Duration doubled(Duration first, int times, Duration longest) {
        return shorter(first.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS)), longest);
    }

    private static Duration longer(Duration rest, @Nullable Duration asked) {
        Duration wanted = asked == null ? Duration.ZERO : shorter(asked, LONGEST_ASKED);
        return wanted.compareTo(rest) > 0 ? wanted : rest;
    }

    private static Duration spread(Duration rest, RandomGenerator random) {
        return Duration.ofMillis((long) (rest.toMillis() * (0.75 + random.nextDouble() / 2)));
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
