package io.zhibiao.indexer.delivery;

import io.zhibiao.events.Alert;
import io.zhibiao.indexer.core.alerts.Verdict;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts attempts of another sender. */
record CountingSender(Sender sender, AtomicInteger attempts) implements Sender {
    @Override
    public Verdict send(List<Alert> alerts, Instant now) throws IOException, InterruptedException {
        try {
            return sender.send(alerts, now);
        } finally {
            attempts.incrementAndGet();
        }
    }

    @Override
    public void close() {
        sender.close();
    }
}
