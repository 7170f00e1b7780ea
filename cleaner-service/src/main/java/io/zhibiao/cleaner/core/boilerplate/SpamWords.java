package io.zhibiao.cleaner.core.boilerplate;

import io.zhibiao.cleaner.core.language.Tsv;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the words of {@code spam-words.tsv} in a line, in one pass: each word is looked for only where its first two letters stand. */
final class SpamWords {
    private static final int PAIRS = 0x3ffff;

    private final List<String> words = new ArrayList<>();
    private final BitSet strong = new BitSet();
    private final BitSet pairs = new BitSet();
    private final Map<Integer, List<Integer>> byPair = new HashMap<>();

    SpamWords() {
        Tsv.pairs("spam-words.tsv", (word, weight) -> add(word.toLowerCase(Locale.ROOT), weight.equals("strong")));
    }

    /**
     * What a line has of the trade, each word counted once.
     *
     * @param strong words that belong to it
     * @param weak words that postings have as well
     */
    record Trade(int strong, int weak) {
        static final Trade NONE = new Trade(0, 0);

        int words() {
            return strong + weak;
        }
    }

    Trade in(String line) {
        BitSet found = null;
        for (int i = 0; i + 1 < line.length(); i++) {
            int pair = pair(line, i);
            if (pairs.get(pair)) {
                found = found == null ? new BitSet() : found;
                find(line, i, pair, found);
            }
        }
        return found == null ? Trade.NONE : trade(found);
    }

    private void find(String line, int at, int pair, BitSet found) {
        for (int index : byPair.getOrDefault(pair, List.of())) {
            String word = words.get(index);
            if (line.regionMatches(true, at, word, 0, word.length())) {
                found.set(index);
            }
        }
    }

    private Trade trade(BitSet found) {
        int all = found.cardinality();
        found.and(strong);
        return new Trade(found.cardinality(), all - found.cardinality());
    }

    private void add(String word, boolean isStrong) {
        if (word.length() < 2) {
            throw new IllegalStateException("spam-words.tsv: a word needs two letters, got: " + word);
        }
        int pair = pair(word, 0);
        pairs.set(pair);
        byPair.computeIfAbsent(pair, p -> new ArrayList<>()).add(words.size());
        strong.set(words.size(), isStrong);
        words.add(word);
    }

    private static int pair(String text, int at) {
        return (lower(text.charAt(at)) * 31 + lower(text.charAt(at + 1))) & PAIRS;
    }

    private static char lower(char c) {
        return c < 0x80 ? Character.toLowerCase(c) : c;
    }
}
