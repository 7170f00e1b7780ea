package io.zhibiao.fetcher.config;

import io.smallrye.common.annotation.Identifier;
import io.zhibiao.fetcher.core.crawl.PageStates;
import io.zhibiao.fetcher.core.web.Web;
import io.zhibiao.fetcher.files.FileWeb;
import io.zhibiao.fetcher.http.OkWeb;
import io.zhibiao.fetcher.http.UserAgent;
import io.zhibiao.fetcher.messaging.Heartbeats;
import io.zhibiao.fetcher.messaging.StateTopic.Connection;
import io.zhibiao.fetcher.store.FileShelf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Wires the plain classes. */
@ApplicationScoped
class Beans {
    @Produces
    @Singleton
    FileShelf shelf() {
        return FileShelf.open();
    }

    @Produces
    @Singleton
    PageStates states(FileShelf shelf) {
        return new PageStates(shelf);
    }

    @Produces
    @Singleton
    Web web(FetcherConfig config) {
        return new FileWeb(new OkWeb(UserAgent.of(config.contact()), Clock.systemUTC()));
    }

    @Produces
    @Singleton
    Connection connection(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "zhibiao-fetcher");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class.getName()));
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) Heartbeats.SESSION.toMillis());
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int) Heartbeats.INTERVAL.toMillis());
        return () -> new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    void close(@Disposes FileShelf shelf) {
        shelf.close();
    }

    void close(@Disposes Web web) throws Exception {
        if (web instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
