package io.zhibiao.fetcher.core.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.SourceHealth;
import io.zhibiao.events.SourceStatus;
import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.core.turns.Rest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Hosts in trouble are told, and left alone when others tell them. */
class RestsTest {
    private static final Instant START = Instant.parse("2026-01-20T08:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Source A =
            Given.source("a", "http://www.city1.gov.cn/", Duration.ofMinutes(10), Duration.ofSeconds(1));

    private final PageStates states = new PageStates();

    @Test
    void aHostInTroubleIsTold() {
        Crawl crawl = crawl(Map.of());
        Visit visit = next(crawl, START);
        crawl.finish(visit, new Outcome.Failed("status 429", Outcome.Trouble.HOST, HOUR, null), START);

        assertThat(crawl.found()).containsExactly(new Rest("city1.gov.cn", "www.city1.gov.cn", HOUR));
        assertThat(crawl.found()).as("told once").isEmpty();
    }

    @Test
    void aFirewallIsToldForTheDomain() {
        Crawl crawl = crawl(Map.of());
        Visit visit = next(crawl, START);
        crawl.finish(visit, new Outcome.Failed("status 521", Outcome.Trouble.DOMAIN, HOUR, null), START);

        assertThat(crawl.found()).contains(new Rest("city1.gov.cn", null, HOUR));
    }

    @Test
    void aFailureOfThePageAloneIsNot() {
        Crawl crawl = crawl(Map.of());
        Visit visit = next(crawl, START);
        crawl.finish(visit, new Outcome.Failed("status 404", Outcome.Trouble.PAGE, null, null), START);

        assertThat(crawl.found()).isEmpty();
    }

    @Test
    void aRestThatARestartFindsIsTold() {
        Instant until = START.plus(HOUR);
        SourceHealth known = new SourceHealth(
                "a",
                "a",
                A.url(),
                null,
                null,
                SourceStatus.HEALTHY,
                START,
                0,
                null,
                null,
                null,
                null,
                START,
                until,
                new TreeMap<>(),
                null,
                START);

        assertThat(crawl(Map.of("a", known)).found()).containsExactly(new Rest("city1.gov.cn", null, HOUR));
    }

    @Test
    void whatOthersTellIsLeftAlone() {
        Crawl crawl = crawl(Map.of());
        crawl.hear(new Rest("city1.gov.cn", null, HOUR), START);

        assertThat(crawl.nextAt()).isEqualTo(START.plus(HOUR));
        assertThat(crawl.found()).as("it is not told again").isEmpty();
    }

    @Test
    void theLongerRestHolds() {
        Crawl crawl = crawl(Map.of());
        crawl.hear(new Rest("city1.gov.cn", null, HOUR), START);
        crawl.hear(new Rest("city1.gov.cn", null, Duration.ofMinutes(1)), START);
        crawl.hear(new Rest("city1.gov.cn", "www.city1.gov.cn", Duration.ofMinutes(2)), START);

        assertThat(crawl.nextAt()).isEqualTo(START.plus(HOUR));
    }

    @Test
    void otherHostsAndDomainsAreNot() {
        Crawl crawl = crawl(Map.of());
        crawl.hear(new Rest("city1.gov.cn", "old.city1.gov.cn", HOUR), START);
        crawl.hear(new Rest("city2.gov.cn", null, HOUR), START);

        assertThat(crawl.nextAt()).isEqualTo(START);
    }

    @Test
    void aVisitThatWasNotMadeIsMadeWhenTheRestIsOver() {
        Crawl crawl = crawl(Map.of());
        Visit visit = next(crawl, START);

        crawl.putOff(visit, Duration.ofMinutes(5), START);

        assertThat(crawl.next(START.plusSeconds(299))).isEmpty();
        assertThat(next(crawl, START.plusSeconds(300))).isEqualTo(visit);
    }

    private static Visit next(Crawl crawl, Instant now) {
        return crawl.next(now).map(Turn::visit).orElseThrow();
    }

    private Crawl crawl(Map<String, SourceHealth> known) {
        return new Crawl(new Sources(List.of(A)), states, known, new Random(1), START);
    }
}
