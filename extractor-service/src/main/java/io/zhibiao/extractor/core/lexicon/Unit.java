package io.zhibiao.extractor.core.lexicon;

/**
 * A unit or classifier.
 *
 * @param base the unit claims are told in
 * @param scale how many of the base unit one of these is
 * @param strong whether it makes a claim even behind a Chinese numeral
 */
public record Unit(String word, String base, double scale, Dimension dimension, boolean strong) {
    /** What a unit measures. */
    public enum Dimension {
        MONEY,
        PERCENT,
        POINT,
        PEOPLE,
        AREA,
        LENGTH,
        MASS,
        VOLUME,
        ENERGY,
        CONCENTRATION,
        RATE,
        TIME,
        BITS,
        TEMPERATURE,
        TIMES,
        COUNT,
        RATIO,
        /** No unit at all. */
        BARE
    }

    /** The unit of a number that has none. */
    public static final Unit NONE = new Unit("", "", 1, Dimension.BARE, false);

    /** Whether there is no unit at all. */
    public boolean bare() {
        return dimension == Dimension.BARE;
    }

    /** Whether this is a percent sign. */
    public boolean percent() {
        return dimension == Dimension.PERCENT;
    }
}
