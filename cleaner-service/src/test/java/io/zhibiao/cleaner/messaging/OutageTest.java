package io.zhibiao.cleaner.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class OutageTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final AtomicInteger tries = new AtomicInteger();

    private Uni<Void> sending(int failures, Throwable fault) {
        return tries.incrementAndGet() <= failures
                ? Uni.createFrom().failure(fault)
                : Uni.createFrom().voidItem();
    }

    @Test
    void whatPassesIsOutlasted() {
        Throwable fault = new IllegalStateException("Retries exhausted", new TimeoutException("of the batch"));
        Outage.outlast(() -> sending(3, fault)).await().atMost(PATIENCE);
        assertThat(tries).hasValue(4);
    }

    @Test
    void whatDoesNotPassIsAFault() {
        Throwable fault = new RecordTooLargeException("16 MiB and more");
        assertThatThrownBy(() -> Outage.outlast(() -> sending(3, fault)).await().atMost(PATIENCE))
                .isSameAs(fault);
        assertThat(tries).hasValue(1);
    }
}
