package io.zhibiao.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class UnderwayTest {
    private final Underway underway = new Underway(10);

    @Test
    void whatFitsIsUnderwayAtOnceAndTheNextWaitsForOneToEnd() throws Exception {
        underway.enter("a", 5);
        underway.enter("b", 5);
        CompletableFuture<Void> third = CompletableFuture.runAsync(() -> underway.enter("c", 1));
        assertWaits(third);
        underway.leave("a");
        third.get(10, TimeUnit.SECONDS);
    }

    @Test
    void twoOfOneKeyGoOneBehindTheOther() throws Exception {
        underway.enter("a", 1);
        CompletableFuture<Void> again = CompletableFuture.runAsync(() -> underway.enter("a", 1));
        assertWaits(again);
        underway.leave("a");
        again.get(10, TimeUnit.SECONDS);
    }

    @Test
    void aThreadThatIsInterruptedDoesNotBegin() {
        underway.enter("a", 1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> underway.enter("a", 1)).hasMessage("ended before a was begun");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whatIsLargerThanAllThatMayBeGoesAlone() throws Exception {
        underway.enter("small", 1);
        CompletableFuture<Void> large = CompletableFuture.runAsync(() -> underway.enter("large", 11));
        assertWaits(large);
        underway.leave("small");
        large.get(10, TimeUnit.SECONDS);
        assertWaits(CompletableFuture.runAsync(() -> underway.enter("next", 1)));
        underway.leave("large");
    }

    @Test
    void leavingTwiceMakesNoRoom() throws Exception {
        underway.enter("a", 10);
        underway.leave("b");
        CompletableFuture<Void> next = CompletableFuture.runAsync(() -> underway.enter("c", 1));
        assertWaits(next);
        underway.leave("a");
        next.get(10, TimeUnit.SECONDS);
    }

    /** Nothing but another's end lets it go on, so that a moment of waiting tells. */
    private static void assertWaits(CompletableFuture<Void> entering) throws ExecutionException, InterruptedException {
        try {
            entering.get(100, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return;
        }
        throw new AssertionError("it did not wait");
    }
}
