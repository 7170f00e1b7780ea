package io.zhibiao.fetcher;

import io.quarkus.runtime.ShutdownEvent;
import io.zhibiao.fetcher.config.FetcherConfig;
import io.zhibiao.fetcher.core.crawl.Crawl;
import io.zhibiao.fetcher.core.crawl.CrawlLog;
import io.zhibiao.fetcher.core.crawl.Outlet;
import io.zhibiao.fetcher.core.crawl.PageStates;
import io.zhibiao.fetcher.core.crawl.Tenure;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.core.turns.Post;
import io.zhibiao.fetcher.core.turns.Turns;
import io.zhibiao.fetcher.core.web.Web;
import io.zhibiao.fetcher.crawl.Crawler;
import io.zhibiao.fetcher.crawl.Traffic;
import io.zhibiao.fetcher.messaging.DomainPartitioner;
import io.zhibiao.fetcher.messaging.HealthTopic;
import io.zhibiao.fetcher.messaging.Heartbeats;
import io.zhibiao.fetcher.messaging.PageChannels;
import io.zhibiao.fetcher.messaging.PendingPages;
import io.zhibiao.fetcher.messaging.StateTopic;
import io.zhibiao.fetcher.messaging.StateTopic.Connection;
import io.zhibiao.fetcher.messaging.TurnTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The service's life: a partition of the states is assigned and restored, then the sources of its domains are crawled until it is
 * taken away. Several instances share the sources so.
 */
@ApplicationScoped
public class Fetcher {
    private final FetcherConfig config;
    private final PageStates states;
    private final Web web;
    private final PageChannels channels;
    private final CrawlLog log;
    private final Connection connection;
    private final Post post;
    private final Map<Integer, Crawler> crawlers = new ConcurrentHashMap<>();
    private volatile @Nullable StateTopic topic;
    private volatile @Nullable TurnTopic turnTopic;

    Fetcher(
            FetcherConfig config,
            PageStates states,
            Web web,
            PageChannels channels,
            CrawlLog log,
            Connection connection,
            Post post) {
        this.config = config;
        this.states = states;
        this.web = web;
        this.channels = channels;
        this.log = log;
        this.connection = connection;
        this.post = post;
    }

    /** Begins to watch the sources; returns at once. */
    public void start(Sources sources) {
        Turns turns = new Turns(UUID.randomUUID().toString(), DomainPartitioner::ofDomain, post, Clock.systemUTC());
        Traffic traffic = new Traffic(config.parallel(), turns, post);
        TurnTopic heard = new TurnTopic(connection, traffic::read);
        turnTopic = heard;
        heard.start();
        Heartbeats heartbeats = new Heartbeats();
        StateTopic started = new StateTopic(connection, states, new Crawls(sources, traffic, heartbeats), heartbeats);
        topic = started;
        started.start();
    }

    /** Whether the states of our domains are restored, and their sources watched. */
    public boolean isReady() {
        StateTopic started = topic;
        return started != null && started.isRestored();
    }

    /** Before the channels are closed: what is under way is to be published, and the hosts handed over. */
    void stop(@Observes ShutdownEvent ended) {
        StateTopic started = topic;
        if (started != null) {
            started.close();
        }
        crawlers.values().forEach(Crawler::close);
        TurnTopic heard = turnTopic;
        if (heard != null) {
            heard.close();
        }
    }

    /** One crawl for each partition, all in the same traffic. Who gives hosts up asks for them like all others from then on. */
    private final class Crawls implements StateTopic.Share {
        private final Sources sources;
        private final Traffic traffic;
        private final Heartbeats heartbeats;

        Crawls(Sources sources, Traffic traffic, Heartbeats heartbeats) {
            this.sources = sources;
            this.traffic = traffic;
            this.heartbeats = heartbeats;
        }

        @Override
        public void taken(int partition, int partitions) {
            Tenure tenure = heartbeats.tenure();
            traffic.take(partition, partitions);
            Sources ours = new Sources(sources.all().stream()
                    .filter(s -> DomainPartitioner.partition(s.url(), partitions) == partition)
                    .toList());
            Outlet outlet = channels.of(partition);
            new PendingPages(connection, states, outlet)
                    .settle(ours.all().stream().map(Source::id).collect(Collectors.toSet()));
            Crawl crawl = new Crawl(ours, states, HealthTopic.read(connection), new SplittableRandom(), Instant.now());
            Crawler crawler =
                    new Crawler(crawl, states, web, outlet, log, Clock.systemUTC(), config.patience(), traffic, tenure);
            crawlers.put(partition, crawler);
            crawler.start();
        }

        @Override
        public void lost(int partition) {
            traffic.lose(partition);
            Crawler crawler = crawlers.remove(partition);
            if (crawler != null) {
                crawler.close();
            }
            traffic.handOver(partition, config.patience());
        }
    }
}
