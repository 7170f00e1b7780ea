package io.zhibiao.extractor.messaging;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.zhibiao.events.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.apache.kafka.clients.producer.Producer;

/** Gives the Kafka client behind a channel: with its settings, closed with it. */
public final class Producers {
    /** That of indicators; it is there once the channels are, so it is asked for when the first message is sent. */
    @Produces
    @ApplicationScoped
    Producer<String, byte[]> indicators(KafkaClientService clients) {
        return clients.<String, byte[]>getProducer(Topic.Names.INDICATORS).unwrap();
    }
}
