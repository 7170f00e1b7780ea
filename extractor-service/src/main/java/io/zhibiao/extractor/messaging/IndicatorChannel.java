package io.zhibiao.extractor.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.zhibiao.events.CloudEvent;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.EventKey;
import io.zhibiao.events.EventType;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.PostingExtracted;
import io.zhibiao.events.PostingRef;
import io.zhibiao.events.Topic;
import io.zhibiao.extractor.core.Extraction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * Writes indicators: the events of a posting, then its marker, all in one partition. A posting has hundreds of events: they pass by the
 * channel's own producer, for as a message of the channel each costs as much as its extraction several times over.
 */
@ApplicationScoped
public class IndicatorChannel {
    private final MutinyEmitter<byte[]> emitter;
    private final Producer<String, byte[]> producer;
    private final MeterRegistry meters;

    IndicatorChannel(
            @Channel(Topic.Names.INDICATORS) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<byte[]> emitter,
            Producer<String, byte[]> producer,
            MeterRegistry meters) {
        this.emitter = emitter;
        this.producer = producer;
        this.meters = meters;
    }

    /** Completes when all are stored, the marker last. Waits where the producer's buffer is full, so that no posting is too long for memory. */
    Uni<Void> send(Extraction extraction) {
        return Uni.createFrom()
                .completionStage(() -> send(extraction.events()))
                .chain(() -> emitter.sendMessage(message(extraction.marker())));
    }

    private CompletionStage<Void> send(List<IndicatorEvent> events) {
        Stored stored = new Stored(events.size());
        for (IndicatorEvent event : events) {
            var unused = producer.send(record(event), stored);
        }
        return stored.all();
    }

    private ProducerRecord<String, byte[]> record(IndicatorEvent event) {
        meters.counter("zhibiao.indicators", "kind", event.kind().name().toLowerCase(Locale.ROOT))
                .increment();
        RecordHeaders headers = headers(event.posting(), EventType.INDICATOR_CLAIMED, event.id());
        return new ProducerRecord<>(Topic.Names.INDICATORS, null, EventKey.of(event), EventJson.write(event), headers);
    }

    private Message<byte[]> message(PostingExtracted marker) {
        meters.counter("zhibiao.postings.extracted").increment();
        PostingRef posting = marker.posting();
        String id = posting.id() + "/" + posting.revision();
        return Message.of(EventJson.write(marker))
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(EventKey.of(marker))
                        .withHeaders(headers(posting, EventType.POSTING_EXTRACTED, id))
                        .build());
    }

    private static RecordHeaders headers(PostingRef posting, EventType type, String id) {
        return Headers.write(CloudEvent.json(type, id, posting.url(), posting.fetchedAt()));
    }
}
