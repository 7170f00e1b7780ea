package io.zhibiao.cleaner.core.language;

/**
 * A quick look for pairs of characters next to each other: what it passes over holds none of them. Pairs are kept in eight groups, so that the
 * first character of one pair with the second of another is taken for a pair now and then only. Thread-safe once all are added.
 */
public final class Pairs {
    private static final int GROUPS = 8;
    private static final int FIRST = (1 << GROUPS) - 1;

    /** For each character the groups in which it comes first, a bit each; above them those in which it comes second. */
    private final char[] groups = new char[0x10000];

    /** Adds a pair. */
    public void add(char one, char other) {
        int group = 1 << ((one * 0x9E3779B1) >>> 29);
        groups[one] |= (char) group;
        groups[other] |= (char) (group << GROUPS);
    }

    /** The index of the second character of the first pair that may stand in a text behind an index; -1 where none does. */
    public int next(String text, int from) {
        if (from >= text.length()) {
            return -1;
        }
        int open = groups[text.charAt(from)] & FIRST;
        for (int i = from + 1; i < text.length(); i++) {
            int own = groups[text.charAt(i)];
            if ((open & own >> GROUPS) != 0) {
                return i;
            }
            open = own & FIRST;
        }
        return -1;
    }

    /** Whether a pair may stand in a text. */
    public boolean mayStandIn(String text) {
        return next(text, 0) >= 0;
    }
}
