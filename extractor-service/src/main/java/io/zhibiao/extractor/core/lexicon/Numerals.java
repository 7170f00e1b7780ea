package io.zhibiao.extractor.core.lexicon;

/** What each character of a Chinese numeral stands for, from {@code numerals.yaml}. Immutable. */
public final class Numerals {
    /** A character that is no part of a numeral. */
    static final byte NONE = 0;

    /** Codes of digits start here, those of powers behind them. */
    static final byte DIGIT = 1;

    static final byte POWER = 11;

    private static final double[] POWERS = {10, 100, 1000, 1e4, 1e8};

    /** By character: asked of each number of a text, several times over. */
    private final byte[] codes;

    private final String more;
    private final String counting;

    Numerals(byte[] codes, String more, String counting) {
        this.codes = codes;
        this.more = more;
        this.counting = counting;
    }

    /** The code of a power of ten; {@link #NONE} for a number that is none of those numerals know. */
    static byte power(double value) {
        for (int i = 0; i < POWERS.length; i++) {
            if (POWERS[i] == value) {
                return (byte) (POWER + i);
            }
        }
        return NONE;
    }

    /** The digit a character stands for, or -1. */
    public int digit(char c) {
        byte code = codes[c];
        return code >= DIGIT && code < POWER ? code - DIGIT : -1;
    }

    /** The power of ten a character stands for, or 0. */
    public double power(char c) {
        byte code = codes[c];
        return code >= POWER ? POWERS[code - POWER] : 0;
    }

    /** Whether a character is part of a numeral. */
    public boolean numeral(char c) {
        return codes[c] != NONE;
    }

    /** Whether it says that there is more (多, 余). */
    public boolean more(char c) {
        return more.indexOf(c) >= 0;
    }

    /** Whether it is a digit that counts, and stands in no year (两). */
    public boolean counting(char c) {
        return counting.indexOf(c) >= 0;
    }
}
