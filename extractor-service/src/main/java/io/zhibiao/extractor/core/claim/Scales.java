package io.zhibiao.extractor.core.claim;

import java.math.BigDecimal;

/** Decimal scaling without the noise of binary fractions. */
final class Scales {
    private Scales() {}

    static double times(double value, double scale) {
        return scale == 1
                ? value
                : new BigDecimal(Double.toString(value))
                        .multiply(new BigDecimal(scale))
                        .doubleValue();
    }
}
