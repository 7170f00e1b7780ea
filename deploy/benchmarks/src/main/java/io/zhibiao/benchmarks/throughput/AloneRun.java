package io.zhibiao.benchmarks.throughput;

import io.zhibiao.events.Topic;
import io.zhibiao.standalone.report.Progress;
import io.zhibiao.standalone.stack.Ports;
import io.zhibiao.standalone.stack.Stack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * The cleaner, then the extractor alone from topic to topic: postings a second by the service's name, by the times of what they wrote. The pages pass
 * many times, all but the last to warm up, for the compilers are at work for half a minute; nobody reads what they write before they are done.
 */
final class AloneRun {
    private static final int ROUNDS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Stack stack;
    private final PageTopic topic;

    private AloneRun(Stack stack, PageTopic topic) {
        this.stack = stack;
        this.topic = topic;
    }

    /** Measures. */
    static Map<String, Double> of(Path data, List<GeneratedPages.Page> pages) throws Exception {
        Map<String, Double> rates = new LinkedHashMap<>();
        try (Stack stack = PipelineRun.stack(data.resolve("alone"), List.of("cleaner"), 1);
                PageTopic topic = new PageTopic(stack.kafka())) {
            AloneRun run = new AloneRun(stack, topic);
            for (int i = 0; i < ROUNDS; i++) {
                topic.publish(pages);
            }
            run.awaitDone("zhibiao-cleaner", Topic.PAGES_RAW);
            rates.put("cleaner", run.rate(Topic.POSTINGS_CLEAN, pages.size()));
            stack.another("extractor", Ports.free().board());
            run.awaitDone("zhibiao-extractor", Topic.POSTINGS_CLEAN);
            rates.put("extractor", run.rate(Topic.INDICATORS, pages.size()));
        }
        return rates;
    }

    private void awaitDone(String group, Topic input) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Progress progress = new Progress(stack.kafka())) {
            while (progress.lag(group, input.topicName()).messages() > 0) {
                stack.requireAlive();
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(group + " is not done after " + PATIENCE);
                }
                LockSupport.parkNanos(500_000_000);
            }
        }
    }

    /** That of the last round. */
    private double rate(Topic output, int round) {
        List<Long> written = topic.written(output, AloneRun::isPosting, round * ROUNDS);
        return (round - 1) * 1e3 / (written.getLast() - written.get(written.size() - round));
    }

    /** A posting, or the last message of one: they have its id alone as key. */
    private static boolean isPosting(String key) {
        return key.indexOf('/') < 0;
    }
}
