package io.zhibiao.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.CanonicalUrl;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the crawl's benchmarks measure is a right crawl: each page once, as the server gave it. */
class CrawlRunTest {
    private static final int SITES = 10;
    private static final int ARTICLES = 30;
    private static final int PAGES = SITES * ARTICLES;

    @Test
    @Timeout(120)
    void publishesEachPageOnceAndWhole() throws Exception {
        Map<String, Integer> times = new ConcurrentHashMap<>();
        try (PageServer server = PageServer.start(SITES, ARTICLES, CrawlBenchmark.BYTES, Duration.ofMillis(1))) {
            CrawlRun.of(server.lists(), PAGES, (page, body) -> {
                assertThat(new String(body.bytes(), StandardCharsets.UTF_8)).endsWith("</body></html>");
                assertThat(body.size()).isBetween(28_000, 45_000);
                times.merge(page.url(), 1, Integer::sum);
            });
            List<String> expected = server.lists().stream()
                    .flatMap(list -> server.articles(list).stream())
                    .map(CanonicalUrl::of)
                    .toList();
            assertThat(times.keySet()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(times.values()).allMatch(count -> count == 1);
        }
    }
}
