package io.zhibiao.fetcher.core.turns;

import java.time.Duration;

/** How long what counts, in nanoseconds; and moments beyond all others. */
final class Timing {
    /** A moment before all others, and one behind them; sums of them with times stay in range. */
    static final long NEVER = Long.MIN_VALUE / 4;

    static final long FOREVER = Long.MAX_VALUE / 4;

    /** A host is held for a visit for its patience and this much more. */
    static final Duration MARGIN = Duration.ofSeconds(15);

    /**
     * A grant is used within this time of the wish it answers: by the guest's own clock, as the owner's says nothing. What is left of
     * the margin is for processes that stand still. A claim counts when it is read within this time.
     */
    static final long FRESH = Duration.ofSeconds(10).toNanos();

    /** A wish is told again this often until it is granted. */
    static final long RENEWAL = Duration.ofSeconds(3).toNanos();

    /** Who has not told a wish again for so long wants it no more, or is no more. */
    static final long HEARD = RENEWAL * 3;

    /**
     * A claim that was not read, or that another's followed, is told again after this time: who has lost the partition hears so from
     * the group before.
     */
    static final long CLAIM_AGAIN = Duration.ofSeconds(20).toNanos();

    /** So long at least nobody asked hosts of a fetcher that died, when another gets them: its session had to end first. */
    static final long SILENCE = Duration.ofSeconds(6).toNanos();

    /** Nobody wants a longer pause before a request: of hosts that were not asked for so long a new owner need know nothing. */
    static final long LONGEST_PAUSE = Duration.ofMinutes(1).toNanos();

    /** For a longer rest nobody waits: the visit goes back into the queue of its crawl. */
    static final long LONG_REST = Duration.ofSeconds(10).toNanos();

    /** Clocks of instances differ by less. */
    static final Duration SKEW = Duration.ofMinutes(1);

    private Timing() {}
}
