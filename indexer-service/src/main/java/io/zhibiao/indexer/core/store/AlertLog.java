package io.zhibiao.indexer.core.store;

import io.zhibiao.events.Alert;
import java.util.List;

/** The alerts that were raised. */
public interface AlertLog {
    /**
     * The latest, newest first.
     *
     * @param region beginning of the region's code; empty for all
     * @throws Unavailable when the store does not answer
     */
    List<Alert> latest(String region, int most);

    /**
     * Those raised since another one was, oldest first; none where it is not known.
     *
     * @throws Unavailable when the store does not answer
     */
    List<Alert> since(String alertId, int most);
}
