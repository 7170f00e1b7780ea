package io.zhibiao.cleaner.core.language;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** A few hundred words to look for in any text, ASCII letters in either case; found by their first two characters in one pass. */
public final class WordSet {
    private static final int SLOTS = 1 << 14;

    private final boolean[] firsts = new boolean[0x10000];
    private final String[][] words = new String[SLOTS][];
    private final boolean[] alone = new boolean[0x10000];

    public WordSet(Collection<String> words) {
        for (String word : words) {
            char first = lower(word.charAt(0));
            firsts[first] = true;
            firsts[Character.toUpperCase(first)] = true;
            if (word.length() == 1) {
                alone[first] = true;
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

    /** The words that a text holds. */
    public Set<String> in(String text) {
        Set<String> found = Set.of();
        for (int i = 0; i < text.length(); i++) {
            if (firsts[text.charAt(i)]) {
                found = withThoseAt(text, i, found);
            }
        }
        return found;
    }

    private Set<String> withThoseAt(String text, int at, Set<String> before) {
        Set<String> found = before;
        if (alone[lower(text.charAt(at))]) {
            found = with(found, String.valueOf(lower(text.charAt(at))));
        }
        String[] mayBegin = at + 1 < text.length() ? words[slot(text, at)] : null;
        if (mayBegin == null) {
            return found;
        }
        for (String word : mayBegin) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                found = with(found, word);
            }
        }
        return found;
    }

    private static Set<String> with(Set<String> before, String word) {
        Set<String> found = before.isEmpty() ? new HashSet<>() : before;
        found.add(word);
        return found;
    }

    private static int slot(String text, int at) {
        return (lower(text.charAt(at)) * 31 + lower(text.charAt(at + 1))) & (SLOTS - 1);
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
