package io.zhibiao.extractor.core.lexicon;

/**
 * A set of words with a number each, walked one character at a time. It is a double array: the cell of a step lies at the base of
 * the node it starts from plus the character, and tells whose cell it is, so that a step costs one look and no allocation. Most
 * places of a text end the search before any, at a small set of bits that stays in the cache. Immutable; made by {@link
 * TrieBuilder}.
 */
public final class Trie {
    /** What a look-up returns where there is none. */
    public static final int NONE = -1;

    /** The node no step leads on from, and to which all lead that no word takes. */
    public static final long NOWHERE = 0;

    static final int BITS = 21;
    static final int MASK = (1 << BITS) - 1;
    static final int ROOT_BASE = 1;

    /** The node in front of all words. */
    public static final long ROOT = node(0, ROOT_BASE, NONE);

    private static final int PAIR_BITS = 17;

    private final long[] cells;
    /** Characters that are a word alone. */
    private final long[] singles;
    /** First two characters of words, by a hash of both: others open none. */
    private final long[] pairs;

    Trie(long[] cells, Iterable<String> words) {
        this.cells = cells;
        this.singles = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
        this.pairs = new long[1 << (PAIR_BITS - 6)];
        for (String word : words) {
            if (word.length() == 1) {
                add(singles, word.charAt(0));
            } else {
                add(pairs, pair(word.charAt(0), word.charAt(1)));
            }
        }
    }

    /** The number of the longest word that starts here and ends before {@code end}, or {@link #NONE}. */
    int longest(char[] text, int at, int end) {
        if (at >= end) {
            return NONE;
        }
        char first = text[at];
        if (at + 1 < end && has(pairs, pair(first, text[at + 1]))) {
            int found = behindFirst(step(ROOT, first), text, at + 1, end);
            if (found != NONE) {
                return found;
            }
        }
        return has(singles, first) ? value(step(ROOT, first)) : NONE;
    }

    private int behindFirst(long first, char[] text, int at, int end) {
        int best = NONE;
        long node = first;
        for (int i = at; i < end && goesOn(node); i++) {
            node = step(node, text[i]);
            int value = value(node);
            best = value == NONE ? best : value;
        }
        return best;
    }

    /** The node behind this character, or {@link #NOWHERE}. */
    public long step(long node, char c) {
        int base = base(node);
        long cell = cells[base + c];
        return owner(cell) == base ? cell : NOWHERE;
    }

    /** Whether any character follows this node; none does {@link #NOWHERE}. */
    public boolean goesOn(long node) {
        return base(node) != 0;
    }

    /** The number of the word that ends at this node, or {@link #NONE}. */
    public int value(long node) {
        return (int) (node & MASK) + NONE;
    }

    /** A node as its cell holds it: the base of the node in front, its own (0 for none), and the number of its word. */
    static long node(int owner, int base, int number) {
        return ((long) owner << (2 * BITS)) | ((long) base << BITS) | (number - NONE);
    }

    private static int base(long node) {
        return (int) (node >>> BITS) & MASK;
    }

    static int owner(long node) {
        return (int) (node >>> (2 * BITS));
    }

    private static boolean has(long[] bits, int bit) {
        return (bits[bit >>> 6] & (1L << bit)) != 0;
    }

    private static void add(long[] bits, int bit) {
        bits[bit >>> 6] |= 1L << bit;
    }

    private static int pair(char first, char second) {
        return ((first * 0x9E3779B1 + second) * 0x85EBCA6B) >>> (32 - PAIR_BITS);
    }
}
