package io.zhibiao.indexer.core.targets;

import static io.zhibiao.indexer.core.Sample.COUNTY;
import static io.zhibiao.indexer.core.Sample.GDP;
import static io.zhibiao.indexer.core.Sample.claim;
import static io.zhibiao.indexer.core.Sample.posting;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("property")
class DecisionPropertyTest {
    private static final SeriesKey KEY = new SeriesKey(COUNTY, GDP, Measure.GROWTH);

    private record Fetch(int posting, int revision, List<Double> targets, List<Double> actuals) {}

    @Provide
    Arbitrary<List<Fetch>> fetches() {
        Arbitrary<List<Double>> values =
                Arbitraries.of(5.0, 6.0, 6.5, 7.0).list().ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 3),
                        values,
                        values)
                .as(Fetch::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static Submission submission(Fetch fetch, int minutes) {
        String host = fetch.posting() % 2 == 0 ? "https://www.linjiang.gov.cn/" : "https://news.example.org/";
        PostingRef posting = posting(host + fetch.posting(), fetch.revision(), minutes);
        List<IndicatorEvent> events = new ArrayList<>();
        for (int i = 0; i < fetch.targets().size(); i++) {
            events.add(claim(
                    posting,
                    GDP,
                    ClaimKind.TARGET,
                    2024 + i + "",
                    fetch.targets().get(i),
                    Bound.EQ,
                    false,
                    i));
        }
        for (int i = 0; i < fetch.actuals().size(); i++) {
            events.add(claim(
                    posting, ClaimKind.ACTUAL, 2023 + i + "", fetch.actuals().get(i)));
        }
        return new Submission(posting, Claims.of(COUNTY, events).getOrDefault(KEY, List.of()));
    }

    private static List<Submission> submissions(List<Fetch> fetches) {
        List<Submission> all = new ArrayList<>();
        for (Fetch fetch : fetches) {
            all.add(submission(fetch, all.size() * 10));
        }
        return all;
    }

    private static Series run(List<Submission> submissions) {
        Series series = Series.empty(KEY);
        for (Submission submission : submissions) {
            series = Decision.decide(series, submission, Sample.START);
        }
        return series;
    }

    @Property(tries = 300)
    void a_submission_taken_twice_changes_nothing(@ForAll("fetches") List<Fetch> fetches) {
        Series series = Series.empty(KEY);
        for (Submission submission : submissions(fetches)) {
            series = Decision.decide(series, submission, Sample.START);
            assertThat(Decision.decide(series, submission, Sample.START)).isSameAs(series);
        }
    }

    @Property(tries = 300)
    void no_change_is_told_twice(@ForAll("fetches") List<Fetch> fetches) {
        List<String> ids = run(submissions(fetches)).pending().stream()
                .filter(a -> a.type() == AlertType.TARGET_REVISED || a.type() == AlertType.TARGET_CONFLICT)
                .map(Alert::id)
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void each_target_that_stands_was_told_as_new_once(@ForAll("fetches") List<Fetch> fetches) {
        Series series = run(submissions(fetches));
        for (Period period : series.told()) {
            assertThat(series.pending())
                    .filteredOn(a -> a.type() == AlertType.TARGET_NEW && period.equals(a.period()))
                    .extracting(Alert::id)
                    .containsOnly(io.zhibiao.events.Ids.alert(AlertType.TARGET_NEW, KEY.targetId(period)));
        }
    }

    @Property(tries = 300)
    void the_order_between_postings_does_not_matter(@ForAll("fetches") List<Fetch> fetches, @ForAll Random random) {
        List<Submission> latest = latestOfEach(submissions(fetches));
        List<Submission> shuffled = new ArrayList<>(latest);
        Collections.shuffle(shuffled, random);
        assertThat(targets(run(shuffled))).isEqualTo(targets(run(latest)));
    }

    private static List<Submission> latestOfEach(List<Submission> all) {
        List<Submission> latest = new ArrayList<>();
        for (Submission submission : all) {
            latest.removeIf(s -> s.posting().id().equals(submission.posting().id()));
            latest.add(submission);
        }
        return latest;
    }

    private static List<Target> targets(Series series) {
        return series.told().stream()
                .sorted(java.util.Comparator.comparing(Period::label))
                .flatMap(p -> new View(series).target(p).stream())
                .toList();
    }
}
