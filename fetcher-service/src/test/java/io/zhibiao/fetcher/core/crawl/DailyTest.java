package io.zhibiao.fetcher.core.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.CanonicalUrl;
import io.zhibiao.events.PageState;
import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.lists.ListLink;
import io.zhibiao.fetcher.core.lists.Listing;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.core.web.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DailyTest {
    /** Half past ten in the evening where the offices are. */
    private static final Instant EVENING = Instant.parse("2026-01-20T14:30:00Z");

    private static final Instant NEXT_DAY = Instant.parse("2026-01-20T16:00:00Z");

    @Test
    void givesNoMoreThanThereIsUntilTheDayTurns() {
        Daily daily = new Daily(5);

        assertThat(daily.take(3, EVENING)).isEqualTo(3);
        assertThat(daily.freeAt(EVENING)).isEqualTo(EVENING);
        assertThat(daily.take(3, EVENING)).isEqualTo(2);
        assertThat(daily.freeAt(EVENING)).isEqualTo(NEXT_DAY);
        assertThat(daily.take(1, NEXT_DAY)).isEqualTo(1);
    }

    /** A list of 40 new articles, ten requests a day: ten on the first day, ten on each of the next, every article once. */
    @Test
    void aSourceMakesNoMoreRequestsADay() {
        Source source = Given.given()
                .interval(Duration.ofHours(1))
                .delay(Duration.ZERO)
                .limits(100, 0)
                .daily(10)
                .source();
        List<ListLink> links = IntStream.range(0, 40)
                .mapToObj(i -> new ListLink("http://www.qingshan.example/" + i + ".html", "t", null))
                .toList();
        PageStates states = new PageStates();
        Crawl crawl = new Crawl(new Sources(List.of(source)), states, Map.of(), new Random(1), EVENING);
        Map<Long, Integer> byDay = new HashMap<>();
        Instant now = EVENING;
        for (int request = 0; request < 60; request++) {
            now = crawl.nextAt().isAfter(now) ? crawl.nextAt() : now;
            Visit visit = crawl.next(now).orElseThrow().visit();
            byDay.merge(
                    Duration.between(NEXT_DAY.minus(Duration.ofDays(1)), now).toDays(), 1, Integer::sum);
            crawl.finish(visit, outcome(visit, new Listing(links, List.of()), states, now), now);
        }

        assertThat(byDay.values()).allMatch(requests -> requests <= 10);
        assertThat(links).allMatch(l -> states.get(CanonicalUrl.of(l.address())).isPresent());
    }

    /** A first pass over 12 list pages of 5 articles each, 20 requests a day: its end is reached, days later, and each article is had once. */
    @Test
    void aFirstPassGoesOnTheNextDay() {
        Source source = Given.given()
                .interval(Duration.ofHours(1))
                .delay(Duration.ZERO)
                .limits(100, 0)
                .backfill()
                .daily(20)
                .source();
        PageStates states = new PageStates();
        Crawl crawl = new Crawl(new Sources(List.of(source)), states, Map.of(), new Random(1), EVENING);
        List<String> told = new ArrayList<>();
        Instant now = EVENING;
        boolean done = false;
        for (int request = 0; request < 300 && !done; request++) {
            now = crawl.nextAt().isAfter(now) ? crawl.nextAt() : now;
            Visit visit = crawl.next(now).orElseThrow().visit();
            done = crawl.finish(visit, outcome(visit, pageOfTwelve(visit.page()), states, now), now)
                    .isPresent();
            crawl.news().forEach(health -> told.add(health.status() + " " + health.reason()));
        }

        assertThat(done).isTrue();
        assertThat(IntStream.rangeClosed(1, 60))
                .allMatch(i -> states.get(CanonicalUrl.of(article(i))).isPresent());
        assertThat(told)
                .contains("HEALTHY daily-limit of 20 requests reached")
                .last()
                .isEqualTo("HEALTHY null");
    }

    /** A list holds the listing; an article is had, and known from then on. */
    private static Outcome outcome(Visit visit, Listing listing, PageStates states, Instant now) {
        if (visit.purpose() == Visit.Purpose.LIST) {
            return new Outcome.Listed(listing, Validators.NONE);
        }
        PageState state = Judge.state(visit, "hash", Validators.NONE, now, now);
        states.put(state);
        return new Outcome.Unchanged(state);
    }

    private static Listing pageOfTwelve(int page) {
        List<ListLink> links = IntStream.rangeClosed(page * 5 - 4, page * 5)
                .mapToObj(i -> new ListLink(article(i), "t", null))
                .toList();
        return new Listing(
                links, page < 12 ? List.of("http://www.qingshan.example/list_" + (page + 1) + ".html") : List.of());
    }

    private static String article(int number) {
        return "http://www.qingshan.example/article/" + number + ".html";
    }
}
