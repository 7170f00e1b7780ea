package io.zhibiao.fetcher.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zhibiao.fetcher.core.turns.Rest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String A = "http://a.example/1.html";
    private static final String B = "http://b.example/1.html";

    private final Traffic traffic = new Traffic(2);
    private final List<Rest> heard = new CopyOnWriteArrayList<>();
    private final Member member = traffic.join(heard::add);
    private final List<Long> starts = new CopyOnWriteArrayList<>();
    private final List<Long> ends = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void aHostIsAskedByOneAtATimeWithAPauseBetween() {
        IntStream.range(0, 10).forEach(i -> threads.execute(this::request));

        await().until(() -> ends.size() == 10);
        for (int i = 1; i < 10; i++) {
            assertThat(Duration.ofNanos(starts.get(i) - ends.get(i - 1))).isGreaterThanOrEqualTo(PAUSE);
        }
    }

    @Test
    void aHostDoesNotWaitForAnother() throws Exception {
        go(member, A);

        assertThat(go(member, B)).isNotNull();
    }

    @Test
    void whoWaitsForAHostTakesNoPlace() throws Exception {
        Admission.Pass first = go(member, A);
        List<CompletableFuture<Admission>> waiting =
                IntStream.range(0, 5).mapToObj(i -> later(member, A)).toList();

        go(member, B).end();
        member.leave();

        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        first.end();
        member.leave();
        await().until(() -> waiting.stream().anyMatch(CompletableFuture::isDone));
    }

    @Test
    void whoWaitsGoesHomeWhenTheirCrawlEnds() throws Exception {
        Member other = traffic.join(rest -> {});
        Admission.Pass first = go(other, A);
        CompletableFuture<Admission> waiting = later(member, A);
        CompletableFuture<Admission> others = later(other, A);

        member.close();

        await().until(waiting::isDone);
        assertThat(waiting.join()).isInstanceOf(Admission.Closed.class);
        assertThat(others).isNotDone();
        first.end();
        other.leave();
        await().until(others::isDone);
        assertThat(others.join()).isInstanceOf(Admission.Go.class);
    }

    @Test
    void whatOneCrawlFindsInTroubleAllLeaveAlone() throws Exception {
        Member finder = traffic.join(rest -> {});
        Admission.Pass first = go(finder, A);
        CompletableFuture<Admission> waiting = later(member, A);
        Rest rest = new Rest("a.example", "a.example", Duration.ofMinutes(5));

        finder.tell(rest);

        await().until(waiting::isDone);
        assertThat(waiting.join()).isInstanceOfSatisfying(Admission.Rests.class, r -> assertThat(r.time())
                .isBetween(rest.time().dividedBy(2), rest.time()));
        assertThat(heard).containsExactly(rest);
        first.end();
    }

    @Test
    void filesOfThisMachineWaitForNobody() throws Exception {
        go(member, "file:///data/1.html");

        assertThat(go(member, "file:///data/2.html")).isNotNull();
    }

    private void request() {
        try {
            Admission.Pass pass = go(member, A);
            starts.add(System.nanoTime());
            ends.add(System.nanoTime());
            pass.end();
            pass.end();
            member.leave();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Admission.Pass go(Member asking, String address) throws InterruptedException {
        asking.enter();
        return ((Admission.Go) asking.ask(address, PAUSE, PATIENCE)).pass();
    }

    private CompletableFuture<Admission> later(Member asking, String address) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        asking.enter();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return asking.ask(address, PAUSE, PATIENCE);
                },
                threads);
    }
}
