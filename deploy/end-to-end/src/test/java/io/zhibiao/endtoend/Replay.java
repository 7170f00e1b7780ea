package io.zhibiao.endtoend;

import io.zhibiao.events.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends what is on a topic once more, as a fetcher does that has lost its state. */
record Replay(String bootstrap) {
    static Replay of(String bootstrap) {
        return new Replay(bootstrap);
    }

    /** The same pages from the same sources, fetched now; tells how many there are. */
    int pagesFetchedAnew() {
        List<ConsumerRecord<byte[], byte[]>> pages = read();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArraySerializer(), new ByteArraySerializer())) {
            pages.stream().map(Replay::fetchedNow).forEach(page -> {
                var unused = producer.send(page);
            });
            producer.flush();
        }
        return pages.size();
    }

    private static ProducerRecord<byte[], byte[]> fetchedNow(ConsumerRecord<byte[], byte[]> page) {
        ProducerRecord<byte[], byte[]> again = new ProducerRecord<>(page.topic(), page.key(), page.value());
        page.headers().forEach(again.headers()::add);
        again.headers().remove("ce_time");
        again.headers().add("ce_time", Instant.now().toString().getBytes(StandardCharsets.UTF_8));
        return again;
    }

    private List<ConsumerRecord<byte[], byte[]>> read() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.PAGES_RAW.topicName()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readToTheEnd(consumer, partitions);
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> readToTheEnd(
            KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        }
        return records;
    }
}
