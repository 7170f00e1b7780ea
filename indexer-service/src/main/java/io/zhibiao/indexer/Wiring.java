package io.zhibiao.indexer;

import io.zhibiao.events.EventJson;
import io.zhibiao.events.divisions.Divisions;
import io.zhibiao.indexer.config.IndexerConfig;
import io.zhibiao.indexer.core.AlertSink;
import io.zhibiao.indexer.core.DeadLetterIndexer;
import io.zhibiao.indexer.core.HealthIndexer;
import io.zhibiao.indexer.core.IndicatorIndexer;
import io.zhibiao.indexer.core.Isolation;
import io.zhibiao.indexer.core.Lanes;
import io.zhibiao.indexer.core.Outbox;
import io.zhibiao.indexer.core.Patience;
import io.zhibiao.indexer.core.PostingIndexer;
import io.zhibiao.indexer.core.regions.RegionDirectory;
import io.zhibiao.indexer.core.store.AlertLog;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Preparation;
import io.zhibiao.indexer.core.store.Reposts;
import io.zhibiao.indexer.elasticsearch.Counts;
import io.zhibiao.indexer.elasticsearch.ElasticsearchAlerts;
import io.zhibiao.indexer.elasticsearch.ElasticsearchDocuments;
import io.zhibiao.indexer.elasticsearch.Reports;
import io.zhibiao.indexer.elasticsearch.Rows;
import io.zhibiao.indexer.elasticsearch.Search;
import io.zhibiao.indexer.elasticsearch.Templates;
import io.zhibiao.indexer.elasticsearch.Transport;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.elasticsearch.client.RestClient;

/** Puts the plain classes together. */
@Dependent
final class Wiring {
    @Produces
    @Singleton
    Transport transport(RestClient client) {
        return new Transport(client, EventJson.mapper());
    }

    @Produces
    @Singleton
    Preparation preparation(Transport transport, IndexerConfig config) {
        return new Templates(transport, config.shards());
    }

    @Produces
    @Singleton
    Documents documents(Transport transport) {
        return new ElasticsearchDocuments(transport);
    }

    @Produces
    @Singleton
    Search search(Transport transport) {
        return new Search(transport);
    }

    @Produces
    @Singleton
    AlertLog alertLog(Transport transport, Documents documents) {
        return new ElasticsearchAlerts(transport, documents);
    }

    @Produces
    @Singleton
    Rows rows(Transport transport) {
        return new Rows(transport);
    }

    @Produces
    @Singleton
    Counts counts(Transport transport) {
        return new Counts(transport);
    }

    @Produces
    @Singleton
    Reports reports(Transport transport) {
        return new Reports(transport);
    }

    @Produces
    @Singleton
    RegionDirectory regions() {
        return new RegionDirectory(Divisions.standard());
    }

    @Produces
    @Singleton
    Outbox outbox(Documents documents, AlertSink sink) {
        return new Outbox(documents, sink, Clock.systemUTC());
    }

    @Produces
    @Singleton
    PostingIndexer postings(Documents documents, Reposts reposts) {
        return new PostingIndexer(documents, reposts);
    }

    @Produces
    @Singleton
    IndicatorIndexer indicators(Documents documents, Outbox outbox) {
        return new IndicatorIndexer(documents, outbox, Clock.systemUTC());
    }

    @Produces
    @Singleton
    HealthIndexer health(Documents documents, Outbox outbox) {
        return new HealthIndexer(documents, outbox, Clock.systemUTC());
    }

    @Produces
    @Singleton
    DeadLetterIndexer deadLetters(Documents documents) {
        return new DeadLetterIndexer(documents);
    }

    @Produces
    @Singleton
    Patience patience(IndexerConfig config, Waiting waiting) {
        return new Patience(config.retry().first(), config.retry().longest(), waiting);
    }

    @Produces
    @Singleton
    Lanes lanes(IndexerConfig config) {
        return new Lanes(config.lanes());
    }

    @Produces
    @Singleton
    Isolation isolation(Patience patience) {
        return new Isolation(patience);
    }
}
