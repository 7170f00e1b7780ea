package io.zhibiao.extractor.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.extractor.Given;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Months of the year that a report sets aims for: some are over when it is given. */
class MonthsBehindTest {
    private static final Extractor EXTRACTOR = Extractor.standard();

    @Test
    void monthsThatHadEndedAreResults() {
        assertThat(kind(LocalDate.of(2024, 3, 15), "今年1—2月，出口增长12%。")).isEqualTo(ClaimKind.ACTUAL);
    }

    @Test
    void monthsThatStillWentOnAreAims() {
        assertThat(kind(LocalDate.of(2024, 3, 15), "今年一季度，出口增长12%。")).isEqualTo(ClaimKind.TARGET);
        assertThat(kind(LocalDate.of(2024, 1, 9), "今年1—2月，出口增长12%。")).isEqualTo(ClaimKind.TARGET);
    }

    private static ClaimKind kind(LocalDate delivered, String text) {
        return EXTRACTOR.extract(Given.report(delivered, "一、2023年工作回顾\n" + text), Instant.EPOCH).events().stream()
                .filter(event -> event.value() != null)
                .map(IndicatorEvent::kind)
                .findFirst()
                .orElseThrow();
    }
}
