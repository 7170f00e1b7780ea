package io.zhibiao.indexer.messaging;

import io.zhibiao.indexer.Store;
import io.zhibiao.indexer.core.Isolation;
import io.zhibiao.indexer.core.Lanes;
import io.zhibiao.indexer.core.Letter;
import io.zhibiao.indexer.core.Patience;
import io.zhibiao.indexer.core.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/** Takes a batch in: waits for the store, has it stored, sends on what can't be. */
@ApplicationScoped
public class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Store store;
    private final Patience patience;
    private final Isolation isolation;
    private final Lanes lanes;
    private final DeadLetters deadLetters;

    @Inject
    Intake(Store store, Patience patience, Isolation isolation, Lanes lanes, DeadLetters deadLetters) {
        this.store = store;
        this.patience = patience;
        this.isolation = isolation;
        this.lanes = lanes;
        this.deadLetters = deadLetters;
    }

    /** Returns when each message of the batch is stored or with the dead letters. */
    void take(ConsumerRecords<byte[], byte[]> records, Function<List<Letter>, List<Rejection>> step) {
        prepare();
        Batch batch = new Batch(records);
        List<Rejection> rejections = lanes.run(
                batch.letters(),
                lane -> isolation.run(lane, letters -> {
                    prepare();
                    return step.apply(letters);
                }));
        rejections.forEach(r -> deadLetters.send(batch.of(r), r));
        if (LOG.isDebugEnabled()) {
            batch.groups()
                    .forEach((posting, letters) ->
                            About.posting(posting, () -> LOG.debugf("stored messages=%d", letters)));
        }
    }

    private void prepare() {
        patience.until(() -> {
            store.prepare();
            return true;
        });
    }
}
