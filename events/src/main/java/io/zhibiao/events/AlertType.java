package io.zhibiao.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why an alert was raised. */
public enum AlertType {
    /** A target not known before. */
    @JsonProperty("target_new")
    TARGET_NEW,

    /** The posting that set a target was changed. */
    @JsonProperty("target_revised")
    TARGET_REVISED,

    /** Two postings give different targets. */
    @JsonProperty("target_conflict")
    TARGET_CONFLICT,

    /** A result reached its target. */
    @JsonProperty("target_met")
    TARGET_MET,

    /** A result fell short of its target. */
    @JsonProperty("target_missed")
    TARGET_MISSED,

    /** A new posting. */
    @JsonProperty("posting_new")
    POSTING_NEW,

    /** A source no longer answers as it used to. */
    @JsonProperty("source_failing")
    SOURCE_FAILING,

    /** A source that was failing answers again. */
    @JsonProperty("source_recovered")
    SOURCE_RECOVERED,

    /** A region that should have published has not. */
    @JsonProperty("region_overdue")
    REGION_OVERDUE
}
