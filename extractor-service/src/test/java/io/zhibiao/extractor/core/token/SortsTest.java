package io.zhibiao.extractor.core.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Token.Mark;
import org.junit.jupiter.api.Test;

class SortsTest {
    @Test
    void noSortSharesABitWithAWordClass() {
        long classes = WordClass.mask(WordClass.values());
        long sorts = Sorts.MARK | Sorts.AMOUNT | Sorts.RATIO | Sorts.WHEN;
        assertThat(WordClass.values()).hasSizeLessThanOrEqualTo(Sorts.LOWEST);
        assertThat(Long.bitCount(sorts)).isEqualTo(Mark.Kind.values().length + 3);
        assertThat(classes & sorts).isZero();
    }

    @Test
    void aKindOfMarkIsReadBackFromItsBit() {
        assertThat(Mark.Kind.values())
                .allSatisfy(kind -> assertThat(Sorts.kind(Sorts.bit(kind))).isEqualTo(kind));
    }
}
