package io.zhibiao.benchmarks.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhibiao.benchmarks.throughput.Soak.Look;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SoakTest {
    private static final double RATE = 2;

    @Test
    void aSteadyRunHasNoFault() {
        assertThat(faults(i -> look(i, 30, 0, 60))).isEmpty();
    }

    @Test
    void whatFallsBehindIsToldWithItsTime() {
        assertThat(faults(i -> look(i, i == 4 ? 41 : 0, 0, 60))).containsExactly("41 postings were behind after PT4S");
    }

    @Test
    void whatIsMissingAtTheEndIsTold() {
        assertThat(faults(i -> look(i, 3, 0, 60), look(9, 3, 0, 60))).containsExactly("3 postings are missing");
    }

    @Test
    void whatIsRefusedIsTold() {
        assertThat(faults(i -> look(i, 0, 0, 60), look(9, 0, 2, 60))).containsExactly("2 postings were refused");
    }

    @Test
    void aServiceThatHoldsOnToMoreAndMoreIsTold() {
        assertThat(faults(i -> look(i, 0, 0, 60 + 3 * i), look(8, 0, 0, 84)))
                .containsExactly("indexer holds on to 12 MiB more than before");
    }

    @Test
    void cachesThatFillAtTheBeginningAreNoGrowth() {
        assertThat(faults(i -> look(i, 0, 0, i < 2 ? 40 : 80), look(8, 0, 0, 80)))
                .isEmpty();
    }

    @Test
    void argumentsThatMeanNothingAreRefused() {
        assertThatThrownBy(() -> SoakPlan.of("--hours", "1")).hasMessageStartingWith("usage: Soak");
        assertThatThrownBy(() -> SoakPlan.of("--minutes")).hasMessageStartingWith("usage: Soak");
        assertThatThrownBy(() -> SoakPlan.of("--minutes", "0")).hasMessageContaining("a time");
    }

    /** The long form is {@code ./zhibiao bench Soak}. */
    @Test
    @Timeout(300)
    void halfAMinuteOfPostingsPassesWithoutFault() throws Exception {
        assertThat(Soak.run(new SoakPlan(Duration.ofSeconds(30), RATE, 4000, 1)))
                .isEmpty();
    }

    private static List<String> faults(IntFunction<Look> looks) {
        return faults(looks, look(9, 0, 0, 60));
    }

    private static List<String> faults(IntFunction<Look> looks, Look last) {
        List<Look> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(looks.apply(i));
        }
        all.add(last);
        return Soak.faults(all, RATE);
    }

    private static Look look(int second, long behind, long refused, long heap) {
        return new Look(Duration.ofSeconds(second), 1000, 1000 - behind - refused, refused, Map.of("indexer", heap));
    }
}
