package io.zhibiao.standalone.report;

import io.zhibiao.events.Alert;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.InvalidEvent;
import io.zhibiao.events.Topic;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Follows the topic of alerts in a thread of its own. */
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

    /** Follows from the first alert there is; the watcher is called from the feed's thread. */
    public static AlertFeed fromStart(String bootstrap, Consumer<Alert> watcher) {
        KafkaConsumer<String, byte[]> consumer = consumer(bootstrap);
        consumer.seekToBeginning(consumer.assignment());
        return follow(consumer, watcher);
    }

    /** Follows from now on; the watcher is called from the feed's thread. */
    public static AlertFeed fromNow(String bootstrap, Consumer<Alert> watcher) {
        KafkaConsumer<String, byte[]> consumer = consumer(bootstrap);
        consumer.seekToEnd(consumer.assignment());
        return follow(consumer, watcher);
    }

    private static KafkaConsumer<String, byte[]> consumer(String bootstrap) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(Topic.ALERTS.topicName()).stream()
                .map(AlertFeed::partition)
                .toList());
        return consumer;
    }

    private static AlertFeed follow(KafkaConsumer<String, byte[]> consumer, Consumer<Alert> watcher) {
        // Seeking is lazy: where "now" is must be settled before the caller starts what raises alerts.
        consumer.assignment().forEach(consumer::position);
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
        String head = "[%s] %s"
                .formatted(
                        alert.type().name().toLowerCase(java.util.Locale.ROOT),
                        alert.message().zh());
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
