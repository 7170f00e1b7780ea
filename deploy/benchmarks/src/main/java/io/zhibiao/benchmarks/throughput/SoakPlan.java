package io.zhibiao.benchmarks.throughput;

import java.time.Duration;

/**
 * What a soak does.
 *
 * @param time it lasts
 * @param rate of postings a second; 0 for half of what the pipeline reaches
 * @param characters of a text, in the median
 * @param seed of the pages
 */
record SoakPlan(Duration time, double rate, int characters, long seed) {
    /** MiB: what a collection leaves differs by as much from time to time. */
    static final long MOST_GROWTH = 4;

    private static final String USAGE = "usage: Soak [--minutes N] [--rate N] [--characters N] [--seed N]";

    SoakPlan {
        if (!time.isPositive() || rate < 0 || characters < 1000) {
            throw new IllegalArgumentException(USAGE + ": a time, no rate below 0, 1000 characters at least");
        }
    }

    static SoakPlan of(String... args) {
        SoakPlan plan = new SoakPlan(Duration.ofMinutes(60), 0, GeneratedPages.MEDIAN, 1);
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(USAGE);
            }
            String value = args[i + 1];
            plan = switch (args[i]) {
                case "--minutes" ->
                    new SoakPlan(Duration.ofMinutes(Long.parseLong(value)), plan.rate, plan.characters, plan.seed);
                case "--rate" -> new SoakPlan(plan.time, Double.parseDouble(value), plan.characters, plan.seed);
                case "--characters" -> new SoakPlan(plan.time, plan.rate, Integer.parseInt(value), plan.seed);
                case "--seed" -> new SoakPlan(plan.time, plan.rate, plan.characters, Long.parseLong(value));
                default -> throw new IllegalArgumentException(USAGE);
            };
        }
        return plan;
    }
}
