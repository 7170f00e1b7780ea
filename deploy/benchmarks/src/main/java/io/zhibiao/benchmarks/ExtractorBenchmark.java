package io.zhibiao.benchmarks;

import com.hankcs.hanlp.tokenizer.StandardTokenizer;
import com.sun.management.ThreadMXBean;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.extractor.core.Extractor;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
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
 * The extractor and, for scale, HanLP's standard segmentation of the same texts, in turn and in one JVM: reports and bulletins of
 * full length ({@link SamplePages#reports}), with the collector the services run with. Time is the thread's own, so that what else the machine does counts little, and the
 * ratio of the two hardly hangs on the machine. The score is of no interest, the counters beside it are; it is one long iteration,
 * because JMH adds up the counters of several.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 1, time = 30)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx512m"})
public class ExtractorBenchmark {
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int TIMES = 4;

    private final Extractor extractor = Extractor.standard();
    private List<CleanPosting> postings = List.of();

    /** What was read and what it cost, in one iteration. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Cost {
        private double characters;
        private double claims;
        private double bytes;
        private double extractorNanos;
        private double hanlpNanos;

        @Setup(Level.Iteration)
        public void reset() {
            characters = 0;
            claims = 0;
            bytes = 0;
            extractorNanos = 0;
            hanlpNanos = 0;
        }

        /** Millions of characters the extractor reads in a second. */
        public double extractorMillions() {
            return characters / extractorNanos * 1e3;
        }

        /** Millions of characters HanLP cuts in a second. */
        public double hanlpMillions() {
            return characters / hanlpNanos * 1e3;
        }

        /** How many times as fast the extractor is. */
        public double timesHanlp() {
            return hanlpNanos / extractorNanos;
        }

        /** Bytes allocated for each claim, all that was read in vain included. */
        public double bytesPerClaim() {
            return bytes / claims;
        }

        /** How rare claims are in the texts. */
        public double charactersPerClaim() {
            return characters / claims;
        }
    }

    @Setup
    public void load() {
        postings = SamplePages.reports();
    }

    @Benchmark
    public void extractorAndHanlp(Cost cost, Blackhole sink) {
        long start = THREAD.getCurrentThreadCpuTime();
        long bytes = THREAD.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < TIMES; i++) {
            for (CleanPosting posting : postings) {
                cost.claims +=
                        extractor.extract(posting, Instant.EPOCH).events().size();
                cost.characters += posting.text().length();
            }
        }
        cost.bytes += THREAD.getCurrentThreadAllocatedBytes() - bytes;
        long between = THREAD.getCurrentThreadCpuTime();
        for (int i = 0; i < TIMES; i++) {
            for (CleanPosting posting : postings) {
                sink.consume(StandardTokenizer.segment(posting.text()));
            }
        }
        cost.extractorNanos += between - start;
        cost.hanlpNanos += THREAD.getCurrentThreadCpuTime() - between;
    }
}
