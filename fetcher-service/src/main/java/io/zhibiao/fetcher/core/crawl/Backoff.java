package io.zhibiao.fetcher.core.crawl;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How long a host in trouble rests: doubling with each failure in a row, spread so that hosts do not come back in step. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration LONGEST_ASKED = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 10;

    private Backoff() {}

    /**
     * The rest after a failure.
     *
     * @param before failures in a row before this one
     * @param asked what the server asked for by Retry-After; honoured up to a day
     */
    static Duration rest(int before, @Nullable Duration asked, RandomGenerator random) {
        Duration rest = spread(shorter(FIRST.multipliedBy(1L << Math.min(before, MOST_DOUBLINGS)), LONGEST), random);
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
