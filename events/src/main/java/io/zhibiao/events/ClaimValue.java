package io.zhibiao.events;

import org.jspecify.annotations.Nullable;

/**
 * A value as claimed: what an alert compares.
 *
 * @param value null for an aim without a number
 * @param words the value's own characters in the text
 */
public record ClaimValue(@Nullable Double value, @Nullable Double valueMax, String unit, Bound bound, String words) {
    public ClaimValue {
        Require.present("unit", unit);
        Require.present("bound", bound);
        Require.text("words", words);
    }

    /** The value an event claims. */
    public static ClaimValue of(IndicatorEvent event) {
        return new ClaimValue(
                event.value(),
                event.valueMax(),
                event.unit(),
                event.bound(),
                event.evidence().raw());
    }

    /** Whether both bind alike; of two aims without a number, whether the words are the same. */
    public boolean binds(ClaimValue other) {
        if (value == null && other.value == null) {
            return words.equals(other.words);
        }
        return java.util.Objects.equals(value, other.value)
                && java.util.Objects.equals(valueMax, other.valueMax)
                && unit.equals(other.unit)
                && bound == other.bound;
    }
}
