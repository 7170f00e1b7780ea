package io.zhibiao.fetcher.core;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Measures work by the processor's time, which a busy machine does not lengthen. */
public final class CpuTime {
    private CpuTime() {}

    /** The time the work takes on this thread. */
    public static Duration of(Runnable work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }
}
