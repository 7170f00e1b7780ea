package io.zhibiao.indexer.messaging;

import io.smallrye.common.annotation.Blocking;
import io.zhibiao.indexer.core.PostingIndexer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Cleaned postings. */
@ApplicationScoped
public class PostingChannel {
    private final Intake intake;
    private final PostingIndexer indexer;

    @Inject
    PostingChannel(Intake intake, PostingIndexer indexer) {
        this.intake = intake;
        this.indexer = indexer;
    }

    /** Acknowledged when it returns. */
    @Incoming("postings")
    @Blocking
    public void index(ConsumerRecords<byte[], byte[]> postings) {
        intake.take(postings, indexer::index);
    }
}
