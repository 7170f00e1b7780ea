package io.zhibiao.extractor.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
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
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Writes indicators: the events of a posting, then its marker, all in one partition. */
@ApplicationScoped
public class IndicatorChannel {
    /** So many of a posting are on their way at once; how many postings are bounds the channel's buffer. */
    private static final int IN_FLIGHT = 100;

    private final MutinyEmitter<byte[]> emitter;
    private final MeterRegistry meters;

    IndicatorChannel(
            @Channel(Topic.Names.INDICATORS) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<byte[]> emitter,
            MeterRegistry meters) {
        this.emitter = emitter;
        this.meters = meters;
    }

    /** Completes when all are stored, the marker last. */
    Uni<Void> send(Extraction extraction) {
        return Multi.createFrom()
                .iterable(extraction.events())
                .group()
                .intoLists()
                .of(IN_FLIGHT)
                .onItem()
                .transformToUniAndConcatenate(this::together)
                .onItem()
                .ignoreAsUni()
                .chain(() -> emitter.sendMessage(message(extraction.marker())));
    }

    private Uni<Void> together(List<IndicatorEvent> events) {
        List<Uni<Void>> sent =
                events.stream().map(e -> emitter.sendMessage(message(e))).toList();
        return Uni.join().all(sent).andFailFast().replaceWithVoid();
    }

    private Message<byte[]> message(IndicatorEvent event) {
        meters.counter("zhibiao.indicators", "kind", event.kind().name().toLowerCase(Locale.ROOT))
                .increment();
        return message(EventKey.of(event), event.posting(), EventType.INDICATOR_CLAIMED, event.id(), event);
    }

    private Message<byte[]> message(PostingExtracted marker) {
        meters.counter("zhibiao.postings.extracted").increment();
        PostingRef posting = marker.posting();
        String id = posting.id() + "/" + posting.revision();
        return message(EventKey.of(marker), posting, EventType.POSTING_EXTRACTED, id, marker);
    }

    private static Message<byte[]> message(String key, PostingRef posting, EventType type, String id, Object event) {
        return Message.of(EventJson.write(event))
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(key)
                        .withHeaders(Headers.write(CloudEvent.json(type, id, posting.url(), posting.fetchedAt())))
                        .build());
    }
}
