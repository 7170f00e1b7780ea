package io.zhibiao.indexer.core.targets;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whether a result reached its target.
 *
 * @param by how far beyond the target it is, in the target's unit and in the wanted direction; negative where it fell short
 * @param stretchMet whether it reached the higher aim too; false where there is none
 */
public record Judgement(Outcome outcome, double by, boolean stretchMet) {
    /** Met or missed; what can't be told is no judgement. */
    public enum Outcome {
        /** The result is what was aimed for, or better. */
        @JsonProperty("met")
        MET,

        /** The result fell short. */
        @JsonProperty("missed")
        MISSED
    }
}
