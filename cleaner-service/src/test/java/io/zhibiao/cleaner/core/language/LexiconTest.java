package io.zhibiao.cleaner.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LexiconTest {
    private static final Lexicon LEXICON = Lexicon.standard();

    @Test
    void wordsCostLessThanTheirCharacters() {
        double word = LEXICON.cost("经济", 0, 2);
        assertThat(word).isLessThan(LEXICON.cost('经') + LEXICON.cost('济'));
    }

    @Test
    void usualTextCostsLessThanGarbage() {
        String usual = "推进农业现代化";
        String garbage = "靶律叭齼鬟薄惫";
        assertThat(LEXICON.cost(usual, 0, 7)).isLessThan(LEXICON.cost(garbage, 0, 7) / 2);
    }

    @Test
    void aWordThatIsNotInTheTableHasNoCost() {
        assertThat(LEXICON.cost(Lexicon.pack(Lexicon.pack(0, '靶'), '律'))).isInfinite();
    }

    @Test
    void aStretchInsideATextCostsWhatItCostsAlone() {
        assertThat(LEXICON.cost("甲经济乙", 1, 3)).isEqualTo(LEXICON.cost("经济", 0, 2));
    }
}
