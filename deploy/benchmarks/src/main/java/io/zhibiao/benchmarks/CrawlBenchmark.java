package io.zhibiao.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Pages a second of one fetcher with politeness off, beside a loop that makes one blocking request after the other and looks for
 * links, on the same sites in one run. The server runs in the same process, and its answers take as long as the parameter says.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 4, time = 5)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx512m"})
public class CrawlBenchmark {
    static final int SITES = 100;
    static final int ARTICLES = 50;
    static final int BYTES = 30_000;
    private static final int LOOPED = 100;

    /** How long an answer takes, in milliseconds. */
    @Param({"30"})
    public int latency = 30;

    private PageServer server = PageServer.start(0, 0, 0, Duration.ZERO);

    @Setup
    public void start() {
        server = PageServer.start(SITES, ARTICLES, BYTES, Duration.ofMillis(latency));
    }

    @TearDown
    public void stop() throws IOException {
        server.close();
    }

    @Benchmark
    @OperationsPerInvocation(SITES * ARTICLES)
    public void fetcher(Blackhole sink) throws InterruptedException {
        CrawlRun.of(server.lists(), SITES * ARTICLES, (page, body) -> sink.consume(body));
    }

    @Benchmark
    @OperationsPerInvocation(LOOPED)
    public void blockingLoop(Blackhole sink) throws IOException {
        List<String> addresses = server.lists().stream()
                .flatMap(list -> server.articles(list).stream())
                .limit(LOOPED)
                .toList();
        for (String address : addresses) {
            try (InputStream in = URI.create(address).toURL().openStream()) {
                sink.consume(Jsoup.parse(in, null, address).select("a[href]"));
            }
        }
    }
}
