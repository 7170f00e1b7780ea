package io.zhibiao.cleaner.core.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A few hundred words to look for in any text, letters in either case; found by their first two characters in one pass. */
public final class WordSet {
    private static final int SLOTS = 1 << 14;

    private final String[][] words = new String[SLOTS][];
    private final List<String> characters = new ArrayList<>();

    public WordSet(List<String> words) {
        for (String word : words) {
            if (word.length() == 1) {
                characters.add(word);
            } else {
                add(word);
            }
        }
    }

    private void add(String word) {
        int slot = slot(word, 0);
        int before = words[slot] == null ? 0 : words[slot].length;
        words[slot] = before == 0 ? new String[1] : Arrays.copyOf(words[slot], before + 1);
        words[slot][before] = word;
    }

    /** How many of the words a text holds, each counted once. */
    public int count(String text) {
        Set<String> found = Set.of();
        for (int i = 0; i + 1 < text.length(); i++) {
            String[] mayBegin = words[slot(text, i)];
            if (mayBegin == null) {
                continue;
            }
            for (String word : mayBegin) {
                if (text.regionMatches(true, i, word, 0, word.length())) {
                    found = found.isEmpty() ? new HashSet<>() : found;
                    found.add(word);
                }
            }
        }
        return found.size() + countCharacters(text);
    }

    private int countCharacters(String text) {
        int n = 0;
        for (String character : characters) {
            n += text.contains(character) ? 1 : 0;
        }
        return n;
    }

    private static int slot(String text, int at) {
        return (lower(text.charAt(at)) * 31 + lower(text.charAt(at + 1))) & (SLOTS - 1);
    }

    private static int lower(char c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }
}
