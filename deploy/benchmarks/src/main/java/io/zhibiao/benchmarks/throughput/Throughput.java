package io.zhibiao.benchmarks.throughput;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures the whole pipeline and prints a table; with {@code --write} it goes into {@code deploy/benchmarks/RESULTS.md} as well, a
 * chart beside it. {@code --pages N}, {@code --seed N}, {@code --instances 1,2,4}.
 */
public final class Throughput {
    private Throughput() {}

    /** {@code zhibiao.home} is the project's folder. */
    public static void main(String[] args) throws Exception {
        Plan plan = Plan.of(args);
        Path data = Files.createTempDirectory("throughput");
        List<GeneratedPages.Page> pages = GeneratedPages.of(plan.all(), plan.seed());
        List<GeneratedPages.Page> full = pages.subList(0, plan.warm() + plan.pages());
        Map<String, Double> limits = Limits.of(data, full, plan.warm());
        Map<String, Double> alone = AloneRun.of(data, full);
        List<PipelineRun.Result> results = new ArrayList<>();
        for (int instances : plan.instances()) {
            results.add(PipelineRun.of(data, instances, pages, plan.warm(), plan.slow()));
        }
        Report report = new Report(plan, pages, limits, alone, results);
        System.out.println(report.table());
        if (plan.write()) {
            report.write(Path.of(System.getProperty("zhibiao.home"), "deploy/benchmarks"));
        }
    }
}
