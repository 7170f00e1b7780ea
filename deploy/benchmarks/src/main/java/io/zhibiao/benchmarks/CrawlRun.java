package io.zhibiao.benchmarks;

import io.zhibiao.events.PageState;
import io.zhibiao.events.RawPage;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.fetcher.core.crawl.Crawl;
import io.zhibiao.fetcher.core.crawl.CrawlLog;
import io.zhibiao.fetcher.core.crawl.Outlet;
import io.zhibiao.fetcher.core.crawl.PageStates;
import io.zhibiao.fetcher.core.sources.InvalidSources;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.core.sources.SourcesFile;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.crawl.Crawler;
import io.zhibiao.fetcher.crawl.Traffic;
import io.zhibiao.fetcher.http.OkWeb;
import io.zhibiao.fetcher.store.FileShelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;

/** One pass of a fetcher over lists it has never seen, with no pause between requests: the crawl itself without a broker. */
public final class CrawlRun {
    private static final int PARALLEL = 128;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private CrawlRun() {}

    /**
     * Crawls until so many pages are published, and gives them to a taker, who may be called by several threads at once.
     *
     * @param lists addresses of the lists
     */
    public static void of(List<String> lists, int pages, BiConsumer<RawPage, Body> taker) throws InterruptedException {
        CountDownLatch left = new CountDownLatch(pages);
        FileShelf shelf = FileShelf.open();
        PageStates states = new PageStates(shelf);
        Crawl crawl = new Crawl(sources(lists), states, Map.of(), new SplittableRandom(1), Instant.now());
        try (shelf;
                OkWeb web = new OkWeb("zhibiao-bench", Clock.systemUTC());
                Crawler crawler = new Crawler(
                        crawl,
                        states,
                        web,
                        new Counting(left, taker),
                        CrawlLog.NONE,
                        Clock.systemUTC(),
                        PATIENCE,
                        new Traffic(PARALLEL))) {
            crawler.start();
            left.await();
        }
    }

    private static Sources sources(List<String> lists) {
        StringBuilder yaml = new StringBuilder("defaults: {interval: 1d, delay: 0s, backfill: true}\nsources:\n");
        for (int list = 0; list < lists.size(); list++) {
            yaml.append("  - {id: list-%d, url: '%s', allow-local: true, ignore-robots: true}%n"
                    .formatted(list, lists.get(list)));
        }
        try {
            Path file = Files.createTempFile("sources", ".yaml");
            try {
                return SourcesFile.read(Files.writeString(file, yaml));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidSources e) {
            throw new IllegalStateException(e);
        }
    }

    private record Counting(CountDownLatch left, BiConsumer<RawPage, Body> taker) implements Outlet {
        @Override
        public void publish(RawPage page, Body body) {
            taker.accept(page, body);
            left.countDown();
        }

        @Override
        public void oversized(RawPage page, int limit) {
            throw new IllegalStateException("no page of the run is large");
        }

        @Override
        public void store(PageState state) {}

        @Override
        public void tell(SourceHealth health) {}
    }
}
