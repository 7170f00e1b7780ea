package io.zhibiao.extractor.messaging;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Counts the messages the broker has confirmed. Thread-safe. */
final class Stored implements Callback {
    private final CompletableFuture<Void> all = new CompletableFuture<>();
    private final AtomicInteger open;

    /** @param messages that are sent with this as their callback */
    Stored(int messages) {
        this.open = new AtomicInteger(messages);
        if (messages == 0) {
            all.complete(null);
        }
    }

    /** Completes when all are stored; fails as soon as one can't be. */
    CompletionStage<Void> all() {
        return all;
    }

    @Override
    public void onCompletion(@Nullable RecordMetadata stored, @Nullable Exception fault) {
        if (fault != null) {
            all.completeExceptionally(fault);
        } else if (open.decrementAndGet() == 0) {
            all.complete(null);
        }
    }
}
