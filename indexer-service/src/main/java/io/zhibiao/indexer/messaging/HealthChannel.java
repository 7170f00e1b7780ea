package io.zhibiao.indexer.messaging;

import io.smallrye.common.annotation.Blocking;
import io.zhibiao.indexer.core.HealthIndexer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** How sources do. */
@ApplicationScoped
public class HealthChannel {
    private final Intake intake;
    private final HealthIndexer indexer;

    @Inject
    HealthChannel(Intake intake, HealthIndexer indexer) {
        this.intake = intake;
        this.indexer = indexer;
    }

    /** Acknowledged when it returns. */
    @Incoming("health")
    @Blocking
    public void index(ConsumerRecords<byte[], byte[]> health) {
        intake.take(health, indexer::index);
    }
}
