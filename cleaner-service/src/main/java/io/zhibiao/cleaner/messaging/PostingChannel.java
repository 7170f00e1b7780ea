package io.zhibiao.cleaner.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.CloudEvent;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.EventType;
import io.zhibiao.events.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Writes postings.clean, keyed by the posting's id. */
@ApplicationScoped
public class PostingChannel {
    private final MutinyEmitter<byte[]> emitter;
    private final MeterRegistry meters;

    PostingChannel(
            @Channel(Topic.Names.POSTINGS_CLEAN) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<byte[]> emitter,
            MeterRegistry meters) {
        this.emitter = emitter;
        this.meters = meters;
    }

    /** Completes when all are stored. */
    Uni<Void> send(List<CleanPosting> postings) {
        return Multi.createFrom()
                .iterable(postings)
                .onItem()
                .transformToUniAndConcatenate(posting -> emitter.sendMessage(message(posting)))
                .onItem()
                .ignoreAsUni();
    }

    private Message<byte[]> message(CleanPosting posting) {
        meters.counter("zhibiao.postings", "kind", posting.kind().name().toLowerCase(java.util.Locale.ROOT))
                .increment();
        posting.repairs().forEach(r -> meters.counter("zhibiao.repairs", "kind", r.kind())
                .increment(r.count()));
        return Message.of(EventJson.write(posting))
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withKey(posting.id())
                        .withHeaders(Headers.write(CloudEvent.json(
                                EventType.POSTING_CLEANED,
                                posting.id() + "/" + posting.revision(),
                                posting.url(),
                                posting.fetchedAt())))
                        .build());
    }
}
