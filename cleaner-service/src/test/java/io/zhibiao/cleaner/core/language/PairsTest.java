package io.zhibiao.cleaner.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.cleaner.core.Reports;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairsTest {
    private final Random random = new Random(5);

    @Test
    void passesOverNoTextThatHoldsAPair() {
        for (int n = 0; n < 2_000; n++) {
            String text = Reports.paragraph(random);
            Pairs pairs = new Pairs();
            int at = 1 + random.nextInt(text.length() - 1);
            pairs.add(text.charAt(at - 1), text.charAt(at));
            assertThat(pairs.next(text, 0)).as(text).isBetween(1, at);
            assertThat(pairs.next(text, at - 1)).as(text).isEqualTo(at);
        }
    }

    @Test
    void passesOverMostTextThatHoldsNone() {
        Pairs pairs = new Pairs();
        List.of("百家", "彩票", "赌场", "博彩").forEach(pair -> pairs.add(pair.charAt(0), pair.charAt(1)));
        long mistaken = random.ints(1_000)
                .filter(n -> pairs.mayStandIn(Reports.paragraph(random)))
                .count();
        assertThat(mistaken).isLessThan(100);
    }

    @Test
    void findsNothingInTheEmptyAndTheShort() {
        Pairs pairs = new Pairs();
        pairs.add('一', '二');
        assertThat(pairs.mayStandIn("")).isFalse();
        assertThat(pairs.mayStandIn("一")).isFalse();
        assertThat(pairs.next("一二", 2)).isEqualTo(-1);
    }
}
