package io.zhibiao.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
    @Test
    void aTextIsLikeItself() {
        assertThat(bins(0).similarity(bins(0))).isEqualTo(1);
        assertThat(bins(0).bands()).isEqualTo(bins(0).bands()).hasSize(16);
    }

    @Test
    void theShareOfEqualBinsTellsHowAlikeTextsAre() {
        assertThat(bins(0).similarity(bins(16))).isCloseTo(0.75, within(1e-9));
        assertThat(bins(16).similarity(bins(0))).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void emptyBinsTellNothing() {
        byte[] empty = new byte[Fingerprint.BINS];
        assertThat(Fingerprint.of(empty).similarity(Fingerprint.of(empty))).isZero();
    }

    @Test
    void likeTextsShareABand() {
        assertThat(bins(0).bands()).containsAnyElementsOf(bins(12).bands());
        assertThat(bins(0).bands()).doesNotContainAnyElementsOf(bins(64).bands());
    }

    @Test
    void equalBytesAtOtherPlacesAreNoBandInCommon() {
        byte[] same = new byte[Fingerprint.BINS];
        Arrays.fill(same, (byte) 7);
        assertThat(Fingerprint.of(same).bands()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "zz", "0123456789ABCDEF"})
    void refusesWhatIsNone(String hex) {
        assertThatThrownBy(() -> new Fingerprint(hex))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fingerprint");
    }

    /** A fingerprint whose first bins differ from those of the others. */
    private static Fingerprint bins(int other) {
        byte[] bins = new byte[Fingerprint.BINS];
        for (int i = 0; i < bins.length; i++) {
            bins[i] = (byte) (i < other ? 200 : 1 + i);
        }
        return Fingerprint.of(bins);
    }
}
