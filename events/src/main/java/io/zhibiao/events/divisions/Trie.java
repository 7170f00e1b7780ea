package io.zhibiao.events.divisions;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Names by their characters: finds the longest name that starts at a place, in one open-addressed table without garbage. Most
 * places are passed over by a look at their first two characters; every name has two.
 */
final class Trie {
    /** What {@link #longest} returns where no name starts. */
    static final long NOTHING = 0;

    private static final int NONE = -1;
    private static final int ROOT = 0;
    private static final int PAIR_BITS = 19;

    private final long[] pairs = new long[1 << (PAIR_BITS - 6)];

    /** Names are kept in eight groups: those in which a character comes first, a bit each, and those in which it comes second. */
    private final byte[] first = new byte[0x10000];

    private final byte[] second = new byte[0x10000];
    private long[] edges = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private int[] values = new int[1 << 12];
    private int edgeCount;
    private int nodeCount = 1;

    /** Numbers the names by their order. */
    Trie(Iterable<String> names) {
        Arrays.fill(values, NONE);
        int value = 0;
        for (String name : names) {
            add(name, value++);
        }
    }

    /** The first place, not before the given one, where a name may start; the text's length where there is none. */
    int next(String text, int from) {
        int open = from < text.length() ? first[text.charAt(from)] : 0;
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((open & second[c]) != 0 && pair(text.charAt(i - 1), c)) {
                return i - 1;
            }
            open = first[c];
        }
        return text.length();
    }

    /** Of the names that start at the place and whose numbers are wanted, the longest, for {@link #value} and {@link #end}. */
    long longest(String text, int start, BitSet wanted) {
        long longest = NOTHING;
        int node = ROOT;
        for (int i = start; i < text.length(); i++) {
            int slot = slot(edge(node, text.charAt(i)));
            if (edges[slot] == 0) {
                return longest;
            }
            node = targets[slot];
            if (values[node] != NONE && wanted.get(values[node])) {
                longest = ((long) values[node] << 32) | (i + 1);
            }
        }
        return longest;
    }

    static int value(long found) {
        return (int) (found >>> 32);
    }

    static int end(long found) {
        return (int) found;
    }

    private boolean pair(char first, char second) {
        int hash = hash(first, second);
        return (pairs[hash >>> 6] & (1L << hash)) != 0;
    }

    private static int hash(char first, char second) {
        int mixed = (first * 0x9E3779B1 + second) * 0x85EBCA6B;
        return mixed >>> (32 - PAIR_BITS);
    }

    private void add(String name, int value) {
        int hash = hash(name.charAt(0), name.charAt(1));
        pairs[hash >>> 6] |= 1L << hash;
        int group = 1 << ((name.charAt(0) * 0x9E3779B1) >>> 29);
        first[name.charAt(0)] |= (byte) group;
        second[name.charAt(1)] |= (byte) group;
        int node = ROOT;
        for (int i = 0; i < name.length(); i++) {
            node = child(node, name.charAt(i));
        }
        values[node] = value;
    }

    private int child(int node, char c) {
        int slot = slot(edge(node, c));
        if (edges[slot] != 0) {
            return targets[slot];
        }
        edges[slot] = edge(node, c);
        targets[slot] = newNode();
        int child = targets[slot];
        if (++edgeCount * 2 > edges.length) {
            grow();
        }
        return child;
    }

    private int newNode() {
        if (nodeCount == values.length) {
            values = Arrays.copyOf(values, nodeCount * 2);
            Arrays.fill(values, nodeCount, values.length, NONE);
        }
        return nodeCount++;
    }

    private void grow() {
        long[] oldEdges = edges;
        int[] oldTargets = targets;
        edges = new long[oldEdges.length * 2];
        targets = new int[edges.length];
        for (int i = 0; i < oldEdges.length; i++) {
            if (oldEdges[i] != 0) {
                int slot = slot(oldEdges[i]);
                edges[slot] = oldEdges[i];
                targets[slot] = oldTargets[i];
            }
        }
    }

    /** Never 0: that marks a free place. */
    private static long edge(int node, char c) {
        return ((long) node << 16) | c | (1L << 62);
    }

    private int slot(long edge) {
        long mixed = edge * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 40) & (edges.length - 1);
        while (edges[slot] != 0 && edges[slot] != edge) {
            slot = (slot + 1) & (edges.length - 1);
        }
        return slot;
    }
}
