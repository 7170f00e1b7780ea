package io.zhibiao.fetcher.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Traffic traffic = new Traffic(8);
    private final List<Long> starts = new CopyOnWriteArrayList<>();
    private final List<Long> ends = new CopyOnWriteArrayList<>();

    @Test
    void aHostIsAskedByOneAtATimeWithAPauseBetween() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 10).forEach(i -> threads.execute(() -> traffic.ask("a.example", PAUSE, this::request)));
        }

        assertThat(starts).hasSize(10);
        for (int i = 1; i < 10; i++) {
            assertThat(Duration.ofNanos(starts.get(i) - ends.get(i - 1))).isGreaterThanOrEqualTo(PAUSE);
        }
    }

    @Test
    void aHostDoesNotWaitForAnother() {
        String answer = traffic.ask("a.example", PAUSE, () -> traffic.ask("b.example", PAUSE, () -> "b"));

        assertThat(answer).isEqualTo("b");
    }

    private int request() {
        starts.add(System.nanoTime());
        ends.add(System.nanoTime());
        return 0;
    }
}
