package io.zhibiao.cleaner.core.language;

/**
 * A quick look for pairs of characters next to each other: what it passes over holds none of them. Pairs are kept in eight groups, so that the
 * first character of one pair with the second of another is taken for a pair now and then only. Thread-safe once all are added.
 */
public final class Pairs {
    /** The groups in which a character comes first, a bit each; and those in which it comes second. */
    private final byte[] first = new byte[0x10000];

    private final byte[] second = new byte[0x10000];

    /** Adds a pair. */
    public void add(char one, char other) {
        int group = 1 << ((one * 0x9E3779B1) >>> 29);
        first[one] |= (byte) group;
        second[other] |= (byte) group;
    }

    /** The index of the second character of the first pair that may stand in a text behind an index; -1 where none does. */
    public int next(String text, int from) {
        if (from >= text.length()) {
            return -1;
        }
        int open = first[text.charAt(from)];
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((open & second[c]) != 0) {
                return i;
            }
            open = first[c];
        }
        return -1;
    }

    /** Whether a pair may stand in a text. */
    public boolean mayStandIn(String text) {
        return next(text, 0) >= 0;
    }
}
