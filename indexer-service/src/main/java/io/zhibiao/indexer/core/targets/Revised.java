package io.zhibiao.indexer.core.targets;

import io.zhibiao.events.ClaimValue;
import io.zhibiao.events.Period;
import java.time.Instant;

/**
 * An aim that a posting had and has no more.
 *
 * @param revision the posting's revision that had it last
 * @param from when the posting was first seen with it
 * @param until when the posting was seen without it
 */
public record Revised(
        Period period, ClaimValue value, String postingId, String url, String revision, Instant from, Instant until) {
    static Revised of(Claim claim, Instant until) {
        return new Revised(
                claim.period(),
                claim.value(),
                claim.posting().id(),
                claim.posting().url(),
                claim.posting().revision(),
                claim.valueSince(),
                until);
    }
}
