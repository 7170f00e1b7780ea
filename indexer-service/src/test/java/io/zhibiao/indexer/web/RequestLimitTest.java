package io.zhibiao.indexer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestLimitTest {
    private static final long SECOND = 1_000_000_000;

    private final AtomicLong now = new AtomicLong(5 * SECOND);
    private final RequestLimit limit = new RequestLimit(60, now::get);

    @Test
    void aTenthOfAMinutesRequestsMayComeAtOnce() {
        for (int i = 0; i < 6; i++) {
            assertThat(limit.secondsToWait("a")).isZero();
        }
        assertThat(limit.secondsToWait("a")).isEqualTo(1);
    }

    @Test
    void afterTheWaitOneIsAdmittedAgain() {
        for (int i = 0; i < 7; i++) {
            limit.secondsToWait("a");
        }
        now.addAndGet(SECOND);
        assertThat(limit.secondsToWait("a")).isZero();
        assertThat(limit.secondsToWait("a")).isPositive();
    }

    @Test
    void oneAddressDoesNotCostAnother() {
        for (int i = 0; i < 100; i++) {
            limit.secondsToWait("a");
        }
        assertThat(limit.secondsToWait("b")).isZero();
    }

    @Test
    void manyAddressesDoNotFillTheMemory() {
        for (int i = 0; i < 100_000; i++) {
            assertThat(limit.secondsToWait("address " + i)).isZero();
        }
        assertThat(limit.secondsToWait("address 0"))
                .as("forgotten, so it begins anew")
                .isZero();
    }
}
