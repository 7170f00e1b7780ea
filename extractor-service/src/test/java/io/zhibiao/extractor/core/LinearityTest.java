package io.zhibiao.extractor.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.extractor.Given;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sixteen times as much hostile text takes about sixteen times as long. What is quadratic would take 256 times as long; the limit lies
 * half-way between the two by ratio, as a busy machine's caches alone cost a factor of two or three. How near to sixteen it is the
 * benchmark tells.
 */
class LinearityTest {
    private static final Extractor EXTRACTOR = Extractor.standard();
    /** Of this thread alone: what else the machine does must not count. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final int SIZE = 6_000;
    private static final int TIMES = 16;
    private static final double ALLOWED = TIMES * Math.sqrt(TIMES);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "经济发展",
                "7",
                "（",
                "、",
                "分别",
                "“",
                "1、",
                "8%",
                "增长",
                "一",
                "3,",
                "2023年",
                "新增8家",
                "高",
                "A、B分别增长8%、9%",
                "由1%提高到",
                "1 "
            })
    void timeGrowsWithLength(String piece) {
        String small = piece.repeat(SIZE / piece.length());
        String large = piece.repeat(SIZE * TIMES / piece.length());
        long first = best(small);
        long last = best(large);
        assertThat((double) last / first)
                .as("%s: %d ns, then %d ns", piece, first, last)
                .isLessThan(ALLOWED);
    }

    private static long best(String text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            EXTRACTOR.extract(Given.plan(text), Instant.EPOCH);
            best = Math.min(best, CLOCK.getCurrentThreadCpuTime() - start);
        }
        return best;
    }
}
