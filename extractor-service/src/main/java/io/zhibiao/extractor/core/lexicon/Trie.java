package io.zhibiao.extractor.core.lexicon;

import java.util.Arrays;

/**
 * A set of words with a number each, walked one character at a time. All steps are cells of open-addressed tables of longs,
 * keyed by node and character, so that a step costs one probe and no allocation; the first two characters are one step, and most
 * places of a text end the search before it, at two small sets of bits that stay in the cache. Immutable once built.
 */
public final class Trie {
    /** What a look-up returns where there is none. */
    public static final int NONE = -1;

    /** Stands for the second character of a word of one. */
    public static final char END = 0;

    private static final int NODE_BITS = 20;
    private static final int NODE = (1 << NODE_BITS) - 1;
    /** Set beside a node that another character can follow. */
    private static final int GOES_ON = 1 << NODE_BITS;

    private static final int TARGET_BITS = NODE_BITS + 1;
    private static final long TARGET = (1L << TARGET_BITS) - 1;
    /** Marks the key of a pair of first characters. */
    private static final long PAIR = 1L << (NODE_BITS + Character.SIZE);

    private static final int PAIR_BITS = 17;

    /** The steps of first pairs, apart from all later ones: they are looked up at most places of a text, and stay in the cache. */
    private final long[] openings;

    private final long[] cells;
    private final int words;
    private final long[] firsts;
    private final long[] pairs;

    private Trie(long[] openings, long[] cells, int words, long[] firsts, long[] pairs) {
        this.openings = openings;
        this.cells = cells;
        this.words = words;
        this.firsts = firsts;
        this.pairs = pairs;
    }

    /** The number of the longest word that starts here and ends before {@code end}, or {@link #NONE}. */
    int longest(char[] text, int at, int end) {
        if (at >= end || !has(firsts, text[at])) {
            return NONE;
        }
        char first = text[at];
        int best = value(start(first, END));
        int node = at + 1 < end ? start(first, text[at + 1]) : NONE;
        for (int i = at + 2; node != NONE; i++) {
            int value = value(node);
            best = value == NONE ? best : value;
            node = i < end ? step(node, text[i]) : NONE;
        }
        return best;
    }

    /** The node behind a word's first two characters, or behind the one it has and {@link #END}; {@link #NONE} where there is none. */
    public int start(char first, char second) {
        return has(pairs, pair(first, second))
                ? target(openings, PAIR | (long) first << Character.SIZE | second)
                : NONE;
    }

    /** The node behind this character, or {@link #NONE}. */
    public int step(int node, char c) {
        return (node & GOES_ON) == 0 ? NONE : target(cells, key(node & NODE, c));
    }

    /** The number of the word that ends at this node, or {@link #NONE}; also for no node. */
    public int value(int node) {
        int id = node & NODE;
        return id < words ? id : NONE;
    }

    private static int target(long[] cells, long key) {
        int mask = cells.length - 1;
        for (int slot = slot(key, mask); cells[slot] != 0; slot = (slot + 1) & mask) {
            if (cells[slot] >>> TARGET_BITS == key) {
                return (int) (cells[slot] & TARGET);
            }
        }
        return NONE;
    }

    private static boolean has(long[] bits, int bit) {
        return (bits[bit >>> 6] & (1L << bit)) != 0;
    }

    private static int pair(char first, char second) {
        return ((first * 0x9E3779B1 + second) * 0x85EBCA6B) >>> (32 - PAIR_BITS);
    }

    private static long key(int node, char c) {
        return (long) node << Character.SIZE | c;
    }

    private static int slot(long key, int mask) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    }

    /** Collects words; a word put twice keeps the first number. */
    public static final class Builder {
        private long[] cells = new long[1 << 10];
        private int[] numbers = new int[1 << 10];
        private boolean[] parents = new boolean[1 << 10];
        private int nodes;
        private int words;
        private final long[] firsts = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
        private final long[] pairs = new long[1 << (PAIR_BITS - 6)];

        /** Adds a word and its number. */
        public Builder put(String word, int number) {
            char first = word.charAt(0);
            char second = word.length() > 1 ? word.charAt(1) : END;
            add(firsts, first);
            add(pairs, pair(first, second));
            int node = child(PAIR | (long) first << Character.SIZE | second);
            for (int i = 2; i < word.length(); i++) {
                parents[node] = true;
                node = child(key(node, word.charAt(i)));
            }
            if (numbers[node] == NONE) {
                numbers[node] = number;
                words = Math.max(words, number + 1);
            }
            return this;
        }

        /** The finished trie. A node that ends a word has the word's number for its own, all others come behind. */
        public Trie build() {
            int[] ids = new int[nodes];
            int next = words;
            for (int node = 0; node < nodes; node++) {
                ids[node] = numbers[node] == NONE ? next++ : numbers[node];
            }
            if (next >= NODE) {
                throw new IllegalStateException("too many words for " + NODE_BITS + " bits");
            }
            int opened = 0;
            for (long cell : cells) {
                opened += cell != 0 && (cell >>> TARGET_BITS & PAIR) != 0 ? 1 : 0;
            }
            long[] openings = table(opened);
            long[] finished = table(nodes - opened);
            for (long cell : cells) {
                if (cell != 0) {
                    long key = cell >>> TARGET_BITS;
                    int node = (int) (cell & NODE) - 1;
                    long from = (key & PAIR) != 0 ? key : key(ids[(int) (key >>> Character.SIZE)], (char) key);
                    int target = ids[node] | (parents[node] ? GOES_ON : 0);
                    long[] table = (key & PAIR) != 0 ? openings : finished;
                    table[free(table, from)] = from << TARGET_BITS | target;
                }
            }
            return new Trie(openings, finished, words, firsts, pairs);
        }

        /** A table of which at least half stays empty. */
        private static long[] table(int entries) {
            return new long[Integer.highestOneBit(Math.max(1, entries)) * 4];
        }

        private static void add(long[] bits, int bit) {
            bits[bit >>> 6] |= 1L << bit;
        }

        /** The node a key leads to; while the trie is built, cells hold nodes from 1 on. */
        private int child(long key) {
            int slot = free(cells, key);
            if (cells[slot] == 0) {
                grow();
                slot = free(cells, key);
                numbers[nodes] = NONE;
                cells[slot] = key << TARGET_BITS | ++nodes;
            }
            return (int) (cells[slot] & NODE) - 1;
        }

        /** The slot of a key, or the empty one it would take. */
        private static int free(long[] cells, long key) {
            int mask = cells.length - 1;
            int slot = slot(key, mask);
            while (cells[slot] != 0 && cells[slot] >>> TARGET_BITS != key) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }

        private void grow() {
            if (nodes == numbers.length) {
                numbers = Arrays.copyOf(numbers, nodes * 2);
                parents = Arrays.copyOf(parents, nodes * 2);
            }
            if (nodes * 2 < cells.length) {
                return;
            }
            long[] old = cells;
            cells = new long[old.length * 2];
            for (long cell : old) {
                if (cell != 0) {
                    cells[free(cells, cell >>> TARGET_BITS)] = cell;
                }
            }
        }
    }
}
