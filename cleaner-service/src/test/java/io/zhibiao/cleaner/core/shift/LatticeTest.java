package io.zhibiao.cleaner.core.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhibiao.cleaner.core.language.Lexicon;
import io.zhibiao.cleaner.core.language.Script;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatticeTest {
    private static final String TEXT = "全市地区生产总值增长百分之六，一般公共预算收入增长百分之四，城镇新增就业三万人。";

    private final Lattice.Spelling spelling = new Lattice.Spelling(Script.standard(), c -> 0);

    @Test
    void readsTheMostUsualCharacters() {
        assertThat(lattice(2, "地抵帝").read().text()).isEqualTo(TEXT);
    }

    @ParameterizedTest(name = "{1} at {0}")
    @CsvSource({"0, 全金", "2, 地抵帝", "9, 长掌", "15, 一乙", "33, 新辛心", "38, 人八"})
    void theLeadIsWhatTheReadingWithoutTheBestCharacterCostsMore(int place, String candidates) {
        Lattice lattice = lattice(place, candidates);
        Lattice.Reading best = lattice.read();
        String others = candidates.replace(String.valueOf(best.text().charAt(place)), "");

        assertThat(lattice.lead(best, place))
                .isCloseTo(lattice(place, others).read().cost() - best.cost(), within(1e-6));
    }

    @Test
    void theLeadIsRightForAnyCharacters() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            int place = random.nextInt(TEXT.length());
            String candidates = any(random) + any(random) + any(random);
            theLeadIsWhatTheReadingWithoutTheBestCharacterCostsMore(place, candidates);
        }
    }

    @Test
    void whereThereIsNoChoiceTheLeadIsInfinite() {
        Lattice lattice = lattice(2, "地");

        assertThat(lattice.lead(lattice.read(), 2)).isInfinite();
    }

    /** The text with a choice at one place. */
    private Lattice lattice(int place, String candidates) {
        Lattice lattice = new Lattice(Lexicon.standard(), spelling);
        lattice.add(TEXT.substring(0, place));
        lattice.add(candidates.toCharArray());
        lattice.add(TEXT.substring(place + 1));
        return lattice;
    }

    private static String any(Random random) {
        return String.valueOf(TEXT.charAt(random.nextInt(TEXT.length())));
    }
}
