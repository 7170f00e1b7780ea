package io.zhibiao.indexer.core.targets;

import io.zhibiao.events.PostingRef;
import java.util.List;

/**
 * All that a posting's revision claims of one series; nothing when it claims no more of it.
 *
 * @param claims in text order, one of each kind and period
 * @param backfill whether it came with its source's first pass: the alerts it raises say so
 */
public record Submission(PostingRef posting, List<Claim> claims, boolean backfill) {
    public Submission {
        claims = List.copyOf(claims);
    }

    /** What a posting says that is news. */
    public Submission(PostingRef posting, List<Claim> claims) {
        this(posting, claims, false);
    }
}
