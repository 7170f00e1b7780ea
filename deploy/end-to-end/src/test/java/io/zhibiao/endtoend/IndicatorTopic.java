package io.zhibiao.endtoend;

import io.zhibiao.events.CloudEvent;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.EventKey;
import io.zhibiao.events.EventType;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.PostingExtracted;
import io.zhibiao.events.Topic;
import io.zhibiao.indexer.core.Letter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes extractions as the extractor does: a posting's messages in one partition, in their order. */
public final class IndicatorTopic implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final int partitions;

    public IndicatorTopic(String bootstrap) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        partitions = producer.partitionsFor(Topic.Names.INDICATORS).size();
    }

    void send(List<Object> messages) {
        for (Object message : messages) {
            String key = key(message);
            int partition = Math.floorMod(EventKey.posting(key).hashCode(), partitions);
            ProducerRecord<byte[], byte[]> made = new ProducerRecord<>(
                    Topic.Names.INDICATORS, partition, key.getBytes(StandardCharsets.UTF_8), EventJson.write(message));
            headers(message).forEach((k, v) -> made.headers().add(k, v.getBytes(StandardCharsets.UTF_8)));
            var unused = producer.send(made);
        }
        producer.flush();
    }

    /** Sends what ends with the dead letters. */
    public void sendNoEvent() {
        byte[] none = {'x'};
        var unused = producer.send(new ProducerRecord<>(Topic.Names.INDICATORS, none, none));
        producer.flush();
    }

    /** The same message as the indexer's core takes it. */
    public static Letter letter(int number, Object message) {
        return new Letter(number, EventKey.posting(key(message)), headers(message), EventJson.write(message));
    }

    private static String key(Object message) {
        return message instanceof PostingExtracted marker ? EventKey.of(marker) : EventKey.of((IndicatorEvent) message);
    }

    private static Map<String, String> headers(Object message) {
        return message instanceof PostingExtracted marker
                ? CloudEvent.json(EventType.POSTING_EXTRACTED, marker.posting().id(), "urn:test", marker.extractedAt())
                : CloudEvent.json(
                        EventType.INDICATOR_CLAIMED,
                        ((IndicatorEvent) message).id(),
                        "urn:test",
                        ((IndicatorEvent) message).extractedAt());
    }

    @Override
    public void close() {
        producer.close();
    }
}
