package io.zhibiao.cleaner.core.boilerplate;

import io.zhibiao.cleaner.core.language.Pairs;
import io.zhibiao.cleaner.core.language.Tsv;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the words of {@code spam-words.tsv} in a line, in one pass: each word is looked for only where its first two letters may stand. */
final class SpamWords {
    private static final int PAIRS = 0x3fff;

    private final List<String> words = new ArrayList<>();
    private final BitSet strong = new BitSet();

    /** What words begin with: most lines have none of it. */
    private final Pairs beginnings = new Pairs();

    private final Pairs strongBeginnings = new Pairs();

    /** The words by their first two letters. */
    private final int[][] byPair = new int[PAIRS + 1][];

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
        for (int i = beginnings.next(line, 0); i >= 0; i = beginnings.next(line, i)) {
            int[] mayStand = byPair[pair(line.charAt(i - 1), line.charAt(i))];
            found = mayStand == null ? found : with(found, line, i - 1, mayStand);
        }
        return found == null ? Trade.NONE : trade(found);
    }

    /** Whether a word that belongs to the trade may stand in a line: a quick look. */
    boolean mayHoldStrong(String line) {
        return strongBeginnings.mayStandIn(line);
    }

    private @Nullable BitSet with(@Nullable BitSet before, String line, int at, int[] mayStand) {
        BitSet found = before;
        for (int index : mayStand) {
            String word = words.get(index);
            if (stands(word, line, at)) {
                found = found == null ? new BitSet(words.size()) : found;
                found.set(index);
            }
        }
        return found;
    }

    /** Words are in lower case; lines may have them in either. */
    private static boolean stands(String word, String line, int at) {
        if (at + word.length() > line.length()) {
            return false;
        }
        for (int i = word.length() - 1; i >= 0; i--) {
            if (lower(line.charAt(at + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
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
        begin(beginnings, word);
        if (isStrong) {
            begin(strongBeginnings, word);
        }
        int pair = pair(word.charAt(0), word.charAt(1));
        int[] before = byPair[pair] == null ? new int[0] : byPair[pair];
        byPair[pair] = Arrays.copyOf(before, before.length + 1);
        byPair[pair][before.length] = words.size();
        strong.set(words.size(), isStrong);
        words.add(word);
    }

    private static void begin(Pairs pairs, String word) {
        for (char one : new char[] {word.charAt(0), Character.toUpperCase(word.charAt(0))}) {
            pairs.add(one, word.charAt(1));
            pairs.add(one, Character.toUpperCase(word.charAt(1)));
        }
    }

    private static int pair(char first, char second) {
        return (lower(first) * 31 + lower(second)) & PAIRS;
    }

    private static char lower(char c) {
        return c < 0x80 ? Character.toLowerCase(c) : c;
    }
}
