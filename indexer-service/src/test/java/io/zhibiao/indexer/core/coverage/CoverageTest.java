package io.zhibiao.indexer.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Level;
import io.zhibiao.events.PostingKind;
import io.zhibiao.events.Region;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 2, 20);
    private static final Instant SEEN = Instant.parse("2025-01-10T12:00:00Z");
    private static final Region HERE = new Region("临江县", "990123", Level.COUNTY, "某某省", List.of("某某省", "某某市", "临江县"));

    private static Report unknown(int year, PostingKind kind) {
        return Report.unknown(new ReportKey(HERE, year, kind));
    }

    private static Report published(int year, @Nullable LocalDate on) {
        return unknown(year, PostingKind.WORK_REPORT).with("p" + year, new Report.Published(on, SEEN, "county"));
    }

    private static Report watched(int year, boolean failing, @Nullable LocalDate expectedBy) {
        return unknown(year, PostingKind.WORK_REPORT).with("county", new Report.Watched(failing, null, expectedBy));
    }

    private static Coverage.Entry only(Set<String> failing, Report... reports) {
        Coverage coverage = Coverage.of(2025, List.of(reports), failing, TODAY);
        assertThat(coverage.entries()).hasSize(1);
        return coverage.entries().getFirst();
    }

    @Test
    void what_is_there_is_published() {
        Coverage.Entry entry = only(Set.of("county"), published(2024, null), published(2025, LocalDate.of(2025, 1, 9)));
        assertThat(entry.status()).isEqualTo(Status.PUBLISHED);
        assertThat(entry.publishedOn()).isEqualTo("2025-01-09");
        assertThat(entry.posting()).isEqualTo("p2025");
        assertThat(entry.sourceId()).isEqualTo("county");
    }

    @Test
    void of_several_postings_the_one_published_first_is_told() {
        Report report = published(2025, null)
                .with("late", new Report.Published(LocalDate.of(2025, 2, 1), SEEN, "city"))
                .with("early", new Report.Published(LocalDate.of(2025, 1, 9), SEEN, "site"));
        assertThat(only(Set.of(), report).posting()).isEqualTo("early");
        assertThat(report.sourceIds()).containsExactly("site");
    }

    @Test
    void what_a_list_shows_is_published_before_it_was_fetched() {
        Report seen = unknown(2025, PostingKind.WORK_REPORT)
                .with("county", new Report.Watched(false, LocalDate.of(2025, 1, 9), null));
        Coverage.Entry entry = only(Set.of(), published(2024, null), seen);
        assertThat(entry.status()).isEqualTo(Status.PUBLISHED);
        assertThat(entry.publishedOn()).isEqualTo("2025-01-09");
        assertThat(entry.posting()).isNull();
    }

    @Test
    void what_came_out_later_last_year_is_expected() {
        Coverage.Entry entry =
                only(Set.of(), published(2023, LocalDate.of(2023, 1, 5)), published(2024, LocalDate.of(2024, 2, 10)));
        assertThat(entry.status()).isEqualTo(Status.EXPECTED);
        assertThat(entry.expectedBy()).isEqualTo("2025-02-24");
        assertThat(entry.posting()).isEqualTo("p2024");
    }

    @Test
    void two_weeks_behind_last_years_day_it_is_overdue() {
        assertThat(only(Set.of(), published(2024, LocalDate.of(2024, 2, 5))).status())
                .isEqualTo(Status.OVERDUE);
        assertThat(only(Set.of(), published(2024, LocalDate.of(2024, 2, 6))).status())
                .isEqualTo(Status.EXPECTED);
    }

    @Test
    void without_a_date_the_usual_season_counts() {
        assertThat(only(Set.of(), published(2024, null)).expectedBy()).isEqualTo("2025-04-11");
    }

    @Test
    void what_a_failing_source_had_last_may_be_out_unseen() {
        Report last = published(2024, LocalDate.of(2024, 1, 5));
        assertThat(only(Set.of("county"), last).status()).isEqualTo(Status.FAILING);
        assertThat(only(Set.of("another"), last).status()).isEqualTo(Status.OVERDUE);
    }

    @Test
    void a_year_in_which_nothing_came_is_passed_over() {
        Coverage.Entry entry = only(
                Set.of(), published(2023, LocalDate.of(2023, 1, 5)), watched(2024, false, LocalDate.of(2024, 1, 19)));
        assertThat(entry.status()).isEqualTo(Status.OVERDUE);
        assertThat(entry.expectedBy()).isEqualTo("2025-01-19");
        assertThat(entry.posting()).isEqualTo("p2023");
    }

    @Test
    void a_later_years_report_says_nothing_of_an_earlier_year() {
        assertThat(Coverage.of(2024, List.of(published(2025, null)), Set.of(), TODAY)
                        .entries())
                .isEmpty();
    }

    @Test
    void the_summary_counts_each_status() {
        Report bulletin = unknown(2024, PostingKind.BULLETIN)
                .with("b", new Report.Published(LocalDate.of(2024, 5, 1), SEEN, "county"));
        assertThat(Coverage.of(2025, List.of(published(2025, null), bulletin), Set.of(), TODAY)
                        .summary())
                .isEqualTo(Map.of(Status.PUBLISHED, 1L, Status.EXPECTED, 1L));
    }

    @Test
    void what_a_source_is_watched_for_is_expected_before_anything_came() {
        assertThat(only(Set.of(), watched(2025, false, null)))
                .isEqualTo(
                        new Coverage.Entry(HERE, PostingKind.WORK_REPORT, Status.EXPECTED, null, null, null, "county"));
        LocalDate day = LocalDate.of(2025, 2, 1);
        assertThat(only(Set.of(), watched(2025, false, day)).status()).isEqualTo(Status.OVERDUE);
        assertThat(only(Set.of(), watched(2025, false, day)).expectedBy()).isEqualTo(day);
        assertThat(only(Set.of(), watched(2025, true, day)).status()).isEqualTo(Status.FAILING);
    }
}
