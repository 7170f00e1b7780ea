package io.zhibiao.fetcher.core.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.PostingKind;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.events.SourceStatus;
import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.lists.ListLink;
import io.zhibiao.fetcher.core.schedule.Regions;
import io.zhibiao.fetcher.core.sources.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Instant START = Instant.parse("2026-02-10T02:00:00Z");
    private static final Watch.Fault DOWN = new Watch.Fault("status 503", false);
    private static final Watch.Fault BARE = new Watch.Fault("the list holds no links", true);
    private static final Source SOURCE = Given.given()
            .interval(Duration.ofMinutes(30))
            .season("青川县", PostingKind.WORK_REPORT)
            .source();

    private final List<SourceHealth> told = new ArrayList<>();
    private Watch watch = watch(null, START);
    private Instant now = START;

    @Test
    void tellsOnceThatASourceFailsAndOnceThatItRecovered() {
        rounds(2, null);
        rounds(5, DOWN);
        rounds(4, null);

        assertThat(statuses()).containsExactly(SourceStatus.HEALTHY, SourceStatus.FAILING, SourceStatus.HEALTHY);
        assertThat(occasions()).as("each change names one moment").hasSize(3);
    }

    @Test
    void doesNotTakeTwoBadRoundsForFailing() {
        rounds(1, null);
        rounds(2, DOWN);
        rounds(1, null);

        assertThat(statuses()).containsExactly(SourceStatus.HEALTHY);
    }

    @Test
    void keepsTheOccasionWhenTheReasonChanges() {
        rounds(4, DOWN);
        rounds(2, BARE);

        assertThat(statuses()).containsExactly(SourceStatus.HEALTHY, SourceStatus.FAILING, SourceStatus.LAYOUT_CHANGED);
        assertThat(told.getLast().since()).isEqualTo(told.get(2).since());
        assertThat(told.getLast().reason()).isEqualTo("the list holds no links");
        assertThat(told.getLast().failures()).isEqualTo(6);
    }

    @Test
    void goesOnWhereAnotherInstanceLeftOff() {
        rounds(4, DOWN);
        SourceHealth last = told.getLast();
        watch = watch(last, now);
        rounds(2, DOWN);
        rounds(1, null);

        assertThat(occasions()).hasSize(3);
        assertThat(told.getLast().status()).isEqualTo(SourceStatus.HEALTHY);
        assertThat(told.get(told.size() - 2).failures()).isEqualTo(6);
    }

    @Test
    void tellsWhenItSucceededAndWhenItComesAgain() {
        rounds(1, null);

        assertThat(told.getLast().lastSuccess()).isEqualTo(START);
        assertThat(told.getLast().nextVisit()).isEqualTo(START.plus(Duration.ofMinutes(30)));
        assertThat(told.getLast().region()).isNotNull().satisfies(r -> assertThat(r.code())
                .isEqualTo("510822"));
    }

    @Test
    void doesNotTellTheSameAgainAndAgain() {
        for (int second = 0; second < 300; second++) {
            watch.succeeded(now);
            tell();
            now = now.plusSeconds(1);
        }

        assertThat(told).hasSize(1);
    }

    @Test
    void countsAHostThatCantBeAskedOnceAnInterval() {
        for (int minute = 0; minute < 60; minute++) {
            watch.unreachable("robots.txt: timed out", now);
            tell();
            now = now.plusSeconds(60);
        }

        assertThat(told.getLast().failures()).isEqualTo(2);
    }

    @Test
    void tellsThatARegionIsOverdueWhenEarlierYearsWereOut() {
        watch.listed(List.of(report("2024-02-06"), report("2025-02-11"), other("2026-02-01")));
        rounds(1, null);
        assertThat(told.getLast().overdue()).as("the day itself is in time").isNull();

        now = Instant.parse("2026-02-12T02:00:00Z");
        rounds(1, null);
        assertThat(told.getLast().overdue()).isEqualTo(new SourceHealth.Overdue(2026, LocalDate.of(2026, 2, 11)));

        watch.listed(List.of(report("2026-02-12")));
        rounds(1, null);
        assertThat(told.getLast().overdue()).isNull();
        assertThat(told.getLast().published()).containsEntry(2026, LocalDate.of(2026, 2, 12));
    }

    @Test
    void holdsARegionWithoutAPastToItsLevelsDay() {
        rounds(1, null);
        assertThat(told.getLast().overdue()).isNull();

        now = Instant.parse("2026-04-16T02:00:00Z");
        rounds(1, null);
        assertThat(told.getLast().overdue()).isEqualTo(new SourceHealth.Overdue(2026, LocalDate.of(2026, 4, 15)));
    }

    private void rounds(int count, Watch.@Nullable Fault fault) {
        for (int round = 0; round < count; round++) {
            if (fault == null) {
                watch.succeeded(now);
            } else {
                watch.failed(fault, now);
            }
            tell();
            now = now.plus(Duration.ofMinutes(30));
        }
    }

    private void tell() {
        watch.news(now.plus(Duration.ofMinutes(30)), null, now).ifPresent(told::add);
    }

    /** Each status that was told, without its repetitions. */
    private List<SourceStatus> statuses() {
        List<SourceStatus> statuses = new ArrayList<>();
        for (SourceHealth health : told) {
            if (statuses.isEmpty() || statuses.getLast() != health.status()) {
                statuses.add(health.status());
            }
        }
        return statuses;
    }

    private List<Instant> occasions() {
        return told.stream().map(SourceHealth::since).distinct().toList();
    }

    private static Watch watch(@Nullable SourceHealth known, Instant now) {
        return new Watch(SOURCE, Regions.named("青川县").orElseThrow(), known, now);
    }

    private static ListLink report(String day) {
        return new ListLink("http://a.example/" + day, "青川县政府工作报告", LocalDate.parse(day));
    }

    private static ListLink other(String day) {
        return new ListLink("http://a.example/" + day, "关于召开会议的通知", LocalDate.parse(day));
    }
}
