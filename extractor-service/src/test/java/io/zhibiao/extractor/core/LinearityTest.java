package io.zhibiao.extractor.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.CleanPosting;
import io.zhibiao.extractor.Given;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sixteen times as much hostile text takes about sixteen times as long; what is quadratic would take 256 times as long. Noise can
 * only add to a measurement, so each side's best run counts, and runs go on, short and long in turn, until the figure is shown or
 * the rounds are used up.
 */
class LinearityTest {
    private static final Extractor EXTRACTOR = Extractor.standard();
    /** Of this thread alone: what else the machine does must not count. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final int SIZE = 6_000;
    private static final int TIMES = 16;
    private static final double ALLOWED = TIMES * 1.3;
    /** Before these all code is compiled, and no figure counts. */
    private static final int WARM_UPS = 3;

    private static final int ROUNDS = 24;

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
                "1 ",
                "1:",
                "占",
                "其中"
            })
    void timeGrowsWithLength(String piece) {
        String small = piece.repeat(SIZE / piece.length());
        String large = piece.repeat(SIZE * TIMES / piece.length());
        for (int i = 0; i < WARM_UPS; i++) {
            time(small, TIMES);
            time(large, 1);
        }
        double first = Double.MAX_VALUE;
        double last = Double.MAX_VALUE;
        for (int i = 0; i == 0 || (i < ROUNDS && last >= first * ALLOWED); i++) {
            first = Math.min(first, time(small, TIMES));
            last = Math.min(last, time(large, 1));
        }
        assertThat(last / first)
                .as("%s: %.0f ns, then %.0f ns", piece, first, last)
                .isLessThan(ALLOWED);
    }

    /** Of one run, in nanoseconds; short texts are read several times over, as the clock is coarse. */
    private static double time(String text, int runs) {
        CleanPosting posting = Given.plan(text);
        long start = CLOCK.getCurrentThreadCpuTime();
        for (int i = 0; i < runs; i++) {
            EXTRACTOR.extract(posting, Instant.EPOCH);
        }
        return (double) (CLOCK.getCurrentThreadCpuTime() - start) / runs;
    }
}
