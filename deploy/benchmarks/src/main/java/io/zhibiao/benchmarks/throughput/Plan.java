package io.zhibiao.benchmarks.throughput;

import java.util.Arrays;
import java.util.List;

/**
 * What a run does.
 *
 * @param pages that are measured at full rate
 * @param seed of the pages
 * @param instances of each service, and partitions of each topic, one measurement each
 * @param write whether the results are kept
 */
record Plan(int pages, long seed, List<Integer> instances, boolean write) {
    private static final String USAGE = "usage: Throughput [--pages N] [--seed N] [--instances 1,2,4] [--write]";

    Plan {
        if (pages < 10) {
            throw new IllegalArgumentException("--pages is 10 at least");
        }
        instances = List.copyOf(instances);
    }

    static Plan of(String... args) {
        Plan plan = new Plan(600, 1, List.of(1, 2, 4), false);
        for (int i = 0; i < args.length; i++) {
            plan = switch (args[i]) {
                case "--pages" -> new Plan(number(args, ++i), plan.seed, plan.instances, plan.write);
                case "--seed" -> new Plan(plan.pages, number(args, ++i), plan.instances, plan.write);
                case "--instances" -> new Plan(plan.pages, plan.seed, numbers(value(args, ++i)), plan.write);
                case "--write" -> new Plan(plan.pages, plan.seed, plan.instances, true);
                default -> throw new IllegalArgumentException(USAGE);
            };
        }
        return plan;
    }

    /** Pages that only warm up: fewer leave the processes' compilers at work while the others are measured. */
    int warm() {
        return pages * 3 / 2;
    }

    /** Pages that are written at half the rate. */
    int slow() {
        return Math.max(50, pages / 4);
    }

    int all() {
        return warm() + pages + slow();
    }

    private static int number(String[] args, int at) {
        return Integer.parseInt(value(args, at));
    }

    private static String value(String[] args, int at) {
        if (at == args.length) {
            throw new IllegalArgumentException(USAGE);
        }
        return args[at];
    }

    private static List<Integer> numbers(String list) {
        return Arrays.stream(list.split(",", -1)).map(Integer::valueOf).toList();
    }
}
