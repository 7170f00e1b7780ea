package io.zhibiao.cleaner.core.shift;

import io.zhibiao.cleaner.core.language.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text of which some characters are known only as a set; finds the most usual reading of it. For one thread. */
final class Lattice {
    private static final CharacterCost FREE = c -> 0;
    private static final double SAME = 1e-9;

    private final Lexicon lexicon;
    private final Spelling spelling;
    private final List<char[]> places = new ArrayList<>();
    private final List<CharacterCost> penalties = new ArrayList<>();
    private double[] best = new double[0];

    /** The last word of the best reading up to a place, packed as it is spelled on the page, and its length. */
    private long[] lastWord = new long[0];

    private int[] lastLength = new int[0];

    Lattice(Lexicon lexicon, Spelling spelling) {
        this.lexicon = lexicon;
        this.spelling = spelling;
    }

    /** Adds a place with the characters that may stand there. */
    void add(char[] candidates) {
        add(candidates, FREE);
    }

    /** Adds a place where some characters cost more. */
    void add(char[] candidates, CharacterCost penalty) {
        penalties.add(penalty);
        places.add(candidates);
    }

    /** Adds known text. */
    void add(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            add(new char[] {text.charAt(i)});
        }
    }

    /** How many places there are. */
    int size() {
        return places.size();
    }

    /** The most usual reading. */
    Reading read() {
        best = new double[places.size() + 1];
        lastWord = new long[places.size() + 1];
        lastLength = new int[places.size() + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
        for (int from = 0; from < places.size(); from++) {
            begin(from);
        }
        return new Reading(path(), best[places.size()]);
    }

    /**
     * What the most usual reading that differs at a place costs more than the one that was read; infinite where there is no choice.
     * Ends what was read: nothing may be read or added behind it.
     */
    double lead(Reading first, int place) {
        char[] all = places.get(place);
        if (all.length < 2) {
            return Double.POSITIVE_INFINITY;
        }
        double[] before = best.clone();
        Arrays.fill(best, place + 1, best.length, Double.POSITIVE_INFINITY);
        places.set(place, without(all, first.text.charAt(place)));
        int from = Math.max(0, place - Lexicon.LONGEST + 1);
        while (from < places.size() && !goesOnAlike(before, from, place)) {
            begin(from);
            from++;
        }
        return best[from] - before[from];
    }

    /** Whether both readings end all words that reach a place from before with the same difference: so they do from there on. */
    private boolean goesOnAlike(double[] before, int at, int place) {
        double difference = best[at] - before[at];
        boolean alike = at - Lexicon.LONGEST >= place;
        for (int i = at - Lexicon.LONGEST + 1; i < at && alike; i++) {
            alike = Math.abs(best[i] - before[i] - difference) < SAME;
        }
        return alike;
    }

    private static char[] without(char[] all, char one) {
        char[] others = new char[all.length - 1];
        int n = 0;
        for (char c : all) {
            if (c != one) {
                others[n++] = c;
            }
        }
        return others;
    }

    /** Each character that may stand at a place, by itself and as the first of words. */
    private void begin(int from) {
        for (char c : places.get(from)) {
            char usual = spelling.usual(c);
            double cost = best[from] + dearer(from, c);
            offer(from + 1, cost + lexicon.cost(usual), c, 1);
            if (lexicon.begins(usual)) {
                extend(from + 1, usual, c, 1, cost);
            }
        }
    }

    /**
     * The words that go on from a beginning with the characters of a place.
     *
     * @param word the beginning in usual spelling
     * @param spelled the same as the page spells it
     * @param cost of all before the word, and of the spelling
     */
    private void extend(int at, long word, long spelled, int length, double cost) {
        if (at == places.size() || length == Lexicon.LONGEST) {
            return;
        }
        for (char c : places.get(at)) {
            long longer = Lexicon.pack(word, spelling.usual(c));
            int found = lexicon.find(longer);
            if (found < 0) {
                continue;
            }
            double dearer = cost + dearer(at, c);
            long spelledLonger = Lexicon.pack(spelled, c);
            offer(at + 1, dearer + lexicon.costAt(found), spelledLonger, length + 1);
            if (lexicon.goesOn(found)) {
                extend(at + 1, longer, spelledLonger, length + 1, dearer);
            }
        }
    }

    private void offer(int end, double cost, long spelled, int length) {
        if (cost < best[end]) {
            best[end] = cost;
            lastWord[end] = spelled;
            lastLength[end] = length;
        }
    }

    private double dearer(int at, char c) {
        return spelling.penalty().of(c) + penalties.get(at).of(c);
    }

    private String path() {
        char[] text = new char[places.size()];
        int end = text.length;
        while (end > 0 && lastLength[end] > 0) {
            long word = lastWord[end];
            for (int i = 1; i <= lastLength[end]; i++) {
                text[end - i] = (char) word;
                word >>>= 16;
            }
            end -= lastLength[end];
        }
        return new String(text, end, text.length - end);
    }

    /**
     * A reading.
     *
     * @param cost the lower, the more usual
     */
    record Reading(String text, double cost) {}

    /** What a character costs more than it does by being unusual. */
    interface CharacterCost {
        double of(char c);
    }

    /**
     * How the page spells.
     *
     * @param penalty what a character of the other script costs more
     */
    record Spelling(io.zhibiao.cleaner.core.language.Script script, CharacterCost penalty) {
        char usual(char c) {
            return script.simplified(c);
        }
    }
}
