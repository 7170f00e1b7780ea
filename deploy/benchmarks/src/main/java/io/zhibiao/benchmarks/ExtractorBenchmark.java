package io.zhibiao.benchmarks;

import io.zhibiao.cleaner.core.Cleaner;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.extractor.core.Extractor;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The extractor on the cleaned sample postings; characters a second are its rate times {@link #characters}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ExtractorBenchmark {
    private Extractor extractor = Extractor.standard();
    private List<CleanPosting> postings = List.of();

    @Setup
    public void load() {
        Cleaner cleaner = Cleaner.standard();
        extractor = Extractor.standard();
        postings = SamplePages.all().stream()
                .flatMap(p -> cleaner.clean(p.page(), p.body(), Instant.EPOCH).stream())
                .toList();
        System.out.println("characters in one call: " + characters());
    }

    /** How many characters one call reads. */
    public int characters() {
        return postings.stream().mapToInt(p -> p.text().length()).sum();
    }

    @Benchmark
    public void extractor(Blackhole sink) {
        for (CleanPosting posting : postings) {
            sink.consume(extractor.extract(posting, Instant.EPOCH));
        }
    }
}
