package io.zhibiao.benchmarks;

import com.sun.management.ThreadMXBean;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.extractor.core.Extractor;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How many times as long a hostile text takes that is 16 times as long: linear is about 16. Short and long ones are read in turn;
 * time is the thread's own, and as noise only adds to it, each side's best counts. The thread's clock is coarse, and 6,000 digits
 * are read within its grain: so 16 short ones are timed together, as many characters as one long one has. The counter
 * {@code ratio} is what to look at.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 1, time = 3)
@Fork(1)
public class LinearityBenchmark {
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int TIMES = 16;

    @Param
    public Hostile text = Hostile.ONE_LINE;

    private final Extractor extractor = Extractor.standard();
    private CleanPosting small = text.posting(TIMES);
    private CleanPosting large = small;

    /** The best times of an iteration. The longer text is not just 16 times as long where pieces do not go in evenly. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Best {
        /** Nanoseconds for a character. */
        private double small;

        private double large;

        @Setup(Level.Iteration)
        public void reset() {
            small = Double.MAX_VALUE;
            large = Double.MAX_VALUE;
        }

        /** How many times as long the longer text takes. */
        public double ratio() {
            return TIMES * large / small;
        }

        /** Millions of characters of the longer text read in a second. */
        public double millions() {
            return 1e3 / large;
        }
    }

    @Setup
    public void load() {
        small = text.posting(TIMES);
        large = text.posting(1);
    }

    @Benchmark
    public void sixteenTimes(Best best, Blackhole sink) {
        best.small = Math.min(best.small, nanosPerCharacter(small, TIMES, sink));
        best.large = Math.min(best.large, nanosPerCharacter(large, 1, sink));
    }

    private double nanosPerCharacter(CleanPosting posting, int runs, Blackhole sink) {
        long start = THREAD.getCurrentThreadCpuTime();
        for (int i = 0; i < runs; i++) {
            sink.consume(extractor.extract(posting, Instant.EPOCH));
        }
        long nanos = THREAD.getCurrentThreadCpuTime() - start;
        return (double) nanos / runs / posting.text().length();
    }
}
