package io.zhibiao.cleaner.core.document;

/**
 * A drawn line along an axis, as it is read: x to the right, y down.
 *
 * @param level isHorizontal: its y; else its x
 * @param from where it begins on the other axis
 * @param to where it ends
 */
record Rule(boolean isHorizontal, float level, float from, float to) {
    boolean spans(float place, float tolerance) {
        return from - tolerance <= place && place <= to + tolerance;
    }

    boolean meets(Rule other, float tolerance) {
        return isHorizontal != other.isHorizontal && spans(other.level, tolerance) && other.spans(level, tolerance);
    }
}
