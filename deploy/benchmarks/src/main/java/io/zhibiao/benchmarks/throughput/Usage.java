package io.zhibiao.benchmarks.throughput;

import io.zhibiao.standalone.stack.ServerProcess;
import io.zhibiao.standalone.stack.Stack;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The CPU time the processes of a stack have had so far, by what they are; instances of a service together. */
record Usage(Map<String, Duration> cpu) {
    static Usage of(Stack stack) {
        Map<String, Duration> cpu = new TreeMap<>();
        for (ServerProcess process : stack.processes()) {
            Duration spent = ProcessHandle.of(process.pid())
                    .flatMap(p -> p.info().totalCpuDuration())
                    .orElse(Duration.ZERO);
            cpu.merge(process.name().replaceFirst("-\\d+$", ""), spent, Duration::plus);
        }
        return new Usage(cpu);
    }

    /** Milliseconds since an earlier look, for each of so many postings. */
    Map<String, Double> since(Usage earlier, int postings) {
        Map<String, Double> each = new TreeMap<>();
        cpu.forEach((name, spent) -> each.put(
                name,
                (double) spent.minus(earlier.cpu.getOrDefault(name, Duration.ZERO))
                                .toMillis()
                        / postings));
        return each;
    }
}
