package io.zhibiao.cleaner.core.language;

import java.util.HashSet;
import java.util.Set;

/**
 * How usual words and characters are, as costs: the negative natural logarithm of their share in running text. Words have at most
 * four characters of simplified script.
 */
public final class Lexicon {
    /** The most characters a word has. */
    public static final int LONGEST = 4;

    private static final double OCCURRENCES = 6.0e7;
    /** Lines that end with a full stop, on the scale of the tables; of lines that end with another mark there are far fewer. */
    private static final double LINES = 500_000;

    private static final double RAREST_CHARACTER = 2;
    private static final double RAREST_WORD = 10;
    private static final int BITS = 18;
    private static final float UNKNOWN_HAN = 17;
    private static final float UNKNOWN_SIGN = 14;
    private static final Lexicon STANDARD = load();

    private final long[] words = new long[1 << BITS];
    private final float[] wordCosts = new float[1 << BITS];
    private final float[] characterCosts = new float[0x10000];

    private Lexicon() {
        for (int c = 0; c < characterCosts.length; c++) {
            characterCosts[c] = Han.is((char) c) ? UNKNOWN_HAN : UNKNOWN_SIGN;
        }
    }

    /** The dictionary of the library, with the project's own words beside it. */
    public static Lexicon standard() {
        return STANDARD;
    }

    /** Cost of a character that stands by itself. */
    public float cost(char c) {
        return characterCosts[c];
    }

    /** Cost of a word of two to four characters, packed by {@link #pack}; infinite for what is no word. */
    public float cost(long word) {
        for (int i = slot(word); words[i] != 0; i = (i + 1) & (words.length - 1)) {
            if (words[i] == word) {
                return wordCosts[i];
            }
        }
        return Float.POSITIVE_INFINITY;
    }

    /** The word with one character more. */
    public static long pack(long word, char next) {
        return word << 16 | next;
    }

    /**
     * Cost of a stretch of text read as words and characters, the cheapest way.
     *
     * @param from index of the first character
     * @param to index behind the last one
     */
    public double cost(CharSequence text, int from, int to) {
        double[] best = new double[LONGEST + 1];
        for (int end = from + 1; end <= to; end++) {
            System.arraycopy(best, 0, best, 1, LONGEST);
            best[0] = cheapestEnding(text, from, end, best);
        }
        return best[0];
    }

    /** @param best at index n the cost up to n characters before the end */
    private double cheapestEnding(CharSequence text, int from, int end, double[] best) {
        double cheapest = best[1] + characterCosts[text.charAt(end - 1)];
        long word = text.charAt(end - 1);
        for (int length = 2; length <= LONGEST && end - length >= from; length++) {
            word |= (long) text.charAt(end - length) << (16 * (length - 1));
            cheapest = Math.min(cheapest, best[length] + cost(word));
        }
        return cheapest;
    }

    private static int slot(long word) {
        return (int) ((word * 0x9E3779B97F4A7C15L) >>> (64 - BITS));
    }

    private void put(String word, double occurrences) {
        float cost = (float) -Math.log(occurrences / OCCURRENCES);
        if (word.length() == 1) {
            characterCosts[word.charAt(0)] = cost;
            return;
        }
        long packed = 0;
        for (int i = 0; i < word.length(); i++) {
            packed = pack(packed, word.charAt(i));
        }
        int i = slot(packed);
        while (words[i] != 0 && words[i] != packed) {
            i = (i + 1) & (words.length - 1);
        }
        words[i] = packed;
        wordCosts[i] = cost;
    }

    private static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        Set<Character> traditional = new HashSet<>();
        Tsv.pairs("traditional-characters.tsv", (from, to) -> traditional.add(from.charAt(0)));
        LibraryTable.WORDS.lines(line -> lexicon.putUsual(line, traditional));
        for (String file : new String[] {"words-government.tsv", "signs.tsv"}) {
            Tsv.pairs(file, (word, occurrences) -> {
                if (word.length() > LONGEST) {
                    throw new IllegalStateException(word + " is longer than " + LONGEST + " characters");
                }
                lexicon.put(word, Double.parseDouble(occurrences));
            });
        }
        lexicon.put("。\n", LINES);
        return lexicon;
    }

    /** Words in simplified script that are seen now and then; the library's rare ones are names, slips and mojibake. */
    private void putUsual(String line, Set<Character> traditional) {
        int end = line.indexOf(' ');
        if (end <= 0 || end > LONGEST) {
            return;
        }
        String word = line.substring(0, end);
        double occurrences = Double.parseDouble(line.substring(end + 1, line.indexOf(' ', end + 1)));
        boolean simplified = word.chars().allMatch(c -> Han.is((char) c) && !traditional.contains((char) c));
        if (simplified && occurrences >= (end == 1 ? RAREST_CHARACTER : RAREST_WORD)) {
            put(word, occurrences);
        }
    }
}
