package io.zhibiao.indexer.core;

import io.zhibiao.events.Alert;
import java.util.List;
import java.util.Set;

/** Where alerts go out. */
public interface AlertSink {
    /**
     * Sends alerts, in their order.
     *
     * @return ids of those known to have arrived; the others are sent again later
     */
    Set<String> send(List<Alert> alerts);
}
