package io.zhibiao.extractor.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.extractor.Given;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** 2013年以来 in what tells none of its years: up to the year in which it was put online, unless that had only begun. */
class SinceTest {
    private static final Extractor EXTRACTOR = Extractor.standard();

    @Test
    void lastsUpToTheYearItWasToldIn() {
        assertThat(period(LocalDate.of(2018, 9, 27))).isEqualTo("2013..2018");
        assertThat(period(LocalDate.of(2018, 1, 27))).isEqualTo("2013..2017");
    }

    private static String period(LocalDate published) {
        return EXTRACTOR
                .extract(Given.published(published, "2013年以来，全市累计审结行政案件18078件。"), Instant.EPOCH)
                .events()
                .stream()
                .map(event -> Objects.requireNonNull(event.period()).label())
                .findFirst()
                .orElseThrow();
    }
}
