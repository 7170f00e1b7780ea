package io.zhibiao.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a claim tells a result, an expected result or an aim. */
public enum ClaimKind {
    /** A reported result. */
    @JsonProperty("actual")
    ACTUAL,

    /** An expected result (预计) of a year not yet closed. */
    @JsonProperty("estimate")
    ESTIMATE,

    /** An aim or plan of any year. */
    @JsonProperty("target")
    TARGET
}
