package io.zhibiao.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a posting is. */
public enum PostingKind {
    /** 国民经济和社会发展计划报告. */
    @JsonProperty("plan_report")
    PLAN_REPORT,

    /** 政府工作报告. */
    @JsonProperty("work_report")
    WORK_REPORT,

    /** 统计公报. */
    @JsonProperty("bulletin")
    BULLETIN,

    /** Anything else, spam-only pages among it. */
    @JsonProperty("other")
    OTHER
}
