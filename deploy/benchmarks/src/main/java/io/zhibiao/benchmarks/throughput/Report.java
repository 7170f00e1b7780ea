package io.zhibiao.benchmarks.throughput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The results as a table in Markdown, and into the page of results. */
record Report(
        Plan plan,
        List<GeneratedPages.Page> pages,
        Map<String, Double> limits,
        Map<String, Double> alone,
        List<PipelineRun.Result> results) {
    private static final String BEGIN = "<!-- written by the run: begin -->";
    private static final String END = "<!-- written by the run: end -->";

    String table() {
        StringBuilder table = new StringBuilder(heading());
        table.append("\n| | postings/s | of bare bulk | of the naive loop |\n|---|---|---|---|\n");
        limits.forEach((name, rate) -> row(table, name, rate));
        alone.forEach((name, rate) -> table.append(String.format(
                Locale.ROOT,
                "| %s alone, from topic to topic | %.1f | %.2f of its core | |%n",
                name,
                rate,
                rate / core(name))));
        results.forEach(r -> row(table, instances(r), r.postings()));
        table.append("\n| | events/s | MB/s | p50 at half load | p99 | CPU ms a posting | heap held on to, MiB |\n");
        table.append("|---|---|---|---|---|---|---|\n");
        results.forEach(r -> table.append(String.format(
                Locale.ROOT,
                "| %s | %.0f | %.2f | %.2f s | %.2f s | %s | %s |%n",
                instances(r),
                r.events(),
                r.megabytes(),
                r.median(),
                r.slowest(),
                cpu(r),
                heap(r))));
        return table.toString();
    }

    private String heading() {
        double kilobytes =
                pages.stream().mapToInt(p -> p.body().length).average().orElse(0) / 1e3;
        return String.format(
                Locale.ROOT,
                "%s; %d cores, JDK %s, load at the end %.1f; `./zhibiao bench Throughput --pages %d --seed %d`; %d"
                        + " pages of %.0f kB on average, after %d to warm up.%n",
                LocalDate.now(java.time.ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage(),
                plan.pages(),
                plan.seed(),
                plan.pages(),
                kilobytes,
                plan.warm());
    }

    private void row(StringBuilder table, String name, double rate) {
        table.append(String.format(
                Locale.ROOT,
                "| %s | %.1f | %.2f | %.2f |%n",
                name,
                rate,
                rate / limit(Limits.BULK),
                rate / limit(Limits.NAIVE)));
    }

    private double core(String service) {
        return limit(service.equals("cleaner") ? Limits.CLEANER : Limits.EXTRACTOR);
    }

    private double limit(String name) {
        return Objects.requireNonNull(limits.get(name), name);
    }

    static String instances(PipelineRun.Result result) {
        return result.instances() == 1
                ? "the pipeline, 1 instance"
                : "the pipeline, " + result.instances() + " instances";
    }

    private static String cpu(PipelineRun.Result result) {
        return result.cpu().entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "%s %.1f", e.getKey(), e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String heap(PipelineRun.Result result) {
        return result.heap().entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Puts the table between its marks in the page of results, and draws the chart. */
    void write(Path folder) throws IOException {
        Path page = folder.resolve("RESULTS.md");
        String text = Files.readString(page);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        String table = "\n" + table().replace("\r", "") + "\n![Postings a second](throughput.svg)\n";
        Files.writeString(page, text.substring(0, from) + table + text.substring(text.indexOf(END)));
        Files.writeString(folder.resolve("throughput.svg"), Chart.of(this));
    }
}
