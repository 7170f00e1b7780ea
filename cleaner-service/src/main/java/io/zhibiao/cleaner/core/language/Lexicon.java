package io.zhibiao.cleaner.core.language;

import java.util.Arrays;
import java.util.BitSet;
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

    /** Beside a word's cost: that a longer word begins with it. What no word begins with is not looked up any further. */
    private static final long LONGER = 1L << Integer.SIZE;

    private static final int PLACES = 1 << BITS;

    /** At each even index a word, 0 where there is none; behind it, so that both come into the processor at once, what is known of it. */
    private final long[] words = new long[2 * PLACES];

    private final BitSet starts = new BitSet(0x10000);
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

    /** Whether a word of several characters begins with a character. */
    public boolean begins(char c) {
        return starts.get(c);
    }

    /** Where a word of two to four characters, packed by {@link #pack}, or the beginning of one, stands; -1 for any other. */
    public int find(long word) {
        for (int i = slot(word); words[i] != 0; i = next(i)) {
            if (words[i] == word) {
                return i;
            }
        }
        return -1;
    }

    /** Cost of what was found; infinite for what only begins a word. */
    public float costAt(int found) {
        return Float.intBitsToFloat((int) words[found + 1]);
    }

    /** Whether what was found begins a longer word. */
    public boolean goesOn(int found) {
        return (words[found + 1] & LONGER) != 0;
    }

    /** Cost of a word of two to four characters, packed by {@link #pack}; infinite for what is no word. */
    public float cost(long word) {
        int found = find(word);
        return found < 0 ? Float.POSITIVE_INFINITY : costAt(found);
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
        Arrays.fill(best, 1, LONGEST + 1, Double.POSITIVE_INFINITY);
        for (int at = from; at < to; at++) {
            extend(text, at, to, best);
            System.arraycopy(best, 1, best, 0, LONGEST);
            best[LONGEST] = Double.POSITIVE_INFINITY;
        }
        return best[0];
    }

    /**
     * Whether a stretch of text surely costs no more than a limit: told by the longest words from its beginning on, one way to read it of many, so
     * that a no tells nothing.
     *
     * @param from index of the first character
     * @param to index behind the last one
     */
    public boolean isWithin(CharSequence text, int from, int to, double limit) {
        double cost = 0;
        int at = from;
        while (at < to && cost <= limit) {
            long word = longest(text, at, to);
            cost += word >>> 16 == 0 ? characterCosts[(char) word] : cost(word);
            at += length(word);
        }
        return cost <= limit;
    }

    /** The longest word at a place, packed; the character alone where no word begins. */
    private long longest(CharSequence text, int at, int to) {
        long word = text.charAt(at);
        long longest = word;
        int reach = begins((char) word) ? Math.min(LONGEST, to - at) : 1;
        for (int length = 2; length <= reach; length++) {
            word = pack(word, text.charAt(at + length - 1));
            int found = find(word);
            if (found < 0) {
                return longest;
            }
            longest = costAt(found) < Float.POSITIVE_INFINITY ? word : longest;
            if (!goesOn(found)) {
                return longest;
            }
        }
        return longest;
    }

    /** How many characters are packed in a word. */
    private static int length(long word) {
        return Math.max(1, (Long.SIZE + 15 - Long.numberOfLeadingZeros(word)) / 16);
    }

    /**
     * Goes on from a place with the character and each word that begins there.
     *
     * @param best at index n the lowest cost up to n characters behind the place
     */
    private void extend(CharSequence text, int at, int to, double[] best) {
        char first = text.charAt(at);
        best[1] = Math.min(best[1], best[0] + characterCosts[first]);
        if (!starts.get(first)) {
            return;
        }
        long word = first;
        int reach = Math.min(LONGEST, to - at);
        for (int length = 2; length <= reach; length++) {
            word = pack(word, text.charAt(at + length - 1));
            int found = find(word);
            if (found < 0) {
                return;
            }
            best[length] = Math.min(best[length], best[0] + costAt(found));
            if (!goesOn(found)) {
                return;
            }
        }
    }

    private static int slot(long word) {
        return (int) ((word * 0x9E3779B97F4A7C15L) >>> (64 - BITS)) << 1;
    }

    private static int next(int slot) {
        return (slot + 2) & (2 * PLACES - 1);
    }

    private void put(String word, double occurrences) {
        float cost = (float) -Math.log(occurrences / OCCURRENCES);
        if (word.length() == 1) {
            characterCosts[word.charAt(0)] = cost;
            return;
        }
        starts.set(word.charAt(0));
        long packed = word.charAt(0);
        for (int i = 1; i < word.length(); i++) {
            packed = pack(packed, word.charAt(i));
            int entry = entry(packed);
            long known = words[entry + 1];
            words[entry + 1] = i == word.length() - 1 ? (known & LONGER) | bits(cost) : known | LONGER;
        }
    }

    /** Where a word or a beginning stands; a new one only begins a word. */
    private int entry(long word) {
        int i = slot(word);
        while (words[i] != 0 && words[i] != word) {
            i = next(i);
        }
        if (words[i] == 0) {
            words[i] = word;
            words[i + 1] = bits(Float.POSITIVE_INFINITY);
        }
        return i;
    }

    private static long bits(float cost) {
        return Integer.toUnsignedLong(Float.floatToRawIntBits(cost));
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
