package io.zhibiao.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Sources of three fetchers lead to the same foreign hosts, by links to articles and attachments and by redirects. However the
 * fetchers share the sources, and though one is killed at work and one is ended: no such host is asked twice at once or faster than
 * the sources allow, and each page is published once.
 */
class ForeignHostTest {
    private static final Duration DELAY = Duration.ofMillis(200);
    private static final Duration CALM = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** How long a request may take; a killed fetcher's host is held so long, and somewhat longer. */
    private static final String PATIENCE_OF_A_REQUEST = "-Dzhibiao.fetcher.patience=2s";

    @Test
    void aForeignHostIsAskedByOneAtATimeAndWithItsPause() throws Exception {
        Path data = Files.createTempDirectory(Files.createDirectories(TestStack.scratch()), "foreign");
        try (ForeignSites sites = new ForeignSites(6, 3)) {
            Path file = Files.writeString(data.resolve("sources.yaml"), sites.sources(DELAY));
            try (FetcherFleet fleet = FetcherFleet.start(data, file, 3, PATIENCE_OF_A_REQUEST);
                    PublishedPages pages = new PublishedPages(fleet.bootstrap())) {
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(50))
                        .until(() -> pages.times().size() >= sites.pages() / 3);
                fleet.kill(0);
                fleet.startFetcher(0);
                fleet.end(1);
                fleet.startFetcher(1);
                await().atMost(PATIENCE).until(() -> pages.times().size() >= sites.pages());
                await().during(CALM).atMost(PATIENCE).untilAsserted(() -> assertThat(pages.times())
                        .hasSize(sites.pages())
                        .allSatisfy((page, times) -> assertThat(times)
                                .as("times %s was published", page)
                                .isEqualTo(1)));
            }
            sites.logs().forEach(ForeignHostTest::assertPolite);
        }
    }

    private static void assertPolite(List<LoopbackSites.Visit> log) {
        List<LoopbackSites.Visit> inOrder = log.stream()
                .sorted(Comparator.comparingLong(LoopbackSites.Visit::start))
                .toList();
        assertThat(inOrder).isNotEmpty();
        for (int i = 1; i < inOrder.size(); i++) {
            assertThat(Duration.ofNanos(
                            inOrder.get(i).start() - inOrder.get(i - 1).end()))
                    .as("pause before request %d of %d to a foreign host", i, inOrder.size())
                    .isGreaterThanOrEqualTo(DELAY);
        }
    }
}
