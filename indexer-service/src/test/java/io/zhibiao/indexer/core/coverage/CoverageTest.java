package io.zhibiao.indexer.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Level;
import io.zhibiao.events.PostingKind;
import io.zhibiao.events.Region;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.events.SourceStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 2, 20);
    private static final Region HERE = new Region("临江县", "990123", Level.COUNTY, "某某省", List.of("某某省", "某某市", "临江县"));

    private static final List<SourceHealth> FAILING = List.of(Sources.health("county", SourceStatus.FAILING, 1));

    private static Publication report(int year, @Nullable LocalDate publishedOn) {
        return new Publication(HERE, PostingKind.WORK_REPORT, year, publishedOn, "p" + year, "county");
    }

    private static Coverage.Entry only(List<SourceHealth> sources, Publication... publications) {
        Coverage coverage = Coverage.of(2025, List.of(publications), sources, TODAY);
        assertThat(coverage.entries()).hasSize(1);
        return coverage.entries().getFirst();
    }

    @Test
    void what_is_there_is_published() {
        Coverage.Entry entry = only(FAILING, report(2024, null), report(2025, LocalDate.of(2025, 1, 9)));
        assertThat(entry.status()).isEqualTo(Status.PUBLISHED);
        assertThat(entry.publishedOn()).isEqualTo("2025-01-09");
        assertThat(entry.posting()).isEqualTo("p2025");
    }

    @Test
    void what_came_out_later_last_year_is_expected() {
        Coverage.Entry entry =
                only(List.of(), report(2023, LocalDate.of(2023, 1, 5)), report(2024, LocalDate.of(2024, 2, 10)));
        assertThat(entry.status()).isEqualTo(Status.EXPECTED);
        assertThat(entry.expectedBy()).isEqualTo("2025-02-24");
    }

    @Test
    void two_weeks_behind_last_years_day_it_is_overdue() {
        assertThat(only(List.of(), report(2024, LocalDate.of(2024, 2, 5))).status())
                .isEqualTo(Status.OVERDUE);
        assertThat(only(List.of(), report(2024, LocalDate.of(2024, 2, 6))).status())
                .isEqualTo(Status.EXPECTED);
    }

    @Test
    void without_a_date_the_usual_season_counts() {
        assertThat(only(List.of(), report(2024, null)).expectedBy()).isEqualTo("2025-04-11");
    }

    @Test
    void what_a_failing_source_had_last_may_be_out_unseen() {
        assertThat(only(FAILING, report(2024, LocalDate.of(2024, 1, 5))).status())
                .isEqualTo(Status.FAILING);
    }

    @Test
    void a_later_years_report_says_nothing_of_an_earlier_year() {
        assertThat(Coverage.of(2024, List.of(report(2025, null)), List.of(), TODAY)
                        .entries())
                .isEmpty();
    }

    @Test
    void the_summary_counts_each_status() {
        Publication bulletin =
                new Publication(HERE, PostingKind.BULLETIN, 2024, LocalDate.of(2024, 5, 1), "b", "county");
        assertThat(Coverage.of(2025, List.of(report(2025, null), bulletin), List.of(), TODAY)
                        .summary())
                .isEqualTo(Map.of(Status.PUBLISHED, 1L, Status.EXPECTED, 1L));
    }

    @Test
    void what_a_source_is_watched_for_is_expected_before_anything_came() {
        SourceHealth waiting = Sources.watching("county", SourceStatus.HEALTHY, 1, HERE, null);
        assertThat(only(List.of(waiting)))
                .isEqualTo(
                        new Coverage.Entry(HERE, PostingKind.WORK_REPORT, Status.EXPECTED, null, null, null, "county"));
        var overdue = new SourceHealth.Overdue(2025, LocalDate.of(2025, 2, 1));
        SourceHealth late = Sources.watching("county", SourceStatus.HEALTHY, 1, HERE, overdue);
        assertThat(only(List.of(late)).status()).isEqualTo(Status.OVERDUE);
        assertThat(only(List.of(late)).expectedBy()).isEqualTo("2025-02-01");
        SourceHealth broken = Sources.watching("county", SourceStatus.LAYOUT_CHANGED, 1, HERE, overdue);
        assertThat(only(List.of(broken)).status()).isEqualTo(Status.FAILING);
    }
}
