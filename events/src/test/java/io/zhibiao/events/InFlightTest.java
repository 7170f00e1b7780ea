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
class InFlightTest {
    private final InFlight inFlight = new InFlight(10);

    @Test
    void whatFitsIsUnderwayAtOnceAndTheNextWaitsForOneToEnd() throws Exception {
        inFlight.enter("a", 5);
        inFlight.enter("b", 5);
        CompletableFuture<Void> third = CompletableFuture.runAsync(() -> inFlight.enter("c", 1));
        assertWaits(third);
        inFlight.leave("a");
        third.get(10, TimeUnit.SECONDS);
    }

    @Test
    void twoOfOneKeyGoOneBehindTheOther() throws Exception {
        inFlight.enter("a", 1);
        CompletableFuture<Void> again = CompletableFuture.runAsync(() -> inFlight.enter("a", 1));
        assertWaits(again);
        inFlight.leave("a");
        again.get(10, TimeUnit.SECONDS);
    }

    @Test
    void aThreadThatIsInterruptedDoesNotBegin() {
        inFlight.enter("a", 1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> inFlight.enter("a", 1)).hasMessage("ended before a was begun");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whatIsLargerThanAllThatMayBeGoesAlone() throws Exception {
        inFlight.enter("small", 1);
        CompletableFuture<Void> large = CompletableFuture.runAsync(() -> inFlight.enter("large", 11));
        assertWaits(large);
        inFlight.leave("small");
        large.get(10, TimeUnit.SECONDS);
        assertWaits(CompletableFuture.runAsync(() -> inFlight.enter("next", 1)));
        inFlight.leave("large");
    }

    @Test
    void leavingTwiceMakesNoRoom() throws Exception {
        inFlight.enter("a", 10);
        inFlight.leave("b");
        CompletableFuture<Void> next = CompletableFuture.runAsync(() -> inFlight.enter("c", 1));
        assertWaits(next);
        inFlight.leave("a");
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
