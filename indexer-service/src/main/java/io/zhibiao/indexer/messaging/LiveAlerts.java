package io.zhibiao.indexer.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The alerts of all instances, as they come: what the board shows live. */
@ApplicationScoped
public class LiveAlerts {
    private final BroadcastProcessor<String> alerts = BroadcastProcessor.create();

    @Incoming("alerts-live")
    void take(byte[] alert) {
        alerts.onNext(new String(alert, StandardCharsets.UTF_8));
    }

    /** Alerts from now on, each as JSON; a reader that falls behind misses some, and finds them in the index. */
    public Multi<String> stream() {
        return alerts.onOverflow().buffer(256);
    }
}
