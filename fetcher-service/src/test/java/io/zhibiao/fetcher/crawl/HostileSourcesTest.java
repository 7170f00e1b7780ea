package io.zhibiao.fetcher.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zhibiao.events.PageState;
import io.zhibiao.events.RawPage;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.crawl.Crawl;
import io.zhibiao.fetcher.core.crawl.CrawlLog;
import io.zhibiao.fetcher.core.crawl.Outcome;
import io.zhibiao.fetcher.core.crawl.Outlet;
import io.zhibiao.fetcher.core.crawl.PageStates;
import io.zhibiao.fetcher.core.crawl.Visit;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.http.OkWeb;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Servers that do harm, as a list and as an article, beside one that does well: each is bounded and told, and the good one is not
 * kept waiting.
 */
class HostileSourcesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ARTICLES = 20;

    private final List<HostileServer> servers = new ArrayList<>();
    private final Map<String, String> told = new ConcurrentHashMap<>();
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final OkWeb web = new OkWeb("test", Clock.systemUTC());
    private Crawler crawler;

    @AfterEach
    void stop() throws IOException {
        crawler.close();
        web.close();
        for (HostileServer server : servers) {
            server.close();
        }
    }

    @Test
    void eachIsBoundedAndToldAndDelaysNoOther() throws IOException {
        List<Source> sources = new ArrayList<>();
        for (Harm harm : Harm.values()) {
            sources.add(source(harm + "-list", HostileServer.start(harm, 0), "/harm"));
            sources.add(source(harm + "-article", HostileServer.start(harm, 1), "/list"));
        }
        sources.add(source("good", HostileServer.start(Harm.NONE, ARTICLES), "/list"));

        crawl(sources);

        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            assertThat(told).containsKeys(harmful());
            assertThat(order.stream().filter("good"::equals)).hasSize(ARTICLES);
        });
        assertThat(order.indexOf("SLOW_BODY-article"))
                .as("who waits for nobody is through before the first patience ends")
                .isGreaterThan(order.lastIndexOf("good"));
        for (Harm harm : EnumSet.complementOf(EnumSet.of(Harm.NONE))) {
            assertThat(harm.isToldBy(told.getOrDefault(harm + "-list", "")))
                    .as("%s as a list: %s", harm, told.get(harm + "-list"))
                    .isTrue();
            assertThat(harm.isToldBy(told.getOrDefault(harm + "-article", "")))
                    .as("%s as an article: %s", harm, told.get(harm + "-article"))
                    .isTrue();
        }
    }

    private static String[] harmful() {
        return Arrays.stream(Harm.values())
                .filter(harm -> harm != Harm.NONE)
                .flatMap(harm -> List.of(harm + "-list", harm + "-article").stream())
                .toArray(String[]::new);
    }

    private Source source(String id, HostileServer server, String path) {
        servers.add(server);
        return Given.given()
                .id(id)
                .url(server.address() + path)
                .interval(Duration.ofHours(1))
                .delay(Duration.ZERO)
                .source();
    }

    private void crawl(List<Source> sources) {
        PageStates states = new PageStates();
        Crawl crawl = new Crawl(new Sources(sources), states, Map.of(), new Random(1), Instant.now());
        crawler = new Crawler(
                crawl, states, web, new Nowhere(), new Told(), Clock.systemUTC(), PATIENCE, new Traffic(128));
        crawler.start();
    }

    /** Writes down the first thing that is said of each source's harm, and every page of the good one. */
    private final class Told implements CrawlLog {
        @Override
        public void visited(Visit visit, Outcome outcome) {
            String source = visit.source().id();
            String reason =
                    switch (outcome) {
                        case Outcome.Failed failed -> failed.reason();
                        case Outcome.Oversized oversized -> "over " + oversized.limit() + " bytes";
                        case Outcome.Listed list when list.listing().links().isEmpty() -> "no links";
                        case Outcome.Changed ignored -> "published";
                        default -> null;
                    };
            boolean first = reason != null && told.putIfAbsent(source, reason) == null;
            boolean good = source.equals("good") && outcome instanceof Outcome.Changed;
            if (first || good) {
                order.add(source);
            }
        }

        @Override
        public void notStored(Visit visit, RuntimeException cause) {
            order.add("not stored: " + cause);
        }

        @Override
        public void told(SourceHealth health) {}
    }

    private static final class Nowhere implements Outlet {
        @Override
        public void publish(RawPage page, Body body) {}

        @Override
        public void oversized(RawPage page, int limit) {}

        @Override
        public void store(PageState state) {}

        @Override
        public void tell(SourceHealth health) {}
    }
}
