package io.zhibiao.endtoend;

import io.zhibiao.events.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The traces that the messages of a page belong to, in the topics of the flow. */
final class Traces {
    private static final List<Topic> FLOW =
            List.of(Topic.PAGES_RAW, Topic.POSTINGS_CLEAN, Topic.INDICATORS, Topic.ALERTS);

    private Traces() {}

    /** By topic; a message without one is told as {@code none}. */
    static Map<String, Set<String>> of(String bootstrap, String page) {
        Map<String, Set<String>> traces = new TreeMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = FLOW.stream()
                    .flatMap(t -> consumer.partitionsFor(t.topicName()).stream())
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(m -> traces.computeIfAbsent(m.topic(), t -> new HashSet<>())
                                .add(trace(m)));
            }
        }
        return traces;
    }

    private static String trace(ConsumerRecord<byte[], byte[]> message) {
        return header(message, "traceparent").replaceFirst("^00-(.*)-.*-01$", "$1");
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "none" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
