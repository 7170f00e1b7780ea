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
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
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
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("indicators-writer").factory());

    IndicatorChannel(
            @Channel(Topic.Names.INDICATORS) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<byte[]> emitter,
            Producer<String, byte[]> producer,
            MeterRegistry meters) {
        this.emitter = emitter;
        this.producer = producer;
        this.meters = meters;
    }

    /**
     * Completes when all are stored, the marker last. Returns at once: the next posting is read while this one is written, by a thread
     * that waits where the producer's buffer is full, so that no posting is too long for memory.
     */
    Uni<Void> send(Extraction extraction) {
        return Uni.createFrom()
                .completionStage(() -> send(extraction.events()))
                .runSubscriptionOn(writer)
                .chain(() -> emitter.sendMessage(message(extraction.marker())));
    }

    /** What waits to be written is not acknowledged, and is read again. */
    @PreDestroy
    void close() {
        writer.shutdown();
    }

    private CompletionStage<Void> send(List<IndicatorEvent> events) {
        Stored stored = new Stored(events.size());
        if (!events.isEmpty()) {
            PostingRef posting = events.getFirst().posting();
            CloudEvent.Origin origin = CloudEvent.Origin.of(posting.url(), posting.fetchedAt());
            for (IndicatorEvent event : events) {
                var unused = producer.send(record(event, origin), stored);
            }
            count(events);
        }
        return stored.all();
    }

    private static ProducerRecord<String, byte[]> record(IndicatorEvent event, CloudEvent.Origin origin) {
        RecordHeaders headers = Headers.write(CloudEvent.json(EventType.INDICATOR_CLAIMED, event.id(), origin));
        return new ProducerRecord<>(Topic.Names.INDICATORS, null, EventKey.of(event), EventJson.write(event), headers);
    }

    private void count(List<IndicatorEvent> events) {
        events.stream()
                .collect(Collectors.groupingBy(IndicatorEvent::kind, Collectors.counting()))
                .forEach((kind, number) -> meters.counter(
                                "zhibiao.indicators", "kind", kind.name().toLowerCase(Locale.ROOT))
                        .increment(number));
    }

    private Message<byte[]> message(PostingExtracted marker) {
        meters.counter("zhibiao.postings.extracted").increment();
        PostingRef posting = marker.posting();
        String id = posting.id() + "/" + posting.revision();
        return Message.of(EventJson.write(marker))
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(EventKey.of(marker))
                        .withHeaders(Headers.write(
                                CloudEvent.json(EventType.POSTING_EXTRACTED, id, posting.url(), posting.fetchedAt())))
                        .build());
    }
}
