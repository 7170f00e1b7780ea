package io.zhibiao.indexer.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhibiao.indexer.core.store.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IsolationTest {
    private final List<Duration> waits = new ArrayList<>();
    private final Patience patience =
            new Patience(Duration.ofMillis(100), Duration.ofMillis(300), (fault, wait) -> waits.add(wait));
    private final Isolation isolation = new Isolation(patience);

    private static Letter letter(int number, String posting) {
        return new Letter(number, posting, Map.of(), new byte[] {1});
    }

    private static List<Rejection> failOn(String posting, List<Letter> letters) {
        if (letters.stream().anyMatch(l -> l.group().equals(posting))) {
            throw new IllegalStateException("not foreseen");
        }
        return List.of();
    }

    @Test
    void one_bad_posting_takes_its_own_messages_along_and_no_others() {
        List<Letter> letters = List.of(letter(0, "good"), letter(1, "bad"), letter(2, "good"), letter(3, "bad"));
        assertThat(isolation.run(letters, some -> failOn("bad", some)))
                .extracting(Rejection::number, Rejection::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "not foreseen"),
                        org.assertj.core.groups.Tuple.tuple(3, "not foreseen"));
    }

    @Test
    void a_bad_posting_among_many_is_found_in_few_attempts() {
        List<Letter> letters =
                IntStream.range(0, 256).mapToObj(i -> letter(i, "posting " + i)).toList();
        int[] attempts = {0};
        List<Rejection> rejections = isolation.run(letters, some -> {
            attempts[0]++;
            return failOn("posting 77", some);
        });
        assertThat(rejections).extracting(Rejection::number).containsExactly(77);
        assertThat(attempts[0]).isEqualTo(1 + 2 * 8);
    }

    @Test
    void an_unavailable_store_is_waited_for_longer_and_longer() {
        int[] attempts = {0};
        isolation.run(List.of(letter(0, "a")), some -> {
            if (attempts[0]++ < 4) {
                throw new Unavailable("away", null);
            }
            return List.of();
        });
        assertThat(waits)
                .containsExactly(
                        Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(300), Duration.ofMillis(300));
    }

    @Test
    void stopping_while_waiting_rejects_nothing() {
        Isolation stopping = new Isolation(new Patience(Duration.ZERO, Duration.ZERO, (fault, wait) -> {
            throw new Patience.Stopped();
        }));
        assertThatThrownBy(() -> stopping.run(List.of(letter(0, "a")), some -> {
                    throw new Unavailable("away", null);
                }))
                .isInstanceOf(Patience.Stopped.class);
    }
}
