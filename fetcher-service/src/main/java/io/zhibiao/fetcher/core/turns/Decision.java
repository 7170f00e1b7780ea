package io.zhibiao.fetcher.core.turns;

import java.time.Duration;

/** What became of a wait for one's turn. */
public sealed interface Decision {
    /**
     * The host may be asked once.
     *
     * @param before the request must have begun before that moment, or the turn be given back
     */
    record Go(long before) implements Decision {}

    /** The host is in trouble, as somebody found: not before that time. */
    record Rests(Duration time) implements Decision {}

    /** Not wanted any more. */
    record Withdrawn() implements Decision {}
}
