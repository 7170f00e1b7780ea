package io.zhibiao.extractor.core.token;

import java.math.BigDecimal;

/** Arithmetic on decimals without the noise of binary fractions: 56.79 times 1e8 is 5679000000. */
public final class Decimals {
    /** Powers of ten that doubles hold exactly. */
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14
    };

    /** Whole numbers below this are exact as doubles, and decimals of so many digits are told apart by them. */
    private static final double EXACT = 1e15;

    private Decimals() {}

    /** The double nearest to a decimal of at most 15 digits: the quotient of two exact numbers. */
    static double of(double digits, int decimals) {
        return digits / POWERS[decimals];
    }

    /** The double nearest to the product of the decimal this value is written as and the scale. */
    public static double times(double value, double scale) {
        if (scale == 1 || !Double.isFinite(value)) {
            return value;
        }
        for (int decimals = 0; scale == Math.rint(scale) && decimals < POWERS.length; decimals++) {
            double digits = Math.rint(value * POWERS[decimals]);
            double product = digits * scale;
            if (!(Math.abs(digits) < EXACT && Math.abs(product) < EXACT)) {
                break;
            }
            if (of(digits, decimals) == value) {
                return of(product, decimals) + 0.0; // never minus zero
            }
        }
        return new BigDecimal(Double.toString(value))
                .multiply(new BigDecimal(scale))
                .doubleValue();
    }
}
