package io.zhibiao.indexer.messaging;

import io.smallrye.common.annotation.Blocking;
import io.zhibiao.indexer.Store;
import io.zhibiao.indexer.core.DeadLetter;
import io.zhibiao.indexer.core.DeadLetterIndexer;
import io.zhibiao.indexer.core.Patience;
import io.zhibiao.indexer.core.targets.Plain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** What no service could process, that it can be seen beside what was. */
@ApplicationScoped
public class DeadLetterChannel {
    private static final Logger LOG = Logger.getLogger(DeadLetterChannel.class);

    private final Store store;
    private final Patience patience;
    private final DeadLetterIndexer indexer;

    @Inject
    DeadLetterChannel(Store store, Patience patience, DeadLetterIndexer indexer) {
        this.store = store;
        this.patience = patience;
        this.indexer = indexer;
    }

    /** Acknowledged when it returns. */
    @Incoming("dead-letters")
    @Blocking
    public void index(ConsumerRecords<byte[], byte[]> records) {
        List<DeadLetter> letters = new ArrayList<>();
        records.forEach(letter -> letters.add(read(letter)));
        List<String> refused = patience.until(() -> {
            store.prepare();
            return indexer.index(letters);
        });
        refused.forEach(reason -> LOG.warnf("a dead letter is not shown reason=\"%s\"", Plain.line(reason)));
    }

    private static DeadLetter read(ConsumerRecord<byte[], byte[]> letter) {
        return DeadLetter.of(
                letter.topic(),
                letter.topic() + " " + letter.partition() + " " + letter.offset(),
                letter.key() == null ? null : new String(letter.key(), StandardCharsets.UTF_8),
                Batch.headers(letter),
                Math.max(0, letter.serializedValueSize()),
                Instant.ofEpochMilli(letter.timestamp()));
    }
}
