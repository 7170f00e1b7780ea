package io.zhibiao.benchmarks.throughput;

import io.zhibiao.standalone.report.SearchIndex;
import io.zhibiao.standalone.stack.Installation;
import io.zhibiao.standalone.stack.Ports;
import io.zhibiao.standalone.stack.Stack;
import io.zhibiao.standalone.stack.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** All pages through Kafka, cleaner, extractor, indexer and Elasticsearch, with so many instances and partitions; then some at half that rate. */
final class PipelineRun {
    static final List<String> SERVICES = List.of("cleaner", "extractor", "indexer");
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Stack stack;
    private final PageTopic topic;
    private final SearchIndex index;

    private PipelineRun(Stack stack, PageTopic topic) {
        this.stack = stack;
        this.topic = topic;
        this.index = new SearchIndex(stack.elasticsearch());
    }

    /**
     * What came out.
     *
     * @param postings a second, from the first page written to the last posting whose claims can be searched
     * @param events a second
     * @param megabytes of pages a second
     * @param median seconds from a page's writing to its claims being searchable, at half the rate
     * @param slowest that of the slowest in a hundred
     * @param cpu milliseconds of each process for a posting
     * @param heap that each service holds on to, in MiB
     */
    record Result(
            int instances,
            double postings,
            double events,
            double megabytes,
            double median,
            double slowest,
            Map<String, Double> cpu,
            Map<String, Long> heap) {}

    /**
     * Measures.
     *
     * @param warm how many of the pages only warm up
     * @param slow how many more are written at half the rate
     */
    static Result of(Path data, int instances, List<GeneratedPages.Page> pages, int warm, int slow) throws Exception {
        try (Stack stack = stack(data.resolve("pipeline-" + instances), SERVICES, instances)) {
            for (int i = 1; i < instances; i++) {
                SERVICES.forEach(s -> stack.another(s, Ports.free().board()));
            }
            try (PageTopic topic = new PageTopic(stack.kafka())) {
                return new PipelineRun(stack, topic).measure(instances, pages, warm, slow);
            }
        }
    }

    static Stack stack(Path data, List<String> services, int partitions) throws IOException {
        Files.createDirectories(data);
        Path none = Files.writeString(data.resolve("sources.yaml"), "sources: []\n");
        StackSettings settings = new StackSettings(Ports.free(), data, none)
                .withServices(services)
                .withPartitions(partitions);
        return Stack.start(Installation.ofLauncher(), settings, m -> {}, () -> false);
    }

    private Result measure(int instances, List<GeneratedPages.Page> pages, int warm, int slow) throws Exception {
        int full = pages.size() - slow;
        topic.publish(pages.subList(0, warm));
        awaitExtractions(warm);
        long events = index.count("zhibiao-indicators");
        Usage before = Usage.of(stack);
        long start = System.nanoTime();
        topic.publish(pages.subList(warm, full));
        awaitExtractions(full);
        double seconds = (System.nanoTime() - start) / 1e9;
        index.refresh();
        events = index.count("zhibiao-indicators") - events;
        Map<String, Double> cpu = Usage.of(stack).since(before, full - warm);
        double rate = (full - warm) / seconds;
        List<Double> latencies = latencies(pages.subList(full, pages.size()), rate / 2);
        return new Result(
                instances,
                rate,
                events / seconds,
                bytes(pages.subList(warm, full)) / seconds / 1e6,
                latencies.get(latencies.size() / 2),
                latencies.get((int) Math.ceil(latencies.size() * 0.99) - 1),
                cpu,
                Heap.of(stack));
    }

    private void awaitExtractions(int count) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (index.count("zhibiao-extractions") < count) {
            stack.requireAlive();
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        index.count("zhibiao-extractions") + " of " + count + " postings after " + PATIENCE);
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    private List<Double> latencies(List<GeneratedPages.Page> pages, double aSecond) throws Exception {
        try (Arrivals arrivals = Arrivals.watch(stack.elasticsearch())) {
            List<Instant> sent = topic.publish(pages, aSecond);
            List<Double> latencies = new ArrayList<>();
            for (int i = 0; i < sent.size(); i++) {
                Instant seen = arrivals.of(pages.get(i).facts().url());
                latencies.add(Duration.between(sent.get(i), seen).toMillis() / 1e3);
            }
            return latencies.stream().sorted().toList();
        }
    }

    private static long bytes(List<GeneratedPages.Page> pages) {
        return pages.stream().mapToLong(p -> p.body().length).sum();
    }
}
