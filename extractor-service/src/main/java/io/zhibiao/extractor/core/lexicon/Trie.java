package io.zhibiao.extractor.core.lexicon;

import java.util.Arrays;

/**
 * A set of words with a number each, walked one character at a time. Children are kept in one open-addressed table keyed by
 * (node, character), so that a step costs one probe and no allocation. Immutable once built.
 */
public final class Trie {
    /** What {@link #step} returns where no word goes on. */
    public static final int NONE = -1;

    private static final int ROOT = 0;
    private static final int PAIR_BITS = 18;
    /** Stands for whatever follows a word of one character. */
    private static final char ANY = 0;

    private final long[] keys;
    private final int[] targets;
    private final int[] values;
    private final int mask;
    /** Bits of the two first characters of all words: most places of a text end the search here, without leaving the cache. */
    private final long[] starts;

    private Trie(long[] keys, int[] targets, int[] values, long[] starts) {
        this.keys = keys;
        this.targets = targets;
        this.values = values;
        this.mask = keys.length - 1;
        this.starts = starts;
    }

    /** Whether a word may start with these two characters; it surely does not where this is false. */
    public boolean mayStart(char first, char second) {
        return has(first, second) || has(first, ANY);
    }

    private boolean has(char first, char second) {
        int bit = pair(first, second);
        return (starts[bit >>> 6] & (1L << bit)) != 0;
    }

    private static int pair(char first, char second) {
        return ((first * 0x9E3779B1 + second) * 0x85EBCA6B) >>> (32 - PAIR_BITS);
    }

    /** The node all words start from. */
    public int root() {
        return ROOT;
    }

    /** The node behind this character, or {@link #NONE}. */
    public int step(int node, char c) {
        long key = key(node, c);
        for (int slot = slot(key, mask); keys[slot] != 0; slot = (slot + 1) & mask) {
            if (keys[slot] == key) {
                return targets[slot];
            }
        }
        return NONE;
    }

    /** The number of the word that ends at this node, or {@link #NONE}. */
    public int value(int node) {
        return values[node];
    }

    private static long key(int node, char c) {
        return ((long) (node + 1) << 16) | c;
    }

    private static int slot(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & mask;
    }

    /** Collects words; a word put twice keeps the first number. */
    public static final class Builder {
        private long[] keys = new long[1 << 10];
        private int[] targets = new int[1 << 10];
        private int[] values = {NONE};
        private int nodes = 1;
        private final long[] starts = new long[1 << (PAIR_BITS - 6)];

        /** Adds a word and its number. */
        public Builder put(CharSequence word, int number) {
            int node = ROOT;
            int bit = pair(word.charAt(0), word.length() > 1 ? word.charAt(1) : ANY);
            starts[bit >>> 6] |= 1L << bit;
            for (int i = 0; i < word.length(); i++) {
                node = child(node, word.charAt(i));
            }
            if (values[node] == NONE) {
                values[node] = number;
            }
            return this;
        }

        /** The finished trie. */
        public Trie build() {
            return new Trie(keys.clone(), targets.clone(), Arrays.copyOf(values, nodes), starts.clone());
        }

        private int child(int node, char c) {
            long key = key(node, c);
            int slot = find(key);
            if (keys[slot] == 0) {
                grow();
                slot = find(key);
                keys[slot] = key;
                targets[slot] = nodes++;
            }
            return targets[slot];
        }

        private int find(long key) {
            int mask = keys.length - 1;
            int slot = slot(key, mask);
            while (keys[slot] != 0 && keys[slot] != key) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }

        private void grow() {
            if (nodes == values.length) {
                values = Arrays.copyOf(values, nodes * 2);
                Arrays.fill(values, nodes, values.length, NONE);
            }
            if (nodes * 2 < keys.length) {
                return;
            }
            long[] oldKeys = keys;
            int[] oldTargets = targets;
            keys = new long[oldKeys.length * 2];
            targets = new int[oldKeys.length * 2];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    int slot = find(oldKeys[i]);
                    keys[slot] = oldKeys[i];
                    targets[slot] = oldTargets[i];
                }
            }
        }
    }
}
