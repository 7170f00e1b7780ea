package io.zhibiao.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Timeout;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The heap of a fetcher over 200,000 pages it has never seen, lists of 40 pages each at 200 sites: what is in use after a
 * collection at each quarter, in MiB.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Timeout(time = 1, timeUnit = TimeUnit.HOURS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx192m", "-XX:+UseSerialGC"})
public class CrawlMemoryBenchmark {
    private static final int SITES = 200;
    private static final int ARTICLES = 1_000;
    private static final int QUARTER = SITES * ARTICLES / 4;
    private static final int BYTES = 30_000;

    /** The heap in use at each quarter, in MiB. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Heap {
        public long first;
        public long second;
        public long third;
        public long fourth;

        synchronized void note(int quarter) {
            System.gc();
            long used =
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
            switch (quarter) {
                case 1 -> first = used;
                case 2 -> second = used;
                case 3 -> third = used;
                default -> fourth = used;
            }
        }
    }

    @Benchmark
    public void twoHundredThousandPages(Heap heap) throws IOException, InterruptedException {
        AtomicInteger count = new AtomicInteger();
        try (PageServer server = PageServer.start(SITES, ARTICLES, BYTES, Duration.ZERO)) {
            CrawlRun.of(server.lists(), SITES * ARTICLES, (page, body) -> {
                int pages = count.incrementAndGet();
                if (pages % QUARTER == 0) {
                    heap.note(pages / QUARTER);
                }
            });
        }
    }
}
