package io.zhibiao.cleaner.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.zhibiao.cleaner.core.Cleaner;
import io.zhibiao.events.CanonicalUrl;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.Ids;
import io.zhibiao.events.InFlight;
import io.zhibiao.events.RawPage;
import io.zhibiao.events.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Reads pages.raw: each page becomes its postings, or a dead letter; it is acknowledged when they are stored. */
@ApplicationScoped
public class PageChannel {
    private static final Logger LOG = Logger.getLogger(PageChannel.class);

    /** Structured logs tell what a line is about by the id of the page's first posting. */
    private static final String POSTING = "posting";

    /** Bytes of the messages whose results may wait to be stored: those are a few times as long. */
    private static final long WAITING = 1 << 20;

    private final InFlight inFlight = new InFlight(WAITING);
    private final Cleaner cleaner;
    private final PostingChannel postings;
    private final DeadLetterChannel deadLetters;

    PageChannel(Cleaner cleaner, PostingChannel postings, DeadLetterChannel deadLetters) {
        this.cleaner = cleaner;
        this.postings = postings;
        this.deadLetters = deadLetters;
    }

    /** Returns before what came of the page is stored: the next page is cleaned meanwhile. The message is acknowledged, or refused, behind it. */
    @Incoming(Topic.Names.PAGES_RAW)
    @Blocking
    public Uni<Void> onPage(Message<byte[]> message) {
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
                .with(done -> {}, fault -> LOG.errorf(fault, "page can't be acknowledged key=%s", key));
        return Uni.createFrom().voidItem();
    }

    private static IncomingKafkaRecordMetadata<?, ?> record(Message<byte[]> message) {
        return message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
    }

    private Uni<Void> handle(Message<byte[]> message) {
        IncomingKafkaRecordMetadata<?, ?> record = record(message);
        MDC.put(POSTING, record.getKey() instanceof String url ? Ids.posting(CanonicalUrl.of(url)) : "none");
        try {
            return handle(message, record);
        } finally {
            MDC.remove(POSTING);
        }
    }

    private Uni<Void> handle(Message<byte[]> message, IncomingKafkaRecordMetadata<?, ?> record) {
        List<CleanPosting> cleaned;
        try {
            RawPage page = RawPage.of(Headers.read(record.getHeaders()));
            cleaned =
                    cleaner.clean(page, message.getPayload(), Clock.systemUTC().instant());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            LOG.warnf("page not cleaned key=%s cause=%s", record.getKey(), fault.getMessage());
            return deadLetters.send(message.getPayload(), record, fault);
        }
        LOG.debugf("page cleaned key=%s postings=%d", record.getKey(), cleaned.size());
        return postings.send(cleaned);
    }
}
