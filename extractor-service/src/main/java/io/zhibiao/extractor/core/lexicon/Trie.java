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

    private final long[] keys;
    private final int[] targets;
    private final int[] values;
    private final int mask;

    private Trie(long[] keys, int[] targets, int[] values) {
        this.keys = keys;
        this.targets = targets;
        this.values = values;
        this.mask = keys.length - 1;
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

        /** Adds a word and its number. */
        public Builder put(CharSequence word, int number) {
            int node = ROOT;
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
            return new Trie(keys.clone(), targets.clone(), Arrays.copyOf(values, nodes));
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
