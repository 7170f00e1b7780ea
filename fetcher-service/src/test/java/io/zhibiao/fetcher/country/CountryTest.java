package io.zhibiao.fetcher.country;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.CanonicalUrl;
import io.zhibiao.events.SourceStatus;
import io.zhibiao.fetcher.core.crawl.Outcome;
import io.zhibiao.fetcher.core.crawl.Walk;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.http.LoopbackWeb;
import io.zhibiao.fetcher.http.OkWeb;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Days of a country's sites over real connections: every page is published once for each of its versions and no more, whatever
 * fails in between, and the server's own log finds no offence.
 *
 * <p>{@code -Dcountry.sites=300 -Dcountry.pages=114} makes it a country of 30,000 pages.
 */
class CountryTest {
    private static final Instant START = Instant.parse("2026-01-20T00:00:00Z");
    private static final Instant FIRST_CHANGE = START.plus(Duration.ofHours(12));
    private static final Instant LAST_CHANGE = START.plus(Duration.ofDays(2));
    private static final Instant END = START.plus(Duration.ofDays(5));

    /** The time from one revisit to the next, and a firewall's rest. */
    private static final Duration LONG_ENOUGH = Duration.ofHours(18);

    private static final int SITES = Integer.getInteger("country.sites", 48);
    private static final int PAGES = Integer.getInteger("country.pages", 40);
    private static final double CHANGING = 0.05;

    private final Random random = new Random(20260120);
    private final PinnedClock clock = new PinnedClock(START);
    private final Map<String, List<Integer>> published = new HashMap<>();
    private final Map<String, Integer> asNews = new HashMap<>();

    @Test
    void publishesEachVersionOnceAndHarmsNoSite() throws Exception {
        try (Country country = new Country(SITES, PAGES, clock, random);
                OkWeb web = LoopbackWeb.of(clock)) {
            Walk walk = new Walk(
                    new Sources(country.sources()), random, START, web::get, country::latency, this::published);
            walk(walk, country);

            everyVersionIsPublishedOnce(country);
            assertThat(country.log().offences()).isEmpty();
            assertThat(country.revisits()).isGreaterThan(SITES * PAGES);
            assertThat(country.shareOfNotModified()).isGreaterThanOrEqualTo(0.99);
            theFirstPassIsNoNews(country);
            assertThat(lastWords(walk)).hasSize(SITES).containsOnly(SourceStatus.HEALTHY);
            tell(country);
        }
    }

    private void walk(Walk walk, Country country) {
        Duration pause = Duration.between(FIRST_CHANGE, LAST_CHANGE).dividedBy((long) (SITES * PAGES * CHANGING));
        Instant nextChange = FIRST_CHANGE;
        Instant now = START;
        while (now.isBefore(END)) {
            while (!now.isBefore(nextChange) && nextChange.isBefore(LAST_CHANGE)) {
                country.change();
                nextChange = nextChange.plus(pause);
            }
            now = walk.step();
            clock.set(now);
        }
    }

    private void published(Outcome.Changed page) {
        published
                .computeIfAbsent(page.page().url(), a -> new ArrayList<>())
                .add(Article.version(page.body().bytes()));
        asNews.merge(page.page().url(), page.page().backfill() ? 0 : 1, Integer::sum);
    }

    private static Collection<SourceStatus> lastWords(Walk walk) {
        Map<String, SourceStatus> last = new HashMap<>();
        walk.told().forEach(health -> last.put(health.sourceId(), health.status()));
        return last.values();
    }

    /** What was there long enough was asked for, and what was shown was published once, in its order, and nothing else. */
    private void everyVersionIsPublishedOnce(Country country) {
        Map<String, List<Integer>> expected = new HashMap<>();
        for (Site site : country.sites()) {
            for (Article article : site.articles()) {
                List<Integer> served = country.served(article);
                assertThat(served)
                        .as(article.path())
                        .contains(article.version())
                        .containsAll(article.stood(LONG_ENOUGH, END));
                expected.put(CanonicalUrl.of(site.address(article)), served);
            }
        }
        assertThat(published).containsExactlyInAnyOrderEntriesOf(expected);
    }

    /** What was there from the start is, when it is published first. */
    private void theFirstPassIsNoNews(Country country) {
        Map<String, Integer> expected = new HashMap<>();
        for (Site site : country.sites()) {
            for (Article article : site.articles()) {
                int old = article.written().equals(START) ? 1 : 0;
                expected.put(
                        CanonicalUrl.of(site.address(article)),
                        country.served(article).size() - old);
            }
        }
        assertThat(asNews).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @SuppressWarnings("SystemOut") // the figures of the large run are its purpose
    private void tell(Country country) {
        System.out.printf(
                "sites=%d pages=%d requests=%d revisits=%d notModified=%.4f offences=%d%n",
                SITES,
                published.size(),
                country.log().requests(),
                country.revisits(),
                country.shareOfNotModified(),
                country.log().offences().size());
    }
}
