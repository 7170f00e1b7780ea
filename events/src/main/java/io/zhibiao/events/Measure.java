package io.zhibiao.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the value measures. */
public enum Measure {
    /** An amount or count in the period, or at its end. */
    @JsonProperty("level")
    LEVEL,

    /** A % change on a year earlier; a fall is negative. */
    @JsonProperty("growth")
    GROWTH,

    /** An absolute rise or fall, or a change in percentage points. */
    @JsonProperty("change")
    CHANGE,

    /** A ratio or rate that is itself the indicator. */
    @JsonProperty("share")
    SHARE,

    /** The % of a plan that was completed. */
    @JsonProperty("completion")
    COMPLETION
}
