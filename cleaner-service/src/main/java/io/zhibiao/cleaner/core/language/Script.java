package io.zhibiao.cleaner.core.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Traditional and simplified script, by OpenCC's tables: a phrase where it settles the choice, else the character. */
public final class Script {
    private static final Script STANDARD = load();

    private final char[] simplified;
    private final BitSet simplifiedOnly;

    /** The phrases by their first characters, the longer ones first. */
    private final Phrase[][] phrases;

    private Script(char[] simplified, BitSet simplifiedOnly, Map<Character, List<Phrase>> phrases) {
        this.simplified = simplified;
        this.simplifiedOnly = simplifiedOnly;
        this.phrases = new Phrase[0x10000][];
        phrases.forEach((first, list) -> this.phrases[first] = list.stream()
                .sorted(Comparator.comparingInt((Phrase p) -> p.from.length()).reversed())
                .toArray(Phrase[]::new));
    }

    /** A phrase that is written otherwise than its characters by themselves. */
    private record Phrase(String from, String to) {}

    /** The tables of the project. */
    public static Script standard() {
        return STANDARD;
    }

    /** Whether a character is written otherwise in simplified script. */
    public boolean isTraditional(char c) {
        return simplified[c] != c;
    }

    /** Whether a character is the simplified form of another, and no traditional one itself. */
    public boolean isSimplifiedOnly(char c) {
        return simplifiedOnly.get(c);
    }

    /** The simplified form of a character by itself. */
    public char simplified(char c) {
        return simplified[c];
    }

    /** A text in simplified script. */
    public String simplify(String text) {
        int first = firstTraditional(text);
        if (first < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, first);
        int i = first;
        while (i < text.length()) {
            char c = text.charAt(i);
            Phrase phrase = phraseAt(text, i);
            if (phrase == null) {
                out.append(simplified[c]);
                i++;
            } else {
                out.append(phrase.to);
                i += phrase.from.length();
            }
        }
        return out.toString();
    }

    private int firstTraditional(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (simplified[c] != c || phrases[c] != null) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Phrase phraseAt(String text, int from) {
        Phrase[] starting = phrases[text.charAt(from)];
        if (starting == null) {
            return null;
        }
        for (Phrase phrase : starting) {
            if (text.startsWith(phrase.from, from)) {
                return phrase;
            }
        }
        return null;
    }

    private static Script load() {
        char[] simplified = new char[0x10000];
        for (int c = 0; c < simplified.length; c++) {
            simplified[c] = (char) c;
        }
        BitSet targets = new BitSet(0x10000);
        for (String file : new String[] {"traditional-characters.tsv", "traditional-characters-extra.tsv"}) {
            Tsv.pairs(file, (from, to) -> {
                if (from.length() == 1 && to.length() == 1) {
                    simplified[from.charAt(0)] = to.charAt(0);
                }
            });
        }
        for (int c = 0; c < simplified.length; c++) {
            if (simplified[c] != c) {
                targets.set(simplified[c]);
            }
        }
        Map<String, String> phrases = new HashMap<>();
        for (String file : new String[] {"traditional-phrases.tsv", "traditional-phrases-extra.tsv"}) {
            Tsv.pairs(file, phrases::put);
        }
        Tsv.lines("both-scripts.txt", line -> line.chars().forEach(targets::clear));
        Map<Character, List<Phrase>> byFirst = new HashMap<>();
        phrases.forEach((from, to) ->
                byFirst.computeIfAbsent(from.charAt(0), c -> new ArrayList<>()).add(new Phrase(from, to)));
        return new Script(simplified, targets, byFirst);
    }
}
