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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CrawlTest {
    private static final Instant START = Instant.parse("2026-01-20T08:00:00Z");
    private static final Source A =
            Given.source("a", "http://a.example/", Duration.ofMinutes(10), Duration.ofSeconds(1));
    private static final Source B =
            Given.source("b", "http://b.example/", Duration.ofMinutes(10), Duration.ofSeconds(1));
    private static final Outcome FAILED = new Outcome.Failed("status 503", Outcome.Trouble.HOST, null, null);

    private final PageStates states = new PageStates();

    @Test
    void visitsAllListsAtOnce() {
        Crawl crawl = crawl(A, B);

        assertThat(crawl.next(START).map(Turn::visit)).map(Visit::address).contains("http://a.example/");
        assertThat(crawl.next(START).map(Turn::visit)).map(Visit::address).contains("http://b.example/");
        assertThat(crawl.next(START).map(Turn::visit)).isEmpty();
    }

    @Test
    void visitsTheArticlesOneByOneWithAPauseBetween() {
        Crawl crawl = crawl(A);
        list(crawl, START, "http://a.example/1", "http://a.example/2");

        assertThat(crawl.next(START).map(Turn::visit))
                .as("host rests after its list")
                .isEmpty();
        assertThat(crawl.nextAt()).isEqualTo(START.plusSeconds(1));
        Visit first = crawl.next(START.plusSeconds(1)).map(Turn::visit).orElseThrow();
        assertThat(crawl.next(START.plusSeconds(9)).map(Turn::visit))
                .as("host is busy")
                .isEmpty();
        crawl.finish(first, changed(first, START.plusSeconds(3)), START.plusSeconds(3));

        assertThat(crawl.nextAt()).isEqualTo(START.plusSeconds(4));
        assertThat(crawl.next(START.plusSeconds(4)).map(Turn::visit))
                .map(Visit::address)
                .contains("http://a.example/2");
    }

    @Test
    void visitsTheListAgainAfterItsInterval() {
        Crawl crawl = crawl(A);
        list(crawl, START);

        assertThat(crawl.nextAt())
                .as("a little early, so that hosts are not asked in step")
                .isBetween(START.plus(Duration.ofMinutes(9)), START.plus(A.interval()));
        assertThat(crawl.next(crawl.nextAt()).map(Turn::visit))
                .map(Visit::purpose)
                .contains(Visit.Purpose.LIST);
    }

    @Test
    void asksForTheListWithItsValidators() {
        Crawl crawl = crawl(A);
        list(crawl, START, "http://a.example/1");
        Visit article = crawl.next(crawl.nextAt()).map(Turn::visit).orElseThrow();
        crawl.finish(article, changed(article, START), START.plusSeconds(2));

        assertThat(crawl.next(crawl.nextAt()).map(Turn::visit))
                .map(Visit::known)
                .contains(new Validators("\"list\"", null));
    }

    @Test
    void visitsArticlesAgainThoughTheListIsNotModified() {
        Crawl crawl = crawl(A);
        list(crawl, START, "http://a.example/1");
        Visit article = crawl.next(START.plusSeconds(1)).map(Turn::visit).orElseThrow();
        finish(crawl, article, changed(article, START.plusSeconds(1)), START.plusSeconds(1));

        Instant second = crawl.nextAt();
        Visit list = crawl.next(second.plusSeconds(5)).map(Turn::visit).orElseThrow();
        crawl.finish(list, new Outcome.Unchanged(null), second.plusSeconds(5));

        assertThat(crawl.next(crawl.nextAt()).map(Turn::visit))
                .map(Visit::address)
                .contains("http://a.example/1");
    }

    @Test
    void followsARedirectInTheLaneOfItsTarget() {
        Crawl crawl = crawl(A);
        Visit list = crawl.next(START).map(Turn::visit).orElseThrow();
        crawl.finish(list, new Outcome.Moved(list.movedTo("http://new.example/", START)), START);

        assertThat(crawl.next(START).map(Turn::visit)).map(Visit::address).contains("http://new.example/");
    }

    @Test
    void honoursRetryAfter() {
        Crawl crawl = crawl(A, Given.source("a2", "http://a.example/other/"));
        Visit list = crawl.next(START).map(Turn::visit).orElseThrow();
        crawl.finish(list, new Outcome.Failed("status 429", Outcome.Trouble.HOST, Duration.ofMinutes(5), null), START);

        assertThat(crawl.nextAt()).isEqualTo(START.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aHostInTroubleDelaysNoOther() {
        Crawl crawl = crawl(A, B);
        crawl.finish(crawl.next(START).map(Turn::visit).orElseThrow(), FAILED, START);

        assertThat(crawl.next(START).map(Turn::visit)).map(Visit::address).contains("http://b.example/");
    }

    @Test
    void aFirewallLetsTheWholeDomainRest() {
        Crawl crawl = crawl(
                Given.source("www", "http://www.chengdu.gov.cn/"),
                Given.source("tjj", "http://tjj.chengdu.gov.cn/"),
                Given.source("other", "http://www.mianyang.gov.cn/"));
        Visit first = crawl.next(START).map(Turn::visit).orElseThrow();
        crawl.finish(first, new Outcome.Failed("status 412", Outcome.Trouble.DOMAIN, null, null), START);

        assertThat(crawl.next(START).map(Turn::visit)).map(Visit::address).contains("http://www.mianyang.gov.cn/");
        assertThat(crawl.next(START.plusSeconds(220))).isEmpty();
        assertThat(crawl.next(START.plusSeconds(380))).isPresent();
    }

    @Test
    void aFirewallLetsHostsRestThatAreMetLater() {
        Crawl crawl = crawl(A, Given.source("www", "http://www.chengdu.gov.cn/"));
        Visit other = crawl.next(START).map(Turn::visit).orElseThrow();
        Visit blocked = crawl.next(START).map(Turn::visit).orElseThrow();
        crawl.finish(blocked, new Outcome.Failed("status 412", Outcome.Trouble.DOMAIN, null, null), START);
        ListLink link = new ListLink("http://rd.chengdu.gov.cn/1", "t", null);
        crawl.finish(other, new Outcome.Listed(new Listing(List.of(link), List.of()), Validators.NONE), START);

        assertThat(crawl.nextAt()).isAfter(START.plusSeconds(220));
    }

    @Test
    void putsArticlesOffAfterThreeFailuresInARow() {
        Crawl crawl = crawl(A);
        list(crawl, START, "http://a.example/1", "http://a.example/2", "http://a.example/3", "http://a.example/4");
        for (int failure = 0; failure < 3; failure++) {
            Instant at = crawl.nextAt();
            crawl.finish(crawl.next(at).map(Turn::visit).orElseThrow(), FAILED, at);
        }

        assertThat(crawl.next(START.plus(A.interval())).map(Turn::visit))
                .map(Visit::purpose)
                .contains(Visit.Purpose.LIST);
    }

    @Test
    void visitsAnArticleOfTwoListsOnce() {
        Crawl crawl = crawl(A, B);
        list(crawl, START, "http://c.example/1");
        list(crawl, START, "http://c.example/1?utm_source=b");

        assertThat(crawl.next(START).map(Turn::visit)).map(Visit::key).contains("https://c.example/1");
        assertThat(crawl.next(START.plusSeconds(60)).map(Turn::visit)).isEmpty();
    }

    private Crawl crawl(Source... sources) {
        return new Crawl(new Sources(Arrays.asList(sources)), states, Map.of(), new Random(1), START);
    }

    private static void list(Crawl crawl, Instant at, String... addresses) {
        Visit list = crawl.next(at).map(Turn::visit).orElseThrow();
        List<ListLink> links =
                Arrays.stream(addresses).map(a -> new ListLink(a, "t", null)).toList();
        crawl.finish(list, new Outcome.Listed(new Listing(links, List.of()), new Validators("\"list\"", null)), at);
    }

    private void finish(Crawl crawl, Visit visit, Outcome outcome, Instant at) {
        if (outcome instanceof Outcome.Unchanged u && u.state() != null) {
            states.put(u.state());
        }
        crawl.finish(visit, outcome, at);
    }

    private Outcome changed(Visit visit, Instant at) {
        PageState state = new PageState(CanonicalUrl.of(visit.address()), "a", "hash", null, null, 0, at, at);
        states.put(state);
        return new Outcome.Unchanged(state);
    }
}
