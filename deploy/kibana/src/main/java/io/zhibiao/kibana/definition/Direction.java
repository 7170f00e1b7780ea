package io.zhibiao.kibana.definition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The direction of a sort. */
public enum Direction {
    @JsonProperty("asc")
    ASC,

    @JsonProperty("desc")
    DESC
}
