package io.zhibiao.benchmarks;

import com.hankcs.hanlp.tokenizer.StandardTokenizer;
import io.zhibiao.cleaner.core.Cleaner;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.extractor.core.Extractor;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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

/**
 * The extractor and, for scale, HanLP's standard segmentation of the same texts: the cleaned sample postings. Each tells the
 * characters it reads in a second; {@code -prof gc} tells the bytes allocated by one call, to be divided by its claims.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ExtractorBenchmark {
    private Extractor extractor = Extractor.standard();
    private List<CleanPosting> postings = List.of();

    /** How much was read, in a second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Read {
        public long characters;
    }

    @Setup
    public void load() {
        Cleaner cleaner = Cleaner.standard();
        extractor = Extractor.standard();
        postings = SamplePages.all().stream()
                .flatMap(p -> cleaner.clean(p.page(), p.body(), Instant.EPOCH).stream())
                .filter(posting -> !posting.spam())
                .toList();
        System.out.println("characters in one call: " + characters() + ", claims: " + claims());
    }

    private int characters() {
        return postings.stream().mapToInt(p -> p.text().length()).sum();
    }

    private int claims() {
        return postings.stream()
                .mapToInt(p -> extractor.extract(p, Instant.EPOCH).events().size())
                .sum();
    }

    @Benchmark
    public void extractor(Read read, Blackhole sink) {
        for (CleanPosting posting : postings) {
            sink.consume(extractor.extract(posting, Instant.EPOCH));
            read.characters += posting.text().length();
        }
    }

    @Benchmark
    public void hanlp(Read read, Blackhole sink) {
        for (CleanPosting posting : postings) {
            sink.consume(StandardTokenizer.segment(posting.text()));
            read.characters += posting.text().length();
        }
    }
}
