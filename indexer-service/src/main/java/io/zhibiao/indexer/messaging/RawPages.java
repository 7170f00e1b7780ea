package io.zhibiao.indexer.messaging;

import io.smallrye.common.annotation.Identifier;
import io.zhibiao.events.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Looks up raw pages in their topic, which keeps them for some days. Thread-safe. */
@ApplicationScoped
public class RawPages {
    private static final Duration LOOKING = Duration.ofSeconds(10);

    /** A page is sent soon after it was fetched; clocks differ a little. */
    private static final Duration EARLIER = Duration.ofMinutes(1);

    private final Map<String, Object> settings;

    @Inject
    RawPages(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        settings = new HashMap<>(broker);
        settings.put("enable.auto.commit", "false");
        settings.put("allow.auto.create.topics", "false");
        settings.put("max.poll.records", "50");
        settings.remove("group.id");
        settings.remove("client.id");
    }

    /** A raw page: its bytes as they came, and what the server called them. */
    public record Found(InputStream body, String contentType) {}

    /** The page of that id, sent about then or later; empty when it is no longer kept, or not found in time. */
    public Optional<Found> find(String pageId, Instant fetchedAt) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.PAGES_RAW.topicName(), LOOKING).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            seek(consumer, partitions, fetchedAt.minus(EARLIER));
            return read(consumer, partitions, pageId);
        }
    }

    private static void seek(
            KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions, Instant fetchedAt) {
        Map<TopicPartition, Long> times =
                partitions.stream().collect(Collectors.toMap(Function.identity(), p -> fetchedAt.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> offsets = consumer.offsetsForTimes(times, LOOKING);
        for (TopicPartition partition : partitions) {
            @Nullable OffsetAndTimestamp from = offsets.get(partition);
            if (from == null) {
                consumer.seekToEnd(List.of(partition));
            } else {
                consumer.seek(partition, from.offset());
            }
        }
    }

    private static Optional<Found> read(
            KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions, String pageId) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, LOOKING);
        long deadline = System.nanoTime() + LOOKING.toNanos();
        while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))
                && System.nanoTime() < deadline) {
            for (ConsumerRecord<byte[], byte[]> page : consumer.poll(Duration.ofMillis(200))) {
                if (pageId.equals(header(page, "ce_id"))) {
                    return Optional.of(new Found(new ByteArrayInputStream(page.value()), header(page, "content-type")));
                }
            }
        }
        return Optional.empty();
    }

    private static String header(ConsumerRecord<byte[], byte[]> page, String name) {
        @Nullable Header header = page.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
