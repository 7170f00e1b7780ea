package io.zhibiao.fetcher.core.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.CanonicalUrl;
import io.zhibiao.events.PageState;
import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.lists.ListLink;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.web.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {
    private static final Instant NOW = Instant.parse("2026-01-20T08:00:00Z");
    private static final Source SOURCE = Given.source("a", "http://a.example/");

    private static final Source LIMITED = Given.given().limits(4, 3).source();

    private final PageStates states = new PageStates();

    @Test
    void visitsNewArticlesInTheOrderOfTheList() {
        assertThat(plan(SOURCE, 3)).extracting(Visit::address).containsExactly(address(0), address(1), address(2));
    }

    @Test
    void visitsKnownArticlesAgainAfterTheirIntervalTheStalestFirst() {
        know(0, Duration.ofMinutes(10));
        know(1, Duration.ofMinutes(8));
        know(2, Duration.ofMinutes(30));

        assertThat(plan(SOURCE, 3)).extracting(Visit::address).containsExactly(address(2), address(0));
    }

    @Test
    void takesWhatIsDueBeforeTheNextRoundForDue() {
        know(0, Duration.ofSeconds(550));

        assertThat(plan(SOURCE, 1)).hasSize(1);
    }

    @Test
    void visitsArticlesThatTheListNamesNoMore() {
        know(0, Duration.ofMinutes(30));
        know(1, Duration.ofMinutes(40));
        know(2, Duration.ofMinutes(5));
        states.put(new PageState(
                CanonicalUrl.of(address(3)) + "#https://a.example/3.pdf",
                SOURCE.id(),
                "hash",
                null,
                null,
                0,
                NOW.minus(Duration.ofHours(1)),
                null));
        states.put(new PageState(
                CanonicalUrl.of(address(4)),
                SOURCE.id(),
                "hash",
                null,
                null,
                Plan.GONE,
                NOW.minus(Duration.ofDays(9)),
                null));

        assertThat(Plan.unnamed(SOURCE, Set.of(), states, NOW, 9))
                .extracting(Visit::key)
                .containsExactly(CanonicalUrl.of(address(1)), CanonicalUrl.of(address(0)));
        assertThat(Plan.unnamed(SOURCE, Set.of(CanonicalUrl.of(address(1))), states, NOW, 9))
                .extracting(Visit::key)
                .containsExactly(CanonicalUrl.of(address(0)));
        assertThat(Plan.unnamed(SOURCE, Set.of(), states, NOW, -1)).isEmpty();
    }

    @Test
    void asksWithTheValidatorsOfTheCopyItHas() {
        know(0, Duration.ofHours(1));

        assertThat(plan(SOURCE, 1)).extracting(Visit::known).containsExactly(new Validators("\"v\"", "then"));
    }

    @Test
    void staysWithinTheLimitsOfARound() {
        IntStream.range(0, 10).forEach(i -> know(i, Duration.ofHours(1)));

        assertThat(plan(LIMITED, 20))
                .extracting(Visit::address)
                .containsExactly(
                        address(10), address(11), address(12), address(13), address(0), address(1), address(2));
    }

    @ParameterizedTest
    @CsvSource({"0,10", "1,10", "2,20", "3,40", "5,160", "60,1440"})
    void visitsFailingArticlesEverMoreRarely(int failures, long minutes) {
        PageState state = new PageState("k", "a", null, null, null, failures, NOW, null);

        assertThat(Duration.between(NOW, Plan.dueAt(SOURCE, state))).hasMinutes(minutes);
    }

    @ParameterizedTest
    @CsvSource({"1,10", "2,20", "60,1440"})
    void triesWhatIsNotPublishedAsOftenAsItsListIsVisited(int failures, long minutes) {
        Source source = Given.given().revisit(Duration.ofHours(12)).source();
        PageState owed = new PageState("k", "a", null, null, null, failures, NOW, null);
        PageState known = new PageState("k", "a", "hash", null, null, 1, NOW, null);

        assertThat(Duration.between(NOW, Plan.dueAt(source, owed))).hasMinutes(minutes);
        assertThat(Duration.between(NOW, Plan.dueAt(source, known))).hasHours(12);
    }

    @Test
    void triesWhatIsNotPublishedBeforeThatWhichIs() {
        IntStream.range(0, 10).forEach(i -> know(i, Duration.ofHours(9)));
        states.put(
                new PageState("https://a.example/10", "a", null, null, null, 1, NOW.minus(Duration.ofHours(1)), null));

        assertThat(plan(LIMITED, 12))
                .extracting(Visit::address)
                .containsExactly(address(10), address(11), address(0), address(1), address(2));
    }

    @ParameterizedTest
    @CsvSource({"0,10", "60,10", "100,10", "200,20", "1440,144", "1000000,10080"})
    void visitsArticlesMoreRarelyTheLongerTheyAreCalm(long unchanged, long minutes) {
        Instant change = NOW.minus(Duration.ofMinutes(unchanged));
        PageState state = new PageState("k", "a", "hash", null, null, 0, NOW, change);

        assertThat(Duration.between(NOW, Plan.dueAt(SOURCE, state))).hasMinutes(minutes);
    }

    private List<Visit> plan(Source source, int links) {
        List<ListLink> all = IntStream.range(0, links)
                .mapToObj(i -> new ListLink(address(i), "t" + i, null))
                .toList();
        return Plan.articles(source, all, states, NOW, source.politeness().newPages());
    }

    private void know(int page, Duration ago) {
        states.put(new PageState(
                "https://a.example/" + page, "a", "hash", "\"v\"", "then", 0, NOW.minus(ago), NOW.minus(ago)));
    }

    private static String address(int page) {
        return "http://a.example/" + page;
    }
}
