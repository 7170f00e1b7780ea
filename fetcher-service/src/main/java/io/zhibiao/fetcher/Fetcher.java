package io.zhibiao.fetcher;

import io.zhibiao.fetcher.config.FetcherConfig;
import io.zhibiao.fetcher.core.crawl.Crawl;
import io.zhibiao.fetcher.core.crawl.CrawlLog;
import io.zhibiao.fetcher.core.crawl.Outlet;
import io.zhibiao.fetcher.core.crawl.PageStates;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.core.web.Web;
import io.zhibiao.fetcher.crawl.Crawler;
import io.zhibiao.fetcher.messaging.StateTopic;
import io.zhibiao.fetcher.messaging.StateTopic.Connection;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ThreadLocalRandom;

/** The service's life: first the states are restored, then the crawl begins. */
@ApplicationScoped
public class Fetcher {
    private final FetcherConfig config;
    private final PageStates states;
    private final Web web;
    private final Outlet outlet;
    private final CrawlLog log;
    private final Connection connection;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private volatile boolean ready;

    Fetcher(FetcherConfig config, PageStates states, Web web, Outlet outlet, CrawlLog log, Connection connection) {
        this.config = config;
        this.states = states;
        this.web = web;
        this.outlet = outlet;
        this.log = log;
        this.connection = connection;
    }

    /** Begins to watch the sources; returns at once. */
    public void start(Sources sources) {
        StateTopic topic = new StateTopic(connection, states, () -> crawl(sources));
        own(topic);
        topic.start();
    }

    /** Whether the states are restored and sources are watched. */
    public boolean isReady() {
        return ready;
    }

    private void crawl(Sources sources) {
        Crawl crawl = new Crawl(sources, states, ThreadLocalRandom.current(), Instant.now());
        Crawler crawler =
                new Crawler(crawl, states, web, outlet, log, Clock.systemUTC(), config.patience(), config.parallel());
        own(crawler);
        crawler.start();
        ready = true;
    }

    private synchronized void own(AutoCloseable part) {
        running.push(part);
    }

    @PreDestroy
    synchronized void stop() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }
}
