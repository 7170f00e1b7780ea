package io.zhibiao.indexer.delivery;

import io.zhibiao.events.Alert;
import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.core.alerts.Channel;
import io.zhibiao.indexer.core.alerts.Destination;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic whose broker may be away. */
final class TopicStandIn implements StandIn {
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile boolean up = true;

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
                @Override
                public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> message) {
                    return up ? super.send(message) : CompletableFuture.failedFuture(new TimeoutException("no broker"));
                }
            };

    @Override
    public Channel channel() {
        return new Channel(
                "topic", Channel.Kind.KAFKA, new Destination.Queue("alerts.growth"), 6000, null, Duration.ZERO);
    }

    @Override
    public Sender sender() {
        return new CountingSender(new TopicSender(new Destination.Queue("alerts.growth"), producer), attempts);
    }

    @Override
    public void down() {
        up = false;
    }

    @Override
    public void up() {
        up = true;
    }

    @Override
    public int attempts() {
        return attempts.get();
    }

    @Override
    public List<String> received() {
        return producer.history().stream().map(TopicStandIn::id).toList();
    }

    private static String id(ProducerRecord<String, byte[]> message) {
        return EventJson.read(message.value(), Alert.class).id();
    }

    @Override
    public List<String> faults() {
        return producer.history().stream()
                .filter(m ->
                        !id(m).equals(new String(m.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                                || !m.topic().equals("alerts.growth")
                                || !m.key().equals("990123"))
                .map(m -> "topic, key or headers of " + id(m) + " are wrong")
                .toList();
    }

    @Override
    public void close() {
        producer.close();
    }
}
