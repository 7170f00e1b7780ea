package io.zhibiao.indexer.messaging;

import io.zhibiao.events.EventJson;
import io.zhibiao.events.InvalidEvent;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.indexer.core.coverage.SourceBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** How sources do, read from the beginning by each instance: it is only looked at. */
@ApplicationScoped
public class SourceChannel {
    private static final Logger LOG = Logger.getLogger(SourceChannel.class);

    private final SourceBook book;

    @Inject
    SourceChannel(SourceBook book) {
        this.book = book;
    }

    @Incoming("sources-looked-at")
    void take(ConsumerRecord<byte[], byte[]> health) {
        if (health.value() == null) {
            book.forget(new String(health.key(), StandardCharsets.UTF_8));
            return;
        }
        try {
            book.take(EventJson.read(health.value(), SourceHealth.class));
        } catch (InvalidEvent e) {
            LOG.debugf("a word on a source is passed over cause=\"%s\"", e.getMessage());
        }
    }
}
