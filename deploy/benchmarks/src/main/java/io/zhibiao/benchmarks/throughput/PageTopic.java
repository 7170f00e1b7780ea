package io.zhibiao.benchmarks.throughput;

import io.zhibiao.events.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes pages as the fetcher does, and reads topics. */
final class PageTopic implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String bootstrap;
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    PageTopic(String bootstrap) {
        this.bootstrap = bootstrap;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "acks",
                        "all",
                        "compression.type",
                        "lz4",
                        "max.request.size",
                        Integer.toString(Topic.MAX_MESSAGE_BYTES)),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Writes all; returns when the broker has them. */
    void publish(List<GeneratedPages.Page> pages) {
        pages.forEach(this::send);
        producer.flush();
        requireNoFailure();
    }

    /** Writes so many a second; returns when each was sent. */
    List<Instant> publish(List<GeneratedPages.Page> pages, double aSecond) {
        return publish(pages.iterator()::next, pages.size(), aSecond);
    }

    /** Writes the next ones, so many a second; none is held on to. */
    List<Instant> publish(GeneratedPages pages, int count, double aSecond) {
        return publish(() -> pages.next(1).getFirst(), count, aSecond);
    }

    private List<Instant> publish(Supplier<GeneratedPages.Page> pages, int count, double aSecond) {
        List<Instant> sent = new ArrayList<>();
        long start = System.nanoTime();
        while (sent.size() < count) {
            GeneratedPages.Page page = pages.get();
            long due = start + (long) (sent.size() / aSecond * 1e9);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            sent.add(Instant.now());
            send(page);
        }
        requireNoFailure();
        return sent;
    }

    private void send(GeneratedPages.Page page) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(Topic.PAGES_RAW.topicName(), page.facts().url(), page.body());
        page.facts().headers().forEach((name, value) -> message.headers()
                .add(name, value.getBytes(StandardCharsets.UTF_8)));
        var unused = producer.send(message, (metadata, e) -> failure.compareAndSet(null, e));
    }

    private void requireNoFailure() {
        Exception e = failure.get();
        if (e != null) {
            throw new IllegalStateException("Kafka does not take the pages", e);
        }
    }

    /** When each of so many messages of a topic was written whose keys are wanted, in order; waits until they are there. */
    List<Long> written(Topic topic, Predicate<String> wanted, int messages) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(topic)) {
            List<Long> times = new ArrayList<>();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (times.size() < messages && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    if (wanted.test(message.key())) {
                        times.add(message.timestamp());
                    }
                }
            }
            if (times.size() < messages) {
                throw new IllegalStateException(topic + " has " + times.size() + " of " + messages + " messages");
            }
            return times.stream().sorted().toList();
        }
    }

    private KafkaConsumer<String, byte[]> consumer(Topic topic) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    @Override
    public void close() {
        producer.close();
    }
}
