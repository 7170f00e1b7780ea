package io.zhibiao.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One quantitative claim of a posting.
 *
 * @param id {@link Ids#event}
 * @param region the region the claim is about
 * @param surface the indicator's words in the text
 * @param value in base units (16.34亿元 is 1.634e9 元; 8% is 8); null for an aim without a number
 * @param valueMax upper end of a range, else null
 * @param unit base unit, {@code ""} for a bare ratio or an aim without a number
 * @param stretch whether this is the second, higher aim of two (增长8%、力争9%)
 * @param period null where the text does not tell
 * @param rule the trail of rules that read it
 * @param catalogueVersion the catalogue it was read with
 * @param confidence from 0 to 1: how often claims read by this trail are right
 */
public record IndicatorEvent(
        String id,
        PostingRef posting,
        Region region,
        Indicator indicator,
        String surface,
        ClaimKind kind,
        Measure measure,
        @Nullable Double value,
        @Nullable Double valueMax,
        String unit,
        Bound bound,
        boolean stretch,
        @Nullable Period period,
        Evidence evidence,
        String rule,
        String catalogueVersion,
        double confidence,
        Instant extractedAt) {
    public IndicatorEvent {
        Require.text("id", id);
        Require.present("posting", posting);
        Require.present("region", region);
        Require.present("indicator", indicator);
        Require.text("surface", surface);
        Require.present("kind", kind);
        Require.present("measure", measure);
        finite("value", value);
        finite("valueMax", valueMax);
        Require.that(valueMax == null || value != null, "valueMax stands without value");
        Require.present("unit", unit);
        Require.present("bound", bound);
        Require.present("evidence", evidence);
        Require.text("rule", rule);
        Require.text("catalogueVersion", catalogueVersion);
        Require.that(confidence >= 0 && confidence <= 1, () -> "confidence must lie between 0 and 1: " + confidence);
        Require.present("extractedAt", extractedAt);
    }

    private static void finite(String field, @Nullable Double value) {
        Require.that(value == null || Double.isFinite(value), () -> field + " must be a number: " + value);
    }
}
