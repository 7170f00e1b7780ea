package io.zhibiao.indexer.core.coverage;

import io.zhibiao.events.PostingKind;

/** What readers call the kinds of postings. */
public final class ReportNames {
    private ReportNames() {}

    /** In Chinese. */
    public static String chinese(PostingKind kind) {
        return switch (kind) {
            case PLAN_REPORT -> "计划报告";
            case WORK_REPORT -> "政府工作报告";
            case BULLETIN -> "统计公报";
            case OTHER -> "文件";
        };
    }

    /** In English. */
    public static String english(PostingKind kind) {
        return switch (kind) {
            case PLAN_REPORT -> "plan report";
            case WORK_REPORT -> "government work report";
            case BULLETIN -> "statistical bulletin";
            case OTHER -> "posting";
        };
    }
}
