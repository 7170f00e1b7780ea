package io.zhibiao.indexer.delivery;

import io.zhibiao.events.Alert;
import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.core.alerts.Destination;
import io.zhibiao.indexer.core.alerts.Verdict;
import io.zhibiao.indexer.messaging.AlertHeaders;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Sends to a topic, each alert as a message of its own. */
final class TopicSender implements Sender {
    private final Destination.Queue queue;
    private final Producer<String, byte[]> producer;

    TopicSender(Destination.Queue queue, Producer<String, byte[]> producer) {
        this.queue = queue;
        this.producer = producer;
    }

    @Override
    public Verdict send(List<Alert> alerts, Instant now) throws IOException, InterruptedException {
        List<Future<RecordMetadata>> under = new ArrayList<>();
        alerts.forEach(alert -> under.add(producer.send(message(alert))));
        producer.flush();
        for (Future<RecordMetadata> one : under) {
            await(one);
        }
        return Verdict.DELIVERED;
    }

    private ProducerRecord<String, byte[]> message(Alert alert) {
        return new ProducerRecord<>(
                queue.topic(), null, AlertHeaders.key(alert), EventJson.write(alert), AlertHeaders.of(alert));
    }

    private static void await(Future<RecordMetadata> one) throws IOException, InterruptedException {
        try {
            one.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
