package io.zhibiao.benchmarks;

import io.zhibiao.cleaner.core.Cleaner;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** One page of one and of eight megabytes: a linear cleaner takes eight times as long for the longer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx512m"})
public class LongPageBenchmark {
    @Param({"1", "8"})
    public int megabytes = 1;

    private Cleaner cleaner = Cleaner.standard();
    private SamplePages.SamplePage page = SamplePages.ofLength(1 << 20);

    @Setup
    public void load() {
        cleaner = Cleaner.standard();
        page = SamplePages.ofLength(megabytes << 20);
    }

    @Benchmark
    public void cleaner(Blackhole sink) {
        sink.consume(cleaner.clean(page.page(), page.body(), Instant.EPOCH));
    }
}
