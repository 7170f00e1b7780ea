package io.zhibiao.cleaner.core.language;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Traditional and simplified script, by OpenCC's tables: a phrase where it settles the choice, else the character. */
public final class Script {
    private static final Script STANDARD = load();
    private static final int LONGEST_PHRASE = 8;

    private final char[] simplified;
    private final BitSet phraseStarts;
    private final BitSet simplifiedOnly;
    private final Map<String, String> phrases;

    private Script(char[] simplified, BitSet phraseStarts, BitSet simplifiedOnly, Map<String, String> phrases) {
        this.simplified = simplified;
        this.phraseStarts = phraseStarts;
        this.simplifiedOnly = simplifiedOnly;
        this.phrases = phrases;
    }

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

    /** How many characters of a text are traditional ones. */
    public int countTraditional(CharSequence text) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isTraditional(text.charAt(i))) {
                n++;
            }
        }
        return n;
    }

    /** How many characters of a text are simplified ones that traditional text does not have. */
    public int countSimplifiedOnly(CharSequence text) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isSimplifiedOnly(text.charAt(i))) {
                n++;
            }
        }
        return n;
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
            int length = phraseStarts.get(c) ? phraseAt(text, i, out) : 0;
            if (length == 0) {
                out.append(simplified[c]);
                length = 1;
            }
            i += length;
        }
        return out.toString();
    }

    private int firstTraditional(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (simplified[c] != c || phraseStarts.get(c)) {
                return i;
            }
        }
        return -1;
    }

    private int phraseAt(String text, int from, StringBuilder out) {
        for (int length = Math.min(LONGEST_PHRASE, text.length() - from); length > 1; length--) {
            String phrase = phrases.get(text.substring(from, from + length));
            if (phrase != null) {
                out.append(phrase);
                return length;
            }
        }
        return 0;
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
        BitSet starts = new BitSet(0x10000);
        for (String file : new String[] {"traditional-phrases.tsv", "traditional-phrases-extra.tsv"}) {
            Tsv.pairs(file, (from, to) -> {
                phrases.put(from, to);
                starts.set(from.charAt(0));
            });
        }
        Tsv.lines("both-scripts.txt", line -> line.chars().forEach(targets::clear));
        return new Script(simplified, starts, targets, phrases);
    }
}
