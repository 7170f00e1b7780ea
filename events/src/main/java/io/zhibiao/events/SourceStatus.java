package io.zhibiao.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a source still gives what it is watched for. */
public enum SourceStatus {
    /** Its list is read. */
    @JsonProperty("healthy")
    HEALTHY,

    /** Its list could not be had, or not be read, several times in a row. */
    @JsonProperty("failing")
    FAILING,

    /** Its list answers, and holds none of the links it used to: its layout has changed, or the source's selector is wrong. */
    @JsonProperty("layout_changed")
    LAYOUT_CHANGED
}
