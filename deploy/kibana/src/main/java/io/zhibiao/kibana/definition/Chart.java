package io.zhibiao.kibana.definition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of chart. */
public enum Chart {
    /** Figures as text. */
    @JsonProperty("metric")
    METRIC,

    @JsonProperty("bars")
    BARS,

    @JsonProperty("stacked")
    STACKED,

    /** Stacked to 100 %. */
    @JsonProperty("shares")
    SHARES,

    @JsonProperty("horizontal")
    HORIZONTAL,

    @JsonProperty("horizontal-stacked")
    HORIZONTAL_STACKED,

    @JsonProperty("horizontal-shares")
    HORIZONTAL_SHARES,

    @JsonProperty("lines")
    LINES,

    @JsonProperty("donut")
    DONUT,

    @JsonProperty("heatmap")
    HEATMAP,

    @JsonProperty("table")
    TABLE
}
