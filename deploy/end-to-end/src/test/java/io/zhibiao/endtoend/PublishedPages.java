package io.zhibiao.endtoend;

import io.zhibiao.events.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** How often each page is on the topic of raw pages. */
final class PublishedPages implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Integer> times = new TreeMap<>();

    PublishedPages(String bootstrap) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", "false", "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topic.PAGES_RAW.topicName()).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** By the page's key, of all that has come so far. */
    Map<String, Integer> times() {
        consumer.poll(Duration.ofMillis(200)).forEach(page -> times.merge(page.key(), 1, Integer::sum));
        return times;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
