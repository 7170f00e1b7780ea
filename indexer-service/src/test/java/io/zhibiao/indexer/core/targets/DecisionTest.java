package io.zhibiao.indexer.core.targets;

import static io.zhibiao.indexer.core.Sample.COUNTY;
import static io.zhibiao.indexer.core.Sample.GDP;
import static io.zhibiao.indexer.core.Sample.claim;
import static io.zhibiao.indexer.core.Sample.posting;
import static io.zhibiao.indexer.core.Sample.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Alert;
import io.zhibiao.events.AlertType;
import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.Measure;
import io.zhibiao.events.Period;
import io.zhibiao.events.PostingRef;
import io.zhibiao.indexer.core.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final SeriesKey KEY = new SeriesKey(COUNTY, GDP, Measure.GROWTH);
    private static final String OFFICIAL = "https://www.linjiang.gov.cn/a.html";
    private static final String REPOST = "https://news.example.org/b.html";

    private Series series = Series.empty(KEY);

    private List<Alert> take(PostingRef posting, IndicatorEvent... events) {
        List<Claim> claims = Claims.of(COUNTY, Arrays.asList(events)).getOrDefault(KEY, List.of());
        series = Decision.decide(series.delivered(), new Submission(posting, claims), Sample.START);
        return series.pending();
    }

    private List<AlertType> types(List<Alert> alerts) {
        return alerts.stream().map(Alert::type).toList();
    }

    private Target target2024() {
        return find("2024").orElseThrow();
    }

    private Optional<Target> find(String period) {
        return new View(series).target(Period.parse(period));
    }

    @Test
    void the_first_target_is_new() {
        PostingRef posting = posting(OFFICIAL, 1, 0);
        List<Alert> alerts = take(posting, target(posting, 6.5, Bound.APPROX));
        assertThat(types(alerts)).containsExactly(AlertType.TARGET_NEW);
        assertThat(alerts.getFirst().after()).isEqualTo(target2024().claim());
        assertThat(alerts.getFirst().before()).isNull();
    }

    @Test
    void another_value_in_the_same_posting_is_a_revision() {
        PostingRef first = posting(OFFICIAL, 1, 0);
        take(first, target(first, 6.5, Bound.APPROX));
        PostingRef second = posting(OFFICIAL, 2, 60);
        List<Alert> alerts = take(second, target(second, 6, Bound.APPROX));
        assertThat(types(alerts)).containsExactly(AlertType.TARGET_REVISED);
        assertThat(alerts.getFirst().before().value()).isEqualTo(6.5);
        assertThat(target2024().value()).isEqualTo(6);
        assertThat(target2024().changedAt()).isEqualTo(second.fetchedAt());
        assertThat(target2024().firstSeenAt()).isEqualTo(first.fetchedAt());
    }

    @Test
    void another_bound_is_a_revision_too() {
        PostingRef first = posting(OFFICIAL, 1, 0);
        take(first, target(first, 6, Bound.APPROX));
        PostingRef second = posting(OFFICIAL, 2, 60);
        assertThat(types(take(second, target(second, 6, Bound.GE)))).containsExactly(AlertType.TARGET_REVISED);
    }

    @Test
    void other_words_around_the_same_value_are_none() {
        PostingRef first = posting(OFFICIAL, 1, 0);
        take(first, target(first, 6, Bound.APPROX));
        PostingRef second = posting(OFFICIAL, 2, 60);
        assertThat(take(second, target(second, 6, Bound.APPROX))).isEmpty();
        assertThat(target2024().posting().revision()).isEqualTo(second.revision());
        assertThat(target2024().changedAt()).isEqualTo(first.fetchedAt());
    }

    @Test
    void history_tells_each_earlier_value_and_its_time() {
        PostingRef first = posting(OFFICIAL, 1, 0);
        PostingRef second = posting(OFFICIAL, 2, 60);
        PostingRef third = posting(OFFICIAL, 3, 90);
        take(first, target(first, 6.5, Bound.APPROX));
        take(second, target(second, 6, Bound.APPROX));
        take(third, target(third, 5.5, Bound.APPROX));
        assertThat(target2024().history())
                .extracting(r -> r.value().value(), Revised::from, Revised::until)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(6.5, first.fetchedAt(), second.fetchedAt()),
                        org.assertj.core.groups.Tuple.tuple(6.0, second.fetchedAt(), third.fetchedAt()));
    }

    @Test
    void going_back_and_forth_raises_an_alert_of_its_own_each_time() {
        PostingRef first = posting(OFFICIAL, 1, 0);
        take(first, target(first, 6.5, Bound.APPROX));
        PostingRef second = posting(OFFICIAL, 2, 60);
        String there = take(second, target(second, 6, Bound.APPROX)).getFirst().id();
        PostingRef back = posting(OFFICIAL, 1, 90);
        String andBack = take(back, target(back, 6.5, Bound.APPROX)).getFirst().id();
        PostingRef again = posting(OFFICIAL, 2, 120);
        String again2 = take(again, target(again, 6, Bound.APPROX)).getFirst().id();
        assertThat(List.of(there, andBack, again2)).doesNotHaveDuplicates();
    }

    @Test
    void an_official_posting_takes_over_from_a_repost() {
        PostingRef repost = posting(REPOST, 1, 0);
        PostingRef official = posting(OFFICIAL, 1, 60);
        take(repost, target(repost, 6.5, Bound.APPROX));
        assertThat(take(official, target(official, 6.5, Bound.APPROX))).isEmpty();
        assertThat(target2024().posting().url()).isEqualTo(OFFICIAL);
        assertThat(target2024().mirrors()).isEqualTo(1);
    }

    @Test
    void an_official_posting_with_another_value_takes_over_and_is_a_conflict() {
        PostingRef repost = posting(REPOST, 1, 0);
        PostingRef official = posting(OFFICIAL, 1, 60);
        take(repost, target(repost, 7, Bound.APPROX));
        List<Alert> alerts = take(official, target(official, 6.5, Bound.APPROX));
        assertThat(types(alerts)).containsExactly(AlertType.TARGET_CONFLICT);
        assertThat(target2024().value()).isEqualTo(6.5);
        assertThat(target2024().conflict()).isTrue();
    }

    @Test
    void a_dissenting_repost_is_told_once() {
        PostingRef official = posting(OFFICIAL, 1, 0);
        PostingRef repost = posting(REPOST, 1, 10);
        PostingRef reworded = posting(REPOST, 2, 20);
        take(official, target(official, 6.5, Bound.APPROX));
        assertThat(types(take(repost, target(repost, 7, Bound.EQ)))).containsExactly(AlertType.TARGET_CONFLICT);
        assertThat(take(reworded, target(reworded, 7, Bound.EQ))).isEmpty();
    }

    @Test
    void a_repost_that_is_corrected_ends_the_conflict_without_an_alert() {
        PostingRef official = posting(OFFICIAL, 1, 0);
        PostingRef repost = posting(REPOST, 1, 10);
        PostingRef corrected = posting(REPOST, 2, 20);
        take(official, target(official, 6.5, Bound.APPROX));
        take(repost, target(repost, 7, Bound.APPROX));
        assertThat(take(corrected, target(corrected, 6.5, Bound.APPROX))).isEmpty();
        assertThat(target2024().conflict()).isFalse();
    }

    @Test
    void when_the_posting_in_force_drops_its_target_the_mirror_carries_it_on() {
        PostingRef official = posting(OFFICIAL, 1, 0);
        PostingRef repost = posting(REPOST, 1, 10);
        take(official, target(official, 6.5, Bound.APPROX));
        take(repost, target(repost, 6.5, Bound.APPROX));
        assertThat(take(posting(OFFICIAL, 2, 20))).isEmpty();
        assertThat(target2024().posting().url()).isEqualTo(REPOST);
    }

    @Test
    void when_nobody_claims_it_there_is_no_target() {
        PostingRef posting = posting(OFFICIAL, 1, 0);
        take(posting, target(posting, 6.5, Bound.APPROX));
        assertThat(take(posting(OFFICIAL, 2, 20))).isEmpty();
        assertThat(find("2024")).isEmpty();
        assertThat(series.told()).containsExactly(Period.year(2024));
    }

    @Test
    void of_like_claims_the_first_in_the_text_is_in_force() {
        PostingRef posting = posting(OFFICIAL, 1, 0);
        take(
                posting,
                claim(posting, GDP, ClaimKind.TARGET, "2024", 6.5, Bound.APPROX, false, 10),
                claim(posting, GDP, ClaimKind.TARGET, "2024", 8, Bound.GE, false, 90));
        assertThat(target2024().value()).isEqualTo(6.5);
    }

    @Test
    void the_higher_aim_of_two_is_the_stretch() {
        PostingRef posting = posting(OFFICIAL, 1, 0);
        take(
                posting,
                claim(posting, GDP, ClaimKind.TARGET, "2024", 8, Bound.EQ, false, 10),
                claim(posting, GDP, ClaimKind.TARGET, "2024", 9, Bound.EQ, true, 20));
        assertThat(target2024().value()).isEqualTo(8);
        assertThat(target2024().stretch().value()).isEqualTo(9);
        assertThat(target2024().mirrors()).isZero();
    }

    @Test
    void a_lone_stretch_is_the_target() {
        PostingRef posting = posting(OFFICIAL, 1, 0);
        take(posting, claim(posting, GDP, ClaimKind.TARGET, "2024", 9, Bound.EQ, true, 20));
        assertThat(target2024().value()).isEqualTo(9);
        assertThat(target2024().stretch()).isNull();
    }

    @Test
    void last_years_figures_stand_beside_the_target() {
        PostingRef before = posting("https://www.linjiang.gov.cn/2023.html", 1, 0);
        take(before, claim(before, ClaimKind.TARGET, "2023", 6));
        PostingRef now = posting(OFFICIAL, 1, 60);
        List<Alert> all = take(now, target(now, 6.5, Bound.APPROX), claim(now, ClaimKind.ACTUAL, "2023", 5.8));
        List<Alert> alerts =
                all.stream().filter(a -> a.type() == AlertType.TARGET_NEW).toList();
        assertThat(types(all)).contains(AlertType.TARGET_MISSED);
        assertThat(alerts.getFirst().lastYear().target().value()).isEqualTo(6);
        assertThat(alerts.getFirst().lastYear().actual().value()).isEqualTo(5.8);
        assertThat(alerts.getFirst().message().zh()).isEqualTo("临江县 地区生产总值增长目标(2024)：6.5%左右（上年目标 6%，上年实际 5.8%）");
        assertThat(alerts.getFirst().message().en())
                .isEqualTo("临江县: Gross regional product growth target (2024): about 6.5%"
                        + " (last year's target 6%, actual 5.8%)");
        assertThat(find("2023").orElseThrow().actual().value()).isEqualTo(5.8);
    }

    @Test
    void an_estimate_is_called_one() {
        PostingRef now = posting(OFFICIAL, 1, 60);
        List<Alert> alerts = take(now, target(now, 6.5, Bound.APPROX), claim(now, ClaimKind.ESTIMATE, "2023", 5.8));
        assertThat(alerts.getFirst().message().zh()).endsWith("（上年预计 5.8%）");
        assertThat(alerts.getFirst().lastYear().actual()).isNull();
    }

    @Test
    void a_later_result_completes_the_target() {
        PostingRef plan = posting(OFFICIAL, 1, 0);
        PostingRef bulletin = posting("https://www.linjiang.gov.cn/2025.html", 1, 600);
        take(plan, target(plan, 6.5, Bound.APPROX));
        List<Alert> alerts = take(bulletin, claim(bulletin, ClaimKind.ACTUAL, "2024", 6.7));
        assertThat(target2024().actual().value()).isEqualTo(6.7);
        assertThat(target2024().judgement()).isEqualTo(new Judgement(Judgement.Outcome.MET, 0.2, false));
        assertThat(types(alerts)).containsExactly(AlertType.TARGET_MET);
        assertThat(alerts.getFirst().message().zh()).isEqualTo("临江县 地区生产总值增长目标(2024)达到：实际 6.7%，目标 6.5%左右，好于 0.2个百分点");
        assertThat(alerts.getFirst().message().en())
                .isEqualTo("临江县: Gross regional product growth target (2024) met: actual 6.7%,"
                        + " target about 6.5%, 0.2 pp better");
    }

    @Test
    void a_result_that_falls_short_is_a_miss_told_once() {
        PostingRef plan = posting(OFFICIAL, 1, 0);
        PostingRef bulletin = posting("https://www.linjiang.gov.cn/2025.html", 1, 600);
        PostingRef corrected = posting("https://www.linjiang.gov.cn/2025.html", 2, 700);
        take(plan, target(plan, 6.5, Bound.GE));
        assertThat(types(take(bulletin, claim(bulletin, ClaimKind.ACTUAL, "2024", 6))))
                .containsExactly(AlertType.TARGET_MISSED);
        assertThat(take(corrected, claim(corrected, ClaimKind.ACTUAL, "2024", 6.1)))
                .isEmpty();
        assertThat(target2024().judgement().by()).isEqualTo(-0.4);
    }

    @Test
    void a_result_of_part_of_the_year_is_not_the_years() {
        PostingRef plan = posting(OFFICIAL, 1, 0);
        PostingRef news = posting("https://www.linjiang.gov.cn/q3.html", 1, 600);
        take(plan, target(plan, 6.5, Bound.APPROX));
        take(news, claim(news, ClaimKind.ACTUAL, "2024-01..2024-09", 6.7));
        assertThat(target2024().actual()).isNull();
    }

    @Test
    void an_older_revision_changes_nothing() {
        PostingRef second = posting(OFFICIAL, 2, 60);
        take(second, target(second, 6, Bound.APPROX));
        Series before = series;
        PostingRef first = posting(OFFICIAL, 1, 0);
        take(first, target(first, 6.5, Bound.APPROX));
        assertThat(series).isEqualTo(before.delivered());
    }

    @Test
    void an_older_revision_changes_nothing_after_the_posting_withdrew_its_target() {
        PostingRef first = posting(OFFICIAL, 1, 0);
        take(first, target(first, 6.5, Bound.APPROX));
        take(posting(OFFICIAL, 2, 60));
        take(first, target(first, 6.5, Bound.APPROX));
        assertThat(find("2024")).isEmpty();
        assertThat(series.history()).hasSize(1);
    }
}
