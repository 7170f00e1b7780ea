package io.zhibiao.fetcher.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zhibiao.events.PageState;
import io.zhibiao.events.RawPage;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.crawl.Crawl;
import io.zhibiao.fetcher.core.crawl.CrawlLog;
import io.zhibiao.fetcher.core.crawl.Outlet;
import io.zhibiao.fetcher.core.crawl.PageStates;
import io.zhibiao.fetcher.core.crawl.Tenure;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.Validators;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrawlerTest {
    private final Map<String, String> site = new ConcurrentHashMap<>();
    private final PageStates states = new PageStates();
    private final Recorded outlet = new Recorded();
    private final CountDownLatch stuck = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private Tenure tenure = Tenure.FOREVER;
    private Crawler crawler;

    @AfterEach
    void stop() {
        stuck.countDown();
        crawler.close();
    }

    @Test
    void publishesEachArticleOnceAndThenItsState() {
        site.put("http://a.example/", "<li><a href=1.html>报告</a> 2026-01-20</li>");
        site.put("http://a.example/1.html", "first");

        start("http://a.example/");

        await().until(() -> outlet.said.size() >= 3);
        await().during(Duration.ofMillis(300)).until(() -> outlet.said.size() == 3);
        assertThat(outlet.said)
                .containsExactly("pending https://a.example/1.html", "page first", "state https://a.example/1.html");
    }

    @Test
    void publishesARevision() {
        site.put("http://a.example/", "<li><a href=1.html>报告</a> 2026-01-20</li>");
        site.put("http://a.example/1.html", "first");
        start("http://a.example/");
        await().until(() -> outlet.said.contains("page first"));

        site.put("http://a.example/1.html", "second");

        await().until(() -> outlet.said.contains("page second"));
    }

    @Test
    void aSourceThatHangsDelaysNoOther() {
        site.put("http://stuck.example/", "");
        site.put("http://b.example/", "<li><a href=1.html>报告</a> 2026-01-20</li>");
        site.put("http://b.example/1.html", "other");

        start("http://stuck.example/", "http://b.example/");

        await().until(() -> outlet.said.contains("page other"));
    }

    @Test
    void publishesAgainWhatCouldNotBeStored() {
        site.put("http://a.example/", "<li><a href=1.html>报告</a> 2026-01-20</li>");
        site.put("http://a.example/1.html", "first");
        outlet.failures.set(2);

        start("http://a.example/");

        await().until(() -> outlet.said.contains("state https://a.example/1.html"));
        assertThat(outlet.said).filteredOn(s -> s.startsWith("page")).containsExactly("page first");
    }

    /** The topic of states echoes what was written to it. */
    @Test
    void publishesAgainWhatOnlyTheMarkOfCouldBeStored() {
        site.put("http://a.example/", "<li><a href=1.html>报告</a> 2026-01-20</li>");
        site.put("http://a.example/1.html", "first");
        outlet.echo = states::put;
        outlet.failures.set(1);

        start("http://a.example/");

        await().until(() -> outlet.said.contains("state https://a.example/1.html"));
        assertThat(outlet.said).filteredOn(s -> s.startsWith("page")).containsExactly("page first");
    }

    /** The sources go to another instance, or come back, between a page's publication and its state: only its mark tells of it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPageThatWasPublishedAsTheTenureEndedStaysMarked(boolean echoedAtOnce) {
        site.put("http://a.example/", "<li><a href=1.html>报告</a> 2026-01-20</li>");
        site.put("http://a.example/1.html", "first");
        List<PageState> late = new CopyOnWriteArrayList<>();
        outlet.echo = echoedAtOnce ? states::put : late::add;
        tenure = () -> {
            if (outlet.said.contains("page first")) {
                ended.countDown();
                throw new Tenure.Ended();
            }
        };

        start("http://a.example/");
        await().until(() -> ended.getCount() == 0);
        crawler.close();
        late.forEach(states::put);

        assertThat(states.pending()).extracting(PageState::url).containsExactly("https://a.example/1.html");
        assertThat(states.pending()).extracting(PageState::lastVisit).containsExactly(outlet.published);
    }

    private void start(String... lists) {
        List<Source> sources = List.of(lists).stream()
                .map(url -> Given.source(url.substring(7, 8), url, Duration.ofMillis(50), Duration.ZERO))
                .toList();
        Crawl crawl = new Crawl(new Sources(sources), states, Map.of(), new Random(1), Instant.now());
        crawler = new Crawler(
                crawl,
                states,
                ask -> answer(ask.address()),
                outlet,
                CrawlLog.NONE,
                Clock.systemUTC(),
                Duration.ofSeconds(5),
                new Traffic(8),
                tenure);
        crawler.start();
    }

    private Answer answer(String address) {
        if (address.contains("stuck")) {
            waitForEver();
        }
        String page = site.get(address);
        return page == null
                ? new Answer.Refused(404, null)
                : new Answer.Page(
                        new Body(page.getBytes(StandardCharsets.UTF_8)), "text/html; charset=utf-8", Validators.NONE);
    }

    private void waitForEver() {
        try {
            stuck.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes down what it is given, after some failures. */
    private static final class Recorded implements Outlet {
        private final List<SourceHealth> told = new CopyOnWriteArrayList<>();
        private final List<String> said = new CopyOnWriteArrayList<>();
        private final AtomicInteger failures = new AtomicInteger();
        private Consumer<PageState> echo = state -> {};
        private volatile Instant published = Instant.EPOCH;

        @Override
        public void publish(RawPage page, Body body) {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("no broker");
            }
            published = page.fetchedAt();
            said.add("page " + new String(body.bytes(), StandardCharsets.UTF_8));
        }

        @Override
        public void oversized(RawPage page, int limit) {
            said.add("oversized " + page.url());
        }

        @Override
        public void tell(SourceHealth health) {
            told.add(health);
        }

        @Override
        public void store(PageState state) {
            said.add((state.pending() ? "pending " : "state ") + state.url());
            echo.accept(state);
        }
    }
}
