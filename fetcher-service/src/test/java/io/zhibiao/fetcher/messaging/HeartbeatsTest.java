package io.zhibiao.fetcher.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zhibiao.fetcher.core.crawl.Tenure;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.junit.jupiter.api.Test;

class HeartbeatsTest {
    private final AtomicLong now = new AtomicLong();
    private final Heartbeats heartbeats = new Heartbeats(now::get);
    private int answers;

    @Test
    void whoHasJustJoinedMayGoOn() {
        heartbeats.joined();

        assertThatCode(heartbeats.tenure()::confirm).doesNotThrowAnyException();
    }

    @Test
    void heartbeatsProlongATenure() {
        heartbeats.joined();
        Tenure tenure = heartbeats.tenure();
        for (int i = 0; i < 10; i++) {
            pass(2);
            answer();
        }

        assertThatCode(tenure::confirm).doesNotThrowAnyException();
    }

    @Test
    void whoStoodStillWaitsForTwoAnswers() {
        heartbeats.joined();
        Tenure tenure = heartbeats.tenure();
        pass(60);
        Thread waiting = Thread.ofVirtual().start(tenure::confirm);

        answer(); // what may be the one that says we are out
        await().during(Duration.ofMillis(200)).until(waiting::isAlive);
        pass(2);
        answer();

        await().until(() -> !waiting.isAlive());
    }

    @Test
    void whoIsPutOutStopsWaiting() {
        heartbeats.joined();
        Tenure tenure = heartbeats.tenure();
        pass(60);
        heartbeats.lost();

        assertThatThrownBy(tenure::confirm).isInstanceOf(Tenure.Ended.class);
    }

    @Test
    void aTenureDoesNotComeBackWithTheNextOne() {
        heartbeats.joined();
        Tenure before = heartbeats.tenure();
        heartbeats.lost();
        heartbeats.joined();

        assertThatThrownBy(before::confirm).isInstanceOf(Tenure.Ended.class);
        assertThatCode(heartbeats.tenure()::confirm).doesNotThrowAnyException();
    }

    @Test
    void whoLeavesMayEndWhatTheGroupStillKnowsOf() {
        heartbeats.joined();
        heartbeats.leaving();
        pass(5);

        assertThatCode(heartbeats.tenure()::confirm).doesNotThrowAnyException();
    }

    @Test
    void whoLeavesDoesNotWaitForAnswersThatWillNotCome() {
        heartbeats.joined();
        heartbeats.leaving();
        pass(7);

        assertThatThrownBy(heartbeats.tenure()::confirm).isInstanceOf(Tenure.Ended.class);
    }

    @Test
    void anInterruptEndsTheWait() {
        Tenure tenure = heartbeats.tenure();
        Thread.currentThread().interrupt();

        assertThatThrownBy(tenure::confirm).isInstanceOf(Tenure.Ended.class).hasMessageContaining("the crawl ends");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aNewConsumerCountsItsAnswersFromTheBeginning() {
        heartbeats.joined();
        Tenure tenure = heartbeats.tenure();
        answers = 100;
        answer();
        heartbeats.listen(new MockConsumer<>("earliest"));
        answers = 0;
        for (int i = 0; i < 5; i++) {
            pass(2);
            answer();
        }

        assertThatCode(tenure::confirm).doesNotThrowAnyException();
    }

    private void pass(int seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private void answer() {
        heartbeats.answered(++answers);
    }
}
