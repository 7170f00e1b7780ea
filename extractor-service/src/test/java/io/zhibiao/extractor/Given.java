package io.zhibiao.extractor;

import io.zhibiao.events.Block;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.Ids;
import io.zhibiao.events.Level;
import io.zhibiao.events.PostingKind;
import io.zhibiao.events.Region;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Postings for tests. */
public final class Given {
    public static final Region COUNTY = new Region("青川县", "510822", Level.COUNTY, "四川省", List.of("四川省", "广元市", "青川县"));
    private static final Instant FETCHED = Instant.parse("2024-02-01T01:02:03Z");

    private Given() {}

    /** A plan report for 2024 with this text. */
    public static CleanPosting plan(String text) {
        return posting(PostingKind.PLAN_REPORT, text, List.of(), List.of());
    }

    /** A bulletin for 2023 with this text. */
    public static CleanPosting bulletin(String text) {
        return posting(PostingKind.BULLETIN, text, List.of(), List.of());
    }

    /** A plan for 2024 with this title and text. */
    public static CleanPosting titled(String title, String text) {
        return posting(PostingKind.PLAN_REPORT, title, null, text, List.of(), List.of());
    }

    /** What tells of 2024 under this title, neither report nor plan of a government. */
    public static CleanPosting told(String title, String text) {
        return posting(PostingKind.OTHER, title, null, text, List.of(), List.of());
    }

    /** A work report on 2023 and 2024 given on this day. */
    public static CleanPosting report(LocalDate delivered, String text) {
        return posting(PostingKind.WORK_REPORT, "青川县政府工作报告", delivered, text, List.of(), List.of());
    }

    /** A speech of late 2023 with this text, which sets the aims of 2024. */
    public static CleanPosting spokenInTheYearReported(String text) {
        LocalDate late = LocalDate.of(2023, 12, 28);
        return posting(PostingKind.OTHER, "在全市经济工作会议上的讲话", late, text, List.of(), List.of());
    }

    public static CleanPosting posting(PostingKind kind, String text, List<Block> blocks, List<String> flags) {
        return posting(kind, "题目", null, text, blocks, flags);
    }

    /** What was put online that day and tells none of its years. */
    public static CleanPosting published(LocalDate published, String text) {
        return posting(PostingKind.OTHER, "题目", published, null, false, text, List.of(), List.of());
    }

    private static CleanPosting posting(
            PostingKind kind,
            String title,
            @Nullable LocalDate delivered,
            String text,
            List<Block> blocks,
            List<String> flags) {
        return posting(kind, title, null, delivered, true, text, blocks, flags);
    }

    private static CleanPosting posting(
            PostingKind kind,
            String title,
            @Nullable LocalDate published,
            @Nullable LocalDate delivered,
            boolean dated,
            String text,
            List<Block> blocks,
            List<String> flags) {
        String url = "https://www.example.gov.cn/jh/1.html";
        return new CleanPosting(
                Ids.posting(url),
                Ids.revision(text),
                url,
                title,
                null,
                null,
                published,
                delivered,
                null,
                COUNTY,
                kind,
                dated ? 2023 : null,
                kind == PostingKind.BULLETIN || !dated ? null : 2024,
                text,
                blocks,
                List.of(),
                flags,
                null,
                null,
                "sample",
                "page",
                FETCHED,
                FETCHED);
    }
}
