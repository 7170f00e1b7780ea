package io.zhibiao.benchmarks;

import com.sun.management.ThreadMXBean;
import io.zhibiao.benchmarks.SamplePages.SamplePage;
import io.zhibiao.cleaner.core.Cleaner;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A page of eight megabytes and one of one megabyte, in turn and in one JVM: a linear cleaner takes eight times as long for the longer.
 * Time is the thread's own, with the services' collector; the score is of no interest, the counters beside it are.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 1, time = 20)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx512m"})
public class LongPageBenchmark {
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int TIMES = 8;

    private final Cleaner cleaner = Cleaner.standard();
    private final SamplePage one = SamplePages.ofLength(1 << 20);
    private final SamplePage eight = SamplePages.ofLength(8 << 20);

    /** What the pages cost, in one iteration. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Cost {
        private double pages;
        private double oneNanos;
        private double eightNanos;

        @Setup(Level.Iteration)
        public void reset() {
            pages = 0;
            oneNanos = 0;
            eightNanos = 0;
        }

        /** Milliseconds for the page of one megabyte. */
        public double oneMegabyte() {
            return oneNanos / pages / TIMES / 1e6;
        }

        /** Milliseconds for the page of eight megabytes. */
        public double eightMegabytes() {
            return eightNanos / pages / 1e6;
        }

        /** How many times as long the longer one takes. */
        public double ratio() {
            return TIMES * eightNanos / oneNanos;
        }
    }

    /** As many bytes of either. */
    @Benchmark
    public void oneAndEightMegabytes(Cost cost, Blackhole sink) {
        long start = THREAD.getCurrentThreadCpuTime();
        for (int i = 0; i < TIMES; i++) {
            sink.consume(cleaner.clean(one.page(), one.body(), Instant.EPOCH));
        }
        long between = THREAD.getCurrentThreadCpuTime();
        sink.consume(cleaner.clean(eight.page(), eight.body(), Instant.EPOCH));
        cost.oneNanos += between - start;
        cost.eightNanos += THREAD.getCurrentThreadCpuTime() - between;
        cost.pages++;
    }
}
