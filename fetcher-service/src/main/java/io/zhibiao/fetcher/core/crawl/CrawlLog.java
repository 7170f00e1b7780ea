package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.events.SourceHealth;

/** Learns of all that happens in a crawl, for logs and metrics. Thread-safe; must not throw. */
public interface CrawlLog {
    /** A visit came to an end, and what followed from it is stored. */
    void visited(Visit visit, Outcome outcome);

    /** What a visit brought could not be stored; it will be visited again. */
    void notStored(Visit visit, RuntimeException cause);

    /** How a source does has changed, or is told once more. */
    void told(SourceHealth health);

    /** Nothing at all. */
    CrawlLog NONE = new CrawlLog() {
        @Override
        public void visited(Visit visit, Outcome outcome) {}

        @Override
        public void notStored(Visit visit, RuntimeException cause) {}

        @Override
        public void told(SourceHealth health) {}
    };
}
