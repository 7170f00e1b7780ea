package io.zhibiao.events.divisions;

import java.util.Arrays;
import java.util.Set;

/** Names by their characters: finds the longest name that starts at a place, in one open-addressed table without garbage. */
final class Trie {
    private static final int NONE = -1;
    private static final int ROOT = 0;

    private long[] edges = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private int[] values = new int[1 << 12];
    private int edgeCount;
    private int nodeCount = 1;

    Trie(Set<String> names) {
        Arrays.fill(values, NONE);
        int value = 0;
        for (String name : names) {
            add(name, value++);
        }
    }

    /** Receives a name's number and end. */
    interface Found {
        void at(int value, int end);
    }

    /** Tells every name that starts at the place, shorter ones first. */
    void prefixes(CharSequence text, int start, Found found) {
        int node = ROOT;
        for (int i = start; i < text.length(); i++) {
            int slot = slot(edge(node, text.charAt(i)));
            if (edges[slot] == 0) {
                return;
            }
            node = targets[slot];
            if (values[node] != NONE) {
                found.at(values[node], i + 1);
            }
        }
    }

    private void add(String name, int value) {
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
        return (long) node << 16 | c | 1L << 62;
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
