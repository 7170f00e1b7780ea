package io.zhibiao.standalone.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Bound;
import org.junit.jupiter.api.Test;

class ClaimWordsTest {
    @Test
    void valuesStandWithBoundAndUnit() {
        assertThat(ClaimWords.value(Claims.valued(8.0, null, "%", Bound.EQ))).isEqualTo("8 %");
        assertThat(ClaimWords.value(Claims.valued(-2.75, null, "%", Bound.APPROX)))
                .isEqualTo("≈ -2.75 %");
        assertThat(ClaimWords.value(Claims.valued(1.634e9, null, "元", Bound.GE)))
                .isEqualTo("≥ 1,634,000,000 元");
        assertThat(ClaimWords.value(Claims.valued(3.0, null, "家", Bound.GT))).isEqualTo("> 3 家");
        assertThat(ClaimWords.value(Claims.valued(5.5, null, "%", Bound.LE))).isEqualTo("≤ 5.5 %");
        assertThat(ClaimWords.value(Claims.valued(5.0, null, "%", Bound.LT))).isEqualTo("< 5 %");
    }

    @Test
    void rangesStandWithBothEnds() {
        assertThat(ClaimWords.value(Claims.valued(4.5, 5.0, "%", Bound.EQ))).isEqualTo("4.5 – 5 %");
    }

    @Test
    void aRatioHasNoUnitAndAnAimWithoutANumberADash() {
        assertThat(ClaimWords.value(Claims.valued(1.57, null, "", Bound.EQ))).isEqualTo("1.57");
        assertThat(ClaimWords.value(Claims.valued(null, null, "", Bound.GE))).isEqualTo("—");
    }

    @Test
    void numbersBeyondADoublesDigitsAreNotSpeltOut() {
        assertThat(ClaimWords.value(Claims.valued(1e300, null, "元", Bound.EQ))).isEqualTo("1.0E300 元");
    }

    @Test
    void aPeriodTheTextDoesNotTellIsADash() {
        assertThat(ClaimWords.period(Claims.valued(8.0, null, "%", Bound.EQ))).isEqualTo("—");
    }
}
