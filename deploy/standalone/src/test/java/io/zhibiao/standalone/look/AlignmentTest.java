package io.zhibiao.standalone.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    @Test
    void equalTextsStandForEachOther() {
        assertThat(Alignment.of("一二三四".toCharArray(), "一二三四".toCharArray())).containsExactly(0, 1, 2, 3);
    }

    @Test
    void whatWasTakenOutHasNoCounterpart() {
        assertThat(Alignment.of("一二(er)三".toCharArray(), "一二三".toCharArray())).containsExactly(0, 1, -1, -1, -1, -1, 2);
    }

    @Test
    void emptyTextsAreAligned() {
        assertThat(Alignment.of(new char[0], "一".toCharArray())).isEmpty();
        assertThat(Alignment.of("一".toCharArray(), new char[0])).containsExactly(-1);
    }

    @Test
    void everyMatchIsOfEqualCharactersAndInOrder() {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            char[] a = text(random, random.nextInt(400));
            char[] b = changed(a, random);
            int last = -1;
            int[] match = Alignment.of(a, b);
            for (int i = 0; i < a.length; i++) {
                if (match[i] >= 0) {
                    assertThat(b[match[i]]).isEqualTo(a[i]);
                    assertThat(match[i]).isGreaterThan(last);
                    last = match[i];
                }
            }
        }
    }

    @Test
    void millionsOfCharactersAreAlignedSoon() {
        Random random = new Random(5);
        char[] a = text(random, 3_000_000);
        char[] b = changed(a, random);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Alignment.of(a, b));
    }

    @Test
    void textsThatRepeatThemselvesAreNoTrap() {
        char[] a = "全县经济".repeat(300_000).toCharArray();
        char[] b = ("一" + "经济全县".repeat(290_000) + "二").toCharArray();
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Alignment.of(a, b));
    }

    private static char[] text(Random random, int length) {
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = (char) (0x4e00 + random.nextInt(800));
        }
        return text;
    }

    private static char[] changed(char[] text, Random random) {
        StringBuilder out = new StringBuilder(text.length);
        for (char c : text) {
            switch (random.nextInt(40)) {
                case 0 -> out.append('?');
                case 1 -> out.append(c).append('?');
                case 2 -> {}
                default -> out.append(c);
            }
        }
        return out.toString().toCharArray();
    }
}
