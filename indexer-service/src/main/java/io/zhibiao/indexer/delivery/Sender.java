package io.zhibiao.indexer.delivery;

import io.zhibiao.events.Alert;
import io.zhibiao.indexer.core.alerts.Verdict;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Sends messages to one channel. Used by one thread. */
public interface Sender extends AutoCloseable {
    /**
     * Sends alerts as one message.
     *
     * @return what the other side made of it
     * @throws IOException when it does not answer
     */
    Verdict send(List<Alert> alerts, Instant now) throws IOException, InterruptedException;

    @Override
    default void close() {}
}
