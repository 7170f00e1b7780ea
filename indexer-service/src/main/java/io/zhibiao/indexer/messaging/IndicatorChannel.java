package io.zhibiao.indexer.messaging;

import io.smallrye.common.annotation.Blocking;
import io.zhibiao.events.Topic;
import io.zhibiao.indexer.core.IndicatorIndexer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Indicator events and markers. */
@ApplicationScoped
public class IndicatorChannel {
    private final Intake intake;
    private final IndicatorIndexer indexer;

    @Inject
    IndicatorChannel(Intake intake, IndicatorIndexer indexer) {
        this.intake = intake;
        this.indexer = indexer;
    }

    /** Acknowledged when it returns. */
    @Incoming(Topic.Names.INDICATORS)
    @Blocking
    public void index(ConsumerRecords<byte[], byte[]> claims) {
        intake.take(claims, indexer::index);
    }
}
