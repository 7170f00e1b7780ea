package io.zhibiao.indexer.core.coverage;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How it stands with a report. */
public enum Status {
    /** It is there. */
    @JsonProperty("published")
    PUBLISHED,

    /** It is not there, and need not be yet. */
    @JsonProperty("expected")
    EXPECTED,

    /** It is not there, and should be. */
    @JsonProperty("overdue")
    OVERDUE,

    /** It is not there, and the source that had the last one fails: it may be out without being seen. */
    @JsonProperty("failing")
    FAILING
}
