package io.zhibiao.benchmarks.throughput;

import io.zhibiao.standalone.stack.Http;
import io.zhibiao.standalone.stack.ServerProcess;
import io.zhibiao.standalone.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The pipeline under a steady load for long. It prints a line at each look, and what it reaches at full load before and behind; it ends
 * with the faults it found: postings that fall behind, that are refused or missing, services that hold on to more and more, errors in
 * a log. {@code --minutes N}, {@code --rate N} in postings a second (half of what the pipeline reaches when it is not given),
 * {@code --characters N} for the median length of a text, {@code --seed N}.
 */
public final class Soak {
    private static final int WARM = 200;
    private static final Duration WARMING = Duration.ofMinutes(2);
    private static final int LEAST_MEASURED = 50;
    private static final int MOST_MEASURED = 1000;
    private static final int LOOKS = 20;

    /** Seconds of load that may be on its way. */
    private static final int UNDERWAY = 20;

    private static final String ALL = "{\"query\":{\"match_all\":{}}}";
    private static final String FURTHER_REPORTS = "{\"query\":{\"wildcard\":{\"url\":\"*#*\"}}}";

    private static final int ATTEMPTS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final SoakPlan plan;
    private final Stack stack;
    private final PageTopic topic;
    private final GeneratedPages pages;
    private final List<Look> looks = new ArrayList<>();
    private long published;

    private Soak(SoakPlan plan, Stack stack, PageTopic topic) {
        this.plan = plan;
        this.stack = stack;
        this.topic = topic;
        this.pages = GeneratedPages.endless(plan.seed(), plan.characters());
    }

    /**
     * What was seen at one time.
     *
     * @param searchable postings whose claims can all be found
     * @param refused messages in the dead-letter topic's index
     * @param heap that each service holds on to, in MiB
     */
    record Look(Duration after, long published, long searchable, long refused, Map<String, Long> heap) {
        long behind() {
            return published - searchable - refused;
        }

        private long held(String service) {
            return heap.getOrDefault(service, 0L);
        }
    }

    /** {@code zhibiao.home} is the project's folder. */
    public static void main(String[] args) throws Exception {
        List<String> faults = run(SoakPlan.of(args));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("; ", faults));
        }
        System.out.println("nothing lost, refused, held on to or late");
    }

    /** What was wrong, one line each. */
    static List<String> run(SoakPlan plan) throws Exception {
        Path data = Files.createTempDirectory("soak");
        try (Stack stack = PipelineRun.stack(data, PipelineRun.SERVICES, 1);
                PageTopic topic = new PageTopic(stack.kafka())) {
            return new Soak(plan, stack, topic).run();
        }
    }

    private List<String> run() throws Exception {
        warmUp();
        double full = fullRate();
        double rate = plan.rate() > 0 ? plan.rate() : full / 2;
        System.out.printf(
                Locale.ROOT, "%.1f postings a second, %.2f of full load, for %s%n", rate, rate / full, plan.time());
        long start = System.nanoTime();
        Duration step = plan.time().dividedBy(LOOKS);
        for (int i = 1; i <= LOOKS; i++) {
            int count = (int) Math.max(1, rate * step.toMillis() / 1e3);
            topic.publish(pages, count, rate);
            published += count;
            look(Duration.ofNanos(System.nanoTime() - start));
        }
        awaitAll();
        look(Duration.ofNanos(System.nanoTime() - start));
        long stored = published;
        System.out.printf(
                Locale.ROOT,
                "full load: %.1f postings a second with %d stored, %.1f at the start%n",
                fullRate(),
                stored,
                full);
        return faults(rate);
    }

    /** Until the processes' compilers are done: nothing that is looked at later is theirs. A short run is warmed up for a tenth of its time. */
    private void warmUp() throws IOException {
        Duration tenth = plan.time().dividedBy(10);
        long end = System.nanoTime() + (tenth.compareTo(WARMING) < 0 ? tenth : WARMING).toNanos();
        do {
            publish(WARM);
            awaitAll();
        } while (System.nanoTime() < end);
    }

    private double fullRate() throws IOException {
        int measured = Math.clamp(plan.time().toSeconds(), LEAST_MEASURED, MOST_MEASURED);
        long start = System.nanoTime();
        publish(measured);
        awaitAll();
        return measured / ((System.nanoTime() - start) / 1e9);
    }

    private void publish(int count) {
        topic.publish(pages.next(count));
        published += count;
    }

    private void awaitAll() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (searchable() + refused() < published && System.nanoTime() < deadline) {
            stack.requireAlive();
            LockSupport.parkNanos(100_000_000);
        }
    }

    private void look(Duration after) throws IOException, InterruptedException {
        stack.requireAlive();
        Look look = new Look(after, published, searchable(), refused(), Heap.of(stack));
        looks.add(look);
        System.out.printf(
                Locale.ROOT,
                "%5d s: %d published, %d behind, %d refused, heap held on to %s MiB%n",
                after.toSeconds(),
                look.published,
                look.behind(),
                look.refused,
                look.heap);
    }

    /** Pages whose postings can be found with all their claims; a page is read as several reports now and then, and counts once. */
    private long searchable() throws IOException {
        return count("zhibiao-extractions", ALL) - count("zhibiao-postings", FURTHER_REPORTS);
    }

    private long refused() throws IOException {
        return count("zhibiao-dead-letters", ALL);
    }

    /** Asked again where there is no answer: one that is lost on a busy machine ends no hour of work, but is told. */
    private long count(String index, String query) throws IOException {
        IOException last = new IOException("not asked");
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                return Http.post(stack.elasticsearch() + "/" + index + "/_count", query)
                        .path("count")
                        .asLong();
            } catch (IOException e) {
                System.out.println("asked again: " + e);
                last = e;
                LockSupport.parkNanos(1_000_000_000);
            }
        }
        throw last;
    }

    private List<String> faults(double rate) throws IOException {
        List<String> faults = new ArrayList<>(faults(looks, rate));
        for (ServerProcess process : stack.processes()) {
            try (Stream<String> lines = Files.lines(process.log())) {
                lines.filter(line -> line.contains(" ERROR ") || line.contains("OutOfMemory"))
                        .findFirst()
                        .ifPresent(line -> faults.add(process.name() + " logged: " + line));
            }
        }
        return faults;
    }

    /** What some looks, the last of them taken when all was to be done, tell of. */
    static List<String> faults(List<Look> looks, double rate) {
        List<String> faults = new ArrayList<>();
        for (Look look : looks.subList(0, looks.size() - 1)) {
            if (look.behind() > rate * UNDERWAY) {
                faults.add(look.behind() + " postings were behind after " + look.after);
            }
        }
        Look last = looks.getLast();
        if (last.behind() != 0) {
            faults.add(last.behind() + " postings are missing");
        }
        if (last.refused > 0) {
            faults.add(last.refused + " postings were refused");
        }
        growth(looks).forEach((service, grown) -> {
            if (grown > SoakPlan.MOST_GROWTH) {
                faults.add(service + " holds on to " + grown + " MiB more than before");
            }
        });
        return faults;
    }

    /** By how much the least that a service held on to in the last quarter is more than the most in the second: caches are full by then. */
    private static Map<String, Long> growth(List<Look> looks) {
        int quarter = looks.size() / 4;
        List<Look> early = looks.subList(quarter, 2 * quarter);
        List<Look> late = looks.subList(looks.size() - quarter, looks.size());
        Map<String, Long> growth = new TreeMap<>();
        for (String service : looks.getLast().heap.keySet()) {
            long most =
                    early.stream().mapToLong(look -> look.held(service)).max().orElse(0);
            long least =
                    late.stream().mapToLong(look -> look.held(service)).min().orElse(0);
            growth.put(service, least - most);
        }
        return growth;
    }
}
