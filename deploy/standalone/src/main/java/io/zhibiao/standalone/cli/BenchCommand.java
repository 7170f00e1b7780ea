package io.zhibiao.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Tells of the benchmarks; the launcher script runs them, for they are JMH's. */
@Command(
        name = "bench",
        description = "Runs the benchmarks (JMH) whose names match; further arguments go to JMH. Example: bench"
                + " CleanerBenchmark. AlertLatency, IndexingRate, StartUp, Throughput and Soak start servers and print a"
                + " table.")
final class BenchCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Console.say("start the benchmarks by the script: ./zhibiao bench CleanerBenchmark");
        return ExitCode.USAGE;
    }
}
