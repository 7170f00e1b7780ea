package io.zhibiao.extractor.core.lexicon;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects words, and lays their {@link Trie} out. A word put twice keeps the first number. */
public final class TrieBuilder {
    private final Map<String, Integer> numbers = new TreeMap<>();
    private long[] cells = new long[1 << 17];
    /** The next base to try: none is tried twice, so that laying out takes as long as there are words. */
    private int free = Trie.ROOT_BASE;

    /** Adds a word and its number. */
    public TrieBuilder put(String word, int number) {
        numbers.putIfAbsent(word, number);
        return this;
    }

    /** The finished trie. */
    public Trie build() {
        List<Node> inner = inner(tree());
        inner.forEach(this::place);
        inner.forEach(this::fill);
        return new Trie(Arrays.copyOf(cells, free + Character.MAX_VALUE), numbers.keySet());
    }

    /** All words as a tree; as they come in order, each begins like the one before it up to where it parts from it. */
    private Node tree() {
        Node root = new Node((char) 0);
        List<Node> path = new ArrayList<>(List.of(root));
        String before = "";
        for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
            String word = entry.getKey();
            int same = Arrays.mismatch(before.toCharArray(), word.toCharArray());
            path.subList(same + 1, path.size()).clear();
            for (int i = same; i < word.length(); i++) {
                Node next = new Node(word.charAt(i));
                path.getLast().next.add(next);
                path.add(next);
            }
            path.getLast().number = entry.getValue();
            before = word;
        }
        return root;
    }

    /** The nodes that any character follows, the root first, then those that most characters follow: they fit fewest places. */
    private static List<Node> inner(Node root) {
        List<Node> inner = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.pop();
            node.next.forEach(open::push);
            if (!node.next.isEmpty()) {
                inner.add(node);
            }
        }
        inner.subList(1, inner.size())
                .sort(Comparator.comparingInt((Node node) -> node.next.size()).reversed());
        return inner;
    }

    /** Finds a base at which all cells of a node's steps are free, and takes them. */
    private void place(Node node) {
        while (!fits(node, free)) {
            free++;
        }
        node.base = free++;
        if (node.base > Trie.MASK) {
            throw new IllegalStateException("too many words for " + Trie.BITS + " bits");
        }
        for (Node next : node.next) {
            cells[node.base + next.character] = Trie.node(node.base, 0, Trie.NONE);
        }
    }

    private boolean fits(Node node, int base) {
        if (base + Character.MAX_VALUE >= cells.length) {
            cells = Arrays.copyOf(cells, cells.length * 2);
        }
        for (Node next : node.next) {
            if (cells[base + next.character] != Trie.NOWHERE) {
                return false;
            }
        }
        return true;
    }

    private void fill(Node node) {
        for (Node next : node.next) {
            cells[node.base + next.character] = Trie.node(node.base, next.base, next.number);
        }
    }

    private static final class Node {
        final char character;
        final List<Node> next = new ArrayList<>(1);
        int number = Trie.NONE;
        int base;

        Node(char character) {
            this.character = character;
        }
    }
}
