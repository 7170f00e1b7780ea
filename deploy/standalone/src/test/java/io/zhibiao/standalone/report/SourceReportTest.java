package io.zhibiao.standalone.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.SourceHealth;
import io.zhibiao.events.SourceStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceReportTest {
    @Test
    void tellsThoseInTroubleFirst() {
        String report = SourceReport.of(List.of(
                source("a", SourceStatus.HEALTHY, null),
                source("b", SourceStatus.LAYOUT_CHANGED, null),
                source("c", SourceStatus.HEALTHY, new SourceHealth.Overdue(2026, LocalDate.of(2026, 2, 11)))));

        assertThat(report).startsWith("3 sources, 1 well, 2 failing or overdue");
        assertThat(report.lines().skip(2).map(l -> l.strip().substring(0, 1))).containsExactly("b", "c", "a");
        assertThat(report).contains("layout changed", "status 503", "2026 expected by 2026-02-11", "2026-02-10T02:00Z");
    }

    @Test
    void staysReadableWithHundreds() {
        List<SourceHealth> many = IntStream.range(0, 300)
                .mapToObj(i -> source("s" + i, SourceStatus.HEALTHY, null))
                .toList();

        assertThat(SourceReport.of(many).lines().count()).isLessThan(30);
    }

    private static SourceHealth source(String id, SourceStatus status, SourceHealth.@Nullable Overdue overdue) {
        Instant then = Instant.parse("2026-02-10T02:00:07Z");
        boolean well = status == SourceStatus.HEALTHY;
        return new SourceHealth(
                id,
                id,
                "http://a.example/",
                null,
                null,
                status,
                then,
                well ? 0 : 3,
                well ? null : "status 503",
                then,
                then,
                null,
                then,
                null,
                new TreeMap<>(),
                overdue,
                then);
    }
}
