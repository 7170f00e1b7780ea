package io.zhibiao.standalone.cli;

import io.zhibiao.events.RawPage;
import io.zhibiao.events.Topic;
import io.zhibiao.standalone.stack.StackFailure;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes raw pages as the fetcher does. */
final class PagePublisher implements AutoCloseable {
    private final String bootstrap;
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    PagePublisher(String bootstrap) {
        this.bootstrap = bootstrap;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrap,
                        "acks", "all",
                        "compression.type", "zstd",
                        "max.request.size", Integer.toString(Topic.MAX_MESSAGE_BYTES),
                        "buffer.memory", Integer.toString(3 * Topic.MAX_MESSAGE_BYTES),
                        "max.block.ms", "15000",
                        "delivery.timeout.ms", "30000",
                        "request.timeout.ms", "15000"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * Hands a page to Kafka.
     *
     * @throws StackFailure when Kafka does not take it
     */
    void publish(PageFile file) {
        try {
            var unused = producer.send(message(file), (metadata, e) -> failure.compareAndSet(null, e));
        } catch (org.apache.kafka.common.KafkaException e) {
            throw notTaken(e);
        }
        requireNoFailure();
    }

    /** Waits until Kafka has acknowledged all pages. */
    void flush() {
        producer.flush();
        requireNoFailure();
    }

    private static ProducerRecord<String, byte[]> message(PageFile file) {
        RawPage page = file.page();
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(Topic.PAGES_RAW.topicName(), page.url(), file.body());
        page.headers().forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private void requireNoFailure() {
        Exception e = failure.get();
        if (e != null) {
            throw notTaken(e);
        }
    }

    private StackFailure notTaken(Exception e) {
        return new StackFailure("Kafka at " + bootstrap + " does not take the page: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(5));
    }
}
