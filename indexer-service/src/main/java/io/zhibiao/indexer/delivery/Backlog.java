package io.zhibiao.indexer.delivery;

import io.zhibiao.events.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Alerts taken from the topic and not delivered yet, and the offsets to commit when they are. For one thread. */
final class Backlog {
    private final List<Alert> alerts = new ArrayList<>();
    private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    private Instant since = Instant.MAX;

    void add(Alert alert, Instant now) {
        if (alerts.isEmpty()) {
            since = now;
        }
        alerts.add(alert);
    }

    /** The message is dealt with as soon as what waits before it is. */
    void passed(ConsumerRecord<?, ?> message) {
        offsets.put(
                new TopicPartition(message.topic(), message.partition()), new OffsetAndMetadata(message.offset() + 1));
    }

    boolean isEmpty() {
        return alerts.isEmpty();
    }

    /** When the first of them was taken. */
    Instant since() {
        return since;
    }

    List<Alert> alerts() {
        return List.copyOf(alerts);
    }

    Map<TopicPartition, OffsetAndMetadata> offsets() {
        return Map.copyOf(offsets);
    }

    /** Forgets all: it is delivered, or another instance will deliver it. */
    void clear() {
        alerts.clear();
        offsets.clear();
        since = Instant.MAX;
    }
}
