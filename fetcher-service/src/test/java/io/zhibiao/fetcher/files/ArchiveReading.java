package io.zhibiao.fetcher.files;

import io.zhibiao.events.PageState;
import io.zhibiao.events.RawPage;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.crawl.Crawl;
import io.zhibiao.fetcher.core.crawl.CrawlLog;
import io.zhibiao.fetcher.core.crawl.Outcome;
import io.zhibiao.fetcher.core.crawl.Outlet;
import io.zhibiao.fetcher.core.crawl.PageStates;
import io.zhibiao.fetcher.core.sources.ListKind;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.core.web.Body;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** A process of its own that reads an archive to its end: its heap is what it was started with. Prints pages and bytes. */
final class ArchiveReading {
    private ArchiveReading() {}

    public static void main(String... arguments) {
        Source source = Given.given()
                .id("archive")
                .kind(new ListKind.Archive())
                .url(arguments[0])
                .source();
        Counted counted = new Counted();
        Instant now = Instant.now();
        Crawl crawl = new Crawl(new Sources(List.of(source)), new PageStates(), Map.of(), new Random(1), now);
        try (Archives archives = new Archives(new PageStates(), counted, CrawlLog.NONE, Clock.systemUTC())) {
            Outcome outcome = archives.read(crawl.next(now).orElseThrow().visit());
            while (outcome instanceof Outcome.Moved moved) {
                outcome = archives.read(moved.next());
            }
            System.out.println(outcome.getClass().getSimpleName() + " " + counted.pages + " " + counted.bytes);
        }
    }

    private static final class Counted implements Outlet {
        private final AtomicLong pages = new AtomicLong();
        private final AtomicLong bytes = new AtomicLong();

        @Override
        public void publish(RawPage page, Body body) {
            pages.incrementAndGet();
            bytes.addAndGet(body.size());
        }

        @Override
        public void oversized(RawPage page, int limit) {
            throw new IllegalStateException("an archive brings no page that can't travel");
        }

        @Override
        public void store(PageState state) {}

        @Override
        public void tell(SourceHealth health) {}
    }
}
