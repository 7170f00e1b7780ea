package io.zhibiao.benchmarks;

import io.zhibiao.cleaner.core.Cleaner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
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

/**
 * The whole cleaner beside jsoup's parser alone, on the same pages in one run: bytes in, postings or a document out. The ratio of the
 * two rates is what counts, for it does not hang on the machine.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class CleanerBenchmark {
    /** Which pages: as their authors left them, or as rewriters and careless sites did. */
    @Param({"healthy", "damaged"})
    public String pagesAre = "healthy";

    private Cleaner cleaner = Cleaner.standard();
    private List<SamplePages.SamplePage> pages = List.of();

    @Setup
    public void load() {
        cleaner = Cleaner.standard();
        pages = pages(pagesAre.equals("damaged"));
    }

    /** Those of the sample site at full length, and reports in all shapes and with every kind of damage. */
    static List<SamplePages.SamplePage> pages(boolean damaged) {
        return Stream.of(SamplePages.allAtFullLength(damaged), ReportPages.all(damaged))
                .flatMap(List::stream)
                .toList();
    }

    @Benchmark
    public void cleaner(Blackhole sink) {
        for (SamplePages.SamplePage page : pages) {
            sink.consume(cleaner.clean(page.page(), page.body(), Instant.EPOCH));
        }
    }

    @Benchmark
    public void jsoupParseAlone(Blackhole sink) throws IOException {
        for (SamplePages.SamplePage page : pages) {
            sink.consume(Jsoup.parse(
                    new ByteArrayInputStream(page.body()), null, page.page().url()));
        }
    }
}
