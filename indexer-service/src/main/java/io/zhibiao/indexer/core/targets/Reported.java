package io.zhibiao.indexer.core.targets;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimValue;
import org.jspecify.annotations.Nullable;

/** A result, or an expected one, with the posting that tells it. */
public record Reported(
        @Nullable Double value,
        @Nullable Double valueMax,
        String unit,
        Bound bound,
        String words,
        String postingId,
        String url,
        String quote) {
    static Reported of(Claim claim) {
        ClaimValue value = claim.value();
        return new Reported(
                value.value(),
                value.valueMax(),
                value.unit(),
                value.bound(),
                value.words(),
                claim.posting().id(),
                claim.posting().url(),
                claim.evidence().quote());
    }

    /** The value alone. */
    public ClaimValue claim() {
        return new ClaimValue(value, valueMax, unit, bound, words);
    }
}
