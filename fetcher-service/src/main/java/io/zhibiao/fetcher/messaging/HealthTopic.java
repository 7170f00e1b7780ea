package io.zhibiao.fetcher.messaging;

import io.zhibiao.events.EventJson;
import io.zhibiao.events.InvalidEvent;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.events.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Reads what was told last of each source, by whichever instance. */
public final class HealthTopic {
    private static final Logger LOG = Logger.getLogger(HealthTopic.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private HealthTopic() {}

    /** The last word on each source, by its id; throws KafkaException when it can't be read. */
    public static Map<String, SourceHealth> read(StateTopic.Connection connection) {
        Map<String, SourceHealth> known = new HashMap<>();
        try (Consumer<String, byte[]> consumer = connection.open()) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.Names.SOURCES_HEALTH).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(POLL).forEach(message -> take(message, known));
            }
        }
        return known;
    }

    private static void take(ConsumerRecord<String, byte[]> message, Map<String, SourceHealth> known) {
        try {
            known.put(message.key(), EventJson.read(message.value(), SourceHealth.class));
        } catch (InvalidEvent e) {
            LOG.warnf(
                    "health of a source ignored, it is watched as a new one: source=%s cause=%s",
                    message.key(), e.getMessage());
        }
    }
}
