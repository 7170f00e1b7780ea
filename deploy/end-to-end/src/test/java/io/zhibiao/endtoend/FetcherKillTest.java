package io.zhibiao.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Three fetchers share sites. One is killed, one stands still till others have its sites, then all are killed, then the broker is
 * gone for a while: each page is published once all the same, those of a site without a list too, and no site is asked twice at
 * once or faster than its source allows. With {@code -Dzhibiao.fetchers=full} there are more and larger sites, and the broker is
 * gone for a minute.
 */
class FetcherKillTest {
    private static final Form FORM = "full".equals(System.getProperty("zhibiao.fetchers"))
            ? new Form(40, 60, Duration.ofMillis(400), Duration.ofSeconds(60), Duration.ofSeconds(15))
            : new Form(15, 40, Duration.ofMillis(500), Duration.ofSeconds(12), Duration.ofSeconds(6));

    private static final Duration TAKE_OVER = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * How large the test is.
     *
     * @param delay between two requests to a site
     * @param outage how long the broker is gone
     * @param calm how long nothing more may come at the end
     */
    private record Form(int sites, int articles, Duration delay, Duration outage, Duration calm) {}

    @Test
    void nothingIsLostNothingTwiceAndNoSiteHarmed() throws Exception {
        Path data = Files.createTempDirectory(Files.createDirectories(TestStack.scratch()), "fetchers");
        try (LoopbackSites sites = new LoopbackSites(FORM.sites(), FORM.articles())) {
            Path file = Files.writeString(data.resolve("sources.yaml"), sites.sources(FORM.delay()));
            try (FetcherFleet fleet = FetcherFleet.start(data, file, 3);
                    PublishedPages pages = new PublishedPages(fleet.bootstrap())) {
                awaitPublished(pages, sites.pages() / 5);
                killOne(fleet, sites);

                awaitPublished(pages, sites.pages() * 3 / 10);
                pauseOne(fleet, sites);

                awaitPublished(pages, sites.pages() * 2 / 5);
                killAll(fleet);

                awaitPublished(pages, sites.pages() * 3 / 5);
                loseKafka(fleet);

                awaitPublished(pages, sites.pages());
                await().during(FORM.calm()).atMost(PATIENCE).untilAsserted(() -> assertThat(pages.times())
                        .hasSize(sites.pages())
                        .allSatisfy((page, times) -> assertThat(times)
                                .as("times %s was published", page)
                                .isEqualTo(1)));
            }
            sites.logs().forEach(FetcherKillTest::assertPolite);
            assertPolite(sites.logElsewhere());
        }
    }

    private static void killOne(FetcherFleet fleet, LoopbackSites sites) throws IOException {
        fleet.kill(0);
        awaitTakeOver(sites);
        fleet.startFetcher(0);
    }

    /** It wakes with all that was due meanwhile, and does not know that others did it. */
    private static void pauseOne(FetcherFleet fleet, LoopbackSites sites) throws IOException {
        fleet.pause(1);
        awaitTakeOver(sites);
        fleet.resume(1);
    }

    private static void awaitTakeOver(LoopbackSites sites) {
        long gone = System.nanoTime();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> sites.logs().stream()
                .allMatch(log -> firstAfter(log, gone) > 0));
        assertThat(sites.logs()).allSatisfy(log -> assertThat(Duration.ofNanos(firstAfter(log, gone) - gone))
                .isLessThan(TAKE_OVER));
    }

    /** When a site was asked for the first time after a moment; 0 when it was not. */
    private static long firstAfter(List<LoopbackSites.Visit> log, long moment) {
        return log.stream()
                .mapToLong(LoopbackSites.Visit::start)
                .filter(start -> start > moment)
                .min()
                .orElse(0);
    }

    private static void killAll(FetcherFleet fleet) throws IOException {
        for (int fetcher = 0; fetcher < fleet.size(); fetcher++) {
            fleet.kill(fetcher);
        }
        for (int fetcher = 0; fetcher < fleet.size(); fetcher++) {
            fleet.startFetcher(fetcher);
        }
    }

    private static void loseKafka(FetcherFleet fleet) throws IOException {
        fleet.killKafka();
        await().pollDelay(FORM.outage()).atMost(FORM.outage().multipliedBy(2)).until(() -> true);
        fleet.startKafka();
    }

    private static void awaitPublished(PublishedPages pages, int count) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> pages.times().size() >= count);
    }

    private static void assertPolite(List<LoopbackSites.Visit> log) {
        List<LoopbackSites.Visit> inOrder = log.stream()
                .sorted((a, b) -> Long.compare(a.start(), b.start()))
                .toList();
        for (int i = 1; i < inOrder.size(); i++) {
            assertThat(Duration.ofNanos(
                            inOrder.get(i).start() - inOrder.get(i - 1).end()))
                    .isGreaterThanOrEqualTo(FORM.delay());
        }
    }
}
