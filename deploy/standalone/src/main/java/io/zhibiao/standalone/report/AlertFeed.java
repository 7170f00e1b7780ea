package io.zhibiao.standalone.report;

import io.zhibiao.events.Alert;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.InvalidEvent;
import io.zhibiao.events.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Follows the topic of alerts from now on, in a thread of its own. */
public final class AlertFeed implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final Consumer<Alert> watcher;
    private final Thread thread;
    private volatile boolean ended;

    private AlertFeed(KafkaConsumer<String, byte[]> consumer, Consumer<Alert> watcher) {
        this.consumer = consumer;
        this.watcher = watcher;
        this.thread = new Thread(this::follow, "alert-feed");
    }

    /** Starts to follow; the watcher is called from the feed's thread. */
    public static AlertFeed follow(String bootstrap, Consumer<Alert> watcher) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", "false", "auto.offset.reset", "latest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> all = consumer.partitionsFor(Topic.ALERTS.topicName()).stream()
                .map(AlertFeed::partition)
                .toList();
        consumer.assign(all);
        // Where "now" is must be settled before the caller starts what raises alerts.
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
        AlertFeed feed = new AlertFeed(consumer, watcher);
        feed.thread.setDaemon(true);
        feed.thread.start();
        return feed;
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    private void follow() {
        try {
            while (!ended) {
                consumer.poll(Duration.ofMillis(200)).forEach(this::tell);
            }
        } catch (WakeupException e) {
            if (!ended) {
                throw e;
            }
        } finally {
            consumer.close();
        }
    }

    private void tell(ConsumerRecord<String, byte[]> message) {
        try {
            watcher.accept(EventJson.read(message.value(), Alert.class));
        } catch (InvalidEvent e) {
            System.err.println("zhibiao: an alert that can't be read, partition %d offset %d: %s"
                    .formatted(message.partition(), message.offset(), e.getMessage()));
        }
    }

    /** One alert as lines for the terminal. */
    public static String lines(Alert alert) {
        String head = "[%s] %s".formatted(alert.type().name().toLowerCase(java.util.Locale.ROOT), alert.message().zh());
        return alert.evidence() == null
                ? head
                : head + "\n    “" + alert.evidence().quote() + "”";
    }

    @Override
    public void close() {
        ended = true;
        consumer.wakeup();
        try {
            thread.join(2000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
