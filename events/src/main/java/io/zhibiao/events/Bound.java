package io.zhibiao.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the value binds. */
public enum Bound {
    /** Just the value. */
    @JsonProperty("eq")
    EQ,

    /** The value or more (以上, 不低于). */
    @JsonProperty("ge")
    GE,

    /** More than the value (超过, 突破, 余). */
    @JsonProperty("gt")
    GT,

    /** The value or less (以内, 不超过). */
    @JsonProperty("le")
    LE,

    /** Less than the value (近, 不到). */
    @JsonProperty("lt")
    LT,

    /** About the value (左右, 约). */
    @JsonProperty("approx")
    APPROX
}
