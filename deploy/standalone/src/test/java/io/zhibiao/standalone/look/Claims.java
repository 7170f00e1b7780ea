package io.zhibiao.standalone.look;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.Evidence;
import io.zhibiao.events.Indicator;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.Measure;
import io.zhibiao.events.Period;
import io.zhibiao.events.PostingKind;
import io.zhibiao.events.PostingRef;
import io.zhibiao.events.Region;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Readings made by hand, so that claims can lie where no rule would put them. */
final class Claims {
    private static final Instant NOW = Instant.parse("2024-02-01T00:00:00Z");
    private static final String URL = "https://www.example.gov.cn/a.html";

    private Claims() {}

    static Reading reading(String text, IndicatorEvent... events) {
        return new Reading(posting(text), List.of(events));
    }

    static CleanPosting posting(String text) {
        return new CleanPosting(
                "p",
                "r",
                URL,
                "青川县<2024>年计划报告",
                null,
                null,
                null,
                null,
                null,
                null,
                PostingKind.PLAN_REPORT,
                2023,
                2024,
                text,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                "test",
                "g",
                NOW,
                NOW);
    }

    /** A claim on the first place where {@code raw} stands. */
    static IndicatorEvent on(String text, String raw, ClaimKind kind) {
        int start = text.indexOf(raw);
        return at(start, start + raw.length(), raw, kind, 0.95);
    }

    static IndicatorEvent at(int start, int end, String words, ClaimKind kind, double confidence) {
        return event(
                words,
                kind,
                1.634e9,
                null,
                "元",
                Bound.GE,
                Period.year(2024),
                new Evidence(words, words, start, end, null, -1),
                confidence);
    }

    static IndicatorEvent valued(@Nullable Double value, @Nullable Double valueMax, String unit, Bound bound) {
        Evidence evidence = new Evidence("x", "x", 0, 1, null, -1);
        return event("税收", ClaimKind.TARGET, value, valueMax, unit, bound, null, evidence, 0.95);
    }

    private static IndicatorEvent event(
            String words,
            ClaimKind kind,
            @Nullable Double value,
            @Nullable Double valueMax,
            String unit,
            Bound bound,
            @Nullable Period period,
            Evidence evidence,
            double confidence) {
        return new IndicatorEvent(
                "e" + evidence.start(),
                new PostingRef("p", "r", URL, null, PostingKind.PLAN_REPORT, null, 2023, 2024, "test", NOW),
                new Region("青川县", "510822", null, null, List.of("四川省", "青川县")),
                Indicator.byWords(words),
                words,
                kind,
                Measure.LEVEL,
                value,
                valueMax,
                unit,
                bound,
                false,
                period,
                evidence,
                "words-value/level",
                "1",
                confidence,
                NOW);
    }
}
