package io.zhibiao.extractor.core.lexicon;

/**
 * A word of the lexicons.
 *
 * @param classes the bits of all its classes
 * @param time what time it tells, where it tells one
 */
public record Word(String text, long classes, TimeWord time) {
    /** Whether it has one of these classes. */
    public boolean any(long mask) {
        return (classes & mask) != 0;
    }
}
