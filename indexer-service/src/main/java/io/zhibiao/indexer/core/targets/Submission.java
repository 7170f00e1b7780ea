package io.zhibiao.indexer.core.targets;

import io.zhibiao.events.PostingRef;
import java.util.List;

/**
 * All that a posting's revision claims of one series; nothing when it claims no more of it.
 *
 * @param claims in text order, one of each kind and period
 */
public record Submission(PostingRef posting, List<Claim> claims) {
    public Submission {
        claims = List.copyOf(claims);
    }
}
