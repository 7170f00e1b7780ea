package io.zhibiao.indexer.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.zhibiao.indexer.core.Rejection;
import io.zhibiao.indexer.core.targets.Plain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Sends messages that can't be stored to the dead letters, as they were, with the cause in headers. */
@ApplicationScoped
public class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final MutinyEmitter<byte[]> letters;
    private final MeterRegistry meters;

    @Inject
    DeadLetters(@Channel("dead-letter") MutinyEmitter<byte[]> letters, MeterRegistry meters) {
        this.letters = letters;
        this.meters = meters;
    }

    /** Sends one; returns when the broker has it. */
    void send(ConsumerRecord<byte[], byte[]> letter, Rejection rejection) {
        About.posting(
                Batch.group(letter),
                () -> LOG.warnf(
                        "message rejected topic=%s partition=%d offset=%d reason=\"%s\"",
                        letter.topic(), letter.partition(), letter.offset(), Plain.line(rejection.reason())));
        String cause = rejection.cause().substring(rejection.cause().lastIndexOf('.') + 1);
        meters.counter("zhibiao.dead.letters", "cause", cause).increment();
        var metadata = OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withTopic(letter.topic() + ".dead-letter")
                .withKey(letter.key())
                .withHeaders(headers(letter, rejection))
                .build();
        letters.sendMessage(Message.of(value(letter)).addMetadata(metadata))
                .await()
                .indefinitely();
    }

    private static byte[] value(ConsumerRecord<byte[], byte[]> letter) {
        return letter.value() == null ? new byte[0] : letter.value();
    }

    private static Headers headers(ConsumerRecord<byte[], byte[]> letter, Rejection rejection) {
        Headers headers = new RecordHeaders(letter.headers().toArray());
        add(headers, "dead-letter-reason", rejection.reason());
        add(headers, "dead-letter-cause", rejection.cause());
        add(headers, "dead-letter-topic", letter.topic());
        add(headers, "dead-letter-partition", Integer.toString(letter.partition()));
        add(headers, "dead-letter-offset", Long.toString(letter.offset()));
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
