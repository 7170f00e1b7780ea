package io.zhibiao.fetcher.core.turns;

import java.time.Duration;

/**
 * Who may ask a host now.
 *
 * @param id of the wish
 * @param until when it is over though nobody said so; never for a request of this process
 * @param pause what the host is left alone for then
 */
record Hold(String id, long until, Duration pause) {
    /** Whether it was given by this process to itself, so that it ends only when the request does. */
    boolean isOwn() {
        return until == Timing.FOREVER;
    }
}
