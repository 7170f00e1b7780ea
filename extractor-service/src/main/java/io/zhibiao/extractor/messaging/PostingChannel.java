package io.zhibiao.extractor.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.CloudEvent;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.EventType;
import io.zhibiao.events.InFlight;
import io.zhibiao.events.Topic;
import io.zhibiao.extractor.core.Extraction;
import io.zhibiao.extractor.core.Extractor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Reads postings.clean: each posting becomes its events and a marker, or a dead letter; it is acknowledged when they are stored. */
@ApplicationScoped
public class PostingChannel {
    private static final Logger LOG = Logger.getLogger(PostingChannel.class);

    /** Structured logs tell what a line is about by the posting's id. */
    private static final String POSTING = "posting";

    /** Bytes of the messages whose results may wait to be stored: those are a few times as long. */
    private static final long WAITING = 1 << 20;

    private final InFlight inFlight = new InFlight(WAITING);
    private final Extractor extractor;
    private final IndicatorChannel indicators;
    private final DeadLetterChannel deadLetters;

    PostingChannel(Extractor extractor, IndicatorChannel indicators, DeadLetterChannel deadLetters) {
        this.extractor = extractor;
        this.indicators = indicators;
        this.deadLetters = deadLetters;
    }

    /** Returns before what came of the posting is stored: the next posting is read meanwhile. The message is acknowledged, or refused, behind it. */
    @Incoming(Topic.Names.POSTINGS_CLEAN)
    @Blocking
    public Uni<Void> onPosting(Message<byte[]> message) {
        String key = String.valueOf(record(message).getKey());
        inFlight.enter(key, message.getPayload() == null ? 0 : message.getPayload().length);
        handle(message)
                .onItem()
                .transformToUni(done -> Uni.createFrom().completionStage(message::ack))
                .onFailure()
                .recoverWithUni(fault -> Uni.createFrom().completionStage(() -> message.nack(fault)))
                .onTermination()
                .invoke(() -> inFlight.leave(key))
                .subscribe()
                .with(done -> {}, fault -> LOG.errorf(fault, "posting can't be acknowledged key=%s", key));
        return Uni.createFrom().voidItem();
    }

    private static IncomingKafkaRecordMetadata<?, ?> record(Message<byte[]> message) {
        return message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
    }

    private Uni<Void> handle(Message<byte[]> message) {
        IncomingKafkaRecordMetadata<?, ?> record = record(message);
        MDC.put(POSTING, record.getKey() instanceof String posting ? posting : "none");
        try {
            return handle(message, record);
        } finally {
            MDC.remove(POSTING);
        }
    }

    private Uni<Void> handle(Message<byte[]> message, IncomingKafkaRecordMetadata<?, ?> record) {
        Extraction extraction;
        try {
            CloudEvent.requireType(Headers.read(record.getHeaders()), EventType.POSTING_CLEANED);
            CleanPosting posting = EventJson.read(message.getPayload(), CleanPosting.class);
            extraction = extractor.extract(posting, Clock.systemUTC().instant());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            LOG.warnf("posting not extracted key=%s cause=%s", record.getKey(), fault.getMessage());
            return deadLetters.send(message.getPayload(), record, fault);
        }
        LOG.debugf(
                "posting extracted key=%s events=%d",
                record.getKey(), extraction.events().size());
        return indicators.send(extraction);
    }
}
