package io.zhibiao.extractor.core.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "56.79, 1e8, 5679000000",
        "0.1, 3, 0.3",
        "1.1, 1e4, 11000",
        "7811.26, 1e8, 781126000000",
        "-2.88, 1e4, -28800",
        "3.6, 0.5, 1.8",
        "4.35, 100, 435",
        "0, 1e8, 0"
    })
    void productsAreThoseOfTheDecimals(double value, double scale, double product) {
        assertThat(Decimals.times(value, scale)).isEqualTo(product);
    }

    @Test
    void anyProductIsTheDoubleNearestToThatOfTheDecimals() {
        Random random = new Random(4);
        double[] scales = {1, 2, 10, 100, 1e3, 1e4, 1e8, 1e12, 0.5, 666.6666666666666, 15};
        for (int i = 0; i < 200_000; i++) {
            double value = random.nextLong(-1, 1L << random.nextInt(1, 60)) / Math.pow(10, random.nextInt(8));
            double scale = scales[random.nextInt(scales.length)];
            double exact = new BigDecimal(Double.toString(value))
                    .multiply(new BigDecimal(scale))
                    .doubleValue();
            assertThat(Decimals.times(value, scale)).as("%s × %s", value, scale).isEqualTo(scale == 1 ? value : exact);
        }
    }

    @Test
    void whatIsNoNumberStaysSo() {
        assertThat(Decimals.times(Double.POSITIVE_INFINITY, 1e4)).isInfinite();
    }
}
