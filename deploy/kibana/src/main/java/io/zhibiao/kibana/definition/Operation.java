package io.zhibiao.kibana.definition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a metric computes; its Lens name is its property name but for {@link #UNIQUE}. */
public enum Operation {
    /** Documents. */
    @JsonProperty("count")
    COUNT("count"),

    /** Different values. */
    @JsonProperty("unique")
    UNIQUE("unique_count"),

    @JsonProperty("average")
    AVERAGE("average"),

    @JsonProperty("median")
    MEDIAN("median"),

    @JsonProperty("min")
    MIN("min"),

    @JsonProperty("max")
    MAX("max"),

    @JsonProperty("sum")
    SUM("sum");

    private final String lensName;

    Operation(String lensName) {
        this.lensName = lensName;
    }

    public String lensName() {
        return lensName;
    }
}
