package io.zhibiao.indexer.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhibiao.indexer.core.store.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanesTest {
    private static List<Letter> letters(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Letter(i, "posting " + i % 7, Map.of(), new byte[0]))
                .toList();
    }

    private static Rejection reject(Letter letter) {
        return new Rejection(letter.number(), "r", "c");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 20})
    void every_letter_is_worked_on_once_whatever_the_number_of_lanes(int lanes) {
        List<Rejection> rejections = new Lanes(lanes)
                .run(letters(300), lane -> lane.stream().map(LanesTest::reject).toList());
        assertThat(rejections)
                .extracting(Rejection::number)
                .containsExactlyElementsOf(IntStream.range(0, 300).boxed().toList());
    }

    @Test
    void a_postings_letters_stay_together_in_their_order() {
        Queue<List<Letter>> seen = new ConcurrentLinkedQueue<>();
        var unused = new Lanes(3).run(letters(300), lane -> {
            seen.add(lane);
            return List.of();
        });
        for (List<Letter> lane : seen) {
            assertThat(lane).isSortedAccordingTo((a, b) -> Integer.compare(a.number(), b.number()));
            List<String> elsewhere = new ArrayList<>();
            seen.stream().filter(l -> l != lane).forEach(l -> l.forEach(x -> elsewhere.add(x.group())));
            assertThat(lane).extracting(Letter::group).doesNotContainAnyElementsOf(elsewhere);
        }
    }

    @Test
    void lanes_run_side_by_side() {
        CyclicBarrier both = new CyclicBarrier(2);
        assertThat(new Lanes(2).run(letters(300), lane -> {
                    await(both);
                    return List.of();
                }))
                .isEmpty();
    }

    private static void await(CyclicBarrier both) {
        try {
            both.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_fault_of_one_lane_is_told() {
        assertThatThrownBy(() -> new Lanes(2).run(letters(300), lane -> {
                    if (lane.getFirst().number() == 0) {
                        throw new Unavailable("away", null);
                    }
                    return List.of();
                }))
                .isInstanceOf(Unavailable.class);
    }
}
