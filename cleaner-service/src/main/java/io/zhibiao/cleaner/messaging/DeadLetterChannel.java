package io.zhibiao.cleaner.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.zhibiao.events.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Writes pages.raw.dead-letter: the message as it was, with the cause in its headers. */
@ApplicationScoped
public class DeadLetterChannel {
    private final MutinyEmitter<byte[]> emitter;
    private final MeterRegistry meters;

    DeadLetterChannel(
            @Channel(Topic.Names.PAGES_RAW_DEAD_LETTER) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<byte[]> emitter,
            MeterRegistry meters) {
        this.emitter = emitter;
        this.meters = meters;
    }

    /** Completes when the letter is stored. */
    Uni<Void> send(byte[] body, IncomingKafkaRecordMetadata<?, ?> record, Throwable fault) {
        RecordHeaders headers = new RecordHeaders(record.getHeaders().toArray());
        add(headers, "dead-letter-reason", String.valueOf(fault.getMessage()));
        add(headers, "dead-letter-cause", fault.getClass().getName());
        add(headers, "dead-letter-topic", record.getTopic());
        add(headers, "dead-letter-partition", Integer.toString(record.getPartition()));
        add(headers, "dead-letter-offset", Long.toString(record.getOffset()));
        meters.counter("zhibiao.dead.letters", "cause", fault.getClass().getSimpleName())
                .increment();
        return emitter.sendMessage(Message.of(body)
                .addMetadata(OutgoingKafkaRecordMetadata.builder()
                        .withKey(record.getKey())
                        .withHeaders(headers)
                        .build()));
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
