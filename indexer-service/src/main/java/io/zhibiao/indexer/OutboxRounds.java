package io.zhibiao.indexer;

import io.quarkus.scheduler.Scheduled;
import io.zhibiao.indexer.config.IndexerConfig;
import io.zhibiao.indexer.core.IndicatorIndexer;
import io.zhibiao.indexer.core.Outbox;
import io.zhibiao.indexer.core.store.Unavailable;
import io.zhibiao.indexer.elasticsearch.Search;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Sends what a crash left unsent, at start and from time to time. */
@ApplicationScoped
public class OutboxRounds {
    private static final Logger LOG = Logger.getLogger(OutboxRounds.class);
    private static final int A_ROUND = 200;

    private final Store store;
    private final Search search;
    private final Outbox outbox;
    private final IndicatorIndexer indicators;
    private final IndexerConfig config;

    @Inject
    OutboxRounds(Store store, Search search, Outbox outbox, IndicatorIndexer indicators, IndexerConfig config) {
        this.store = store;
        this.search = search;
        this.outbox = outbox;
        this.indicators = indicators;
        this.config = config;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        if (!store.ready()) {
            return;
        }
        try {
            send();
        } catch (Unavailable e) {
            LOG.debugf("unsent alerts wait for Elasticsearch cause=\"%s\"", e.getMessage());
        }
    }

    private void send() {
        Instant before = Instant.now().minus(config.outbox().unsentFor());
        List<String> unsent = search.unsent(before, A_ROUND);
        if (!unsent.isEmpty()) {
            LOG.infof("sending alerts left unsent count=%d", unsent.size());
            outbox.sendLeft(unsent, before);
        }
        List<String> undelivered = search.undelivered(before, A_ROUND);
        if (!undelivered.isEmpty()) {
            indicators.deliver(undelivered);
        }
    }
}
