package io.zhibiao.benchmarks;

import com.sun.management.ThreadMXBean;
import io.zhibiao.benchmarks.SamplePages.SamplePage;
import io.zhibiao.cleaner.core.Cleaner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
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
 * The whole cleaner and, for scale, jsoup's parser alone, on the same pages in turn and in one JVM: bytes in, postings or a document out.
 * Time is the thread's own and the collector is the services' own; the ratio of the two hardly hangs on the machine. The score is of no
 * interest, the counters beside it are; it is one long iteration, because JMH adds up the counters of several.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 1, time = 20)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx512m"})
public class CleanerBenchmark {
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Which pages: as their authors left them, or as rewriters and careless sites did. */
    @Param({"healthy", "damaged"})
    public String pagesAre = "healthy";

    /** What stands around the articles: menus, scripts and styles as on a site, or hardly any markup. */
    @Param({"served", "bare"})
    public String markup = "served";

    private final Cleaner cleaner = Cleaner.standard();
    private List<SamplePage> pages = List.of();

    /** What was read and what it cost, in one iteration. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Cost {
        private double bytes;
        private double cleanerNanos;
        private double jsoupNanos;

        @Setup(Level.Iteration)
        public void reset() {
            bytes = 0;
            cleanerNanos = 0;
            jsoupNanos = 0;
        }

        /** Megabytes the cleaner reads in a second. */
        public double cleanerMegabytes() {
            return bytes / cleanerNanos * 1e3;
        }

        /** Megabytes jsoup parses in a second. */
        public double jsoupMegabytes() {
            return bytes / jsoupNanos * 1e3;
        }

        /** The cleaner's rate beside the parser's. */
        public double ofJsoup() {
            return jsoupNanos / cleanerNanos;
        }
    }

    @Setup
    public void load() {
        pages = pages(pagesAre.equals("damaged"), markup.equals("bare"));
    }

    /** Those of the sample site at full length, and reports in all shapes or with every kind of damage. */
    private static List<SamplePage> pages(boolean damaged, boolean bare) {
        List<SamplePage> pages = new ArrayList<>(SamplePages.allAtFullLength(damaged));
        pages.addAll(bare ? ReportPages.bare(damaged) : ReportPages.served(damaged));
        return pages;
    }

    @Benchmark
    public void cleanerAndJsoup(Cost cost, Blackhole sink) throws IOException {
        long start = THREAD.getCurrentThreadCpuTime();
        for (SamplePage page : pages) {
            sink.consume(cleaner.clean(page.page(), page.body(), Instant.EPOCH));
            cost.bytes += page.body().length;
        }
        long between = THREAD.getCurrentThreadCpuTime();
        for (SamplePage page : pages) {
            sink.consume(Jsoup.parse(
                    new ByteArrayInputStream(page.body()), null, page.page().url()));
        }
        cost.cleanerNanos += between - start;
        cost.jsoupNanos += THREAD.getCurrentThreadCpuTime() - between;
    }
}
