package io.zhibiao.cleaner.core.shift;

import io.zhibiao.cleaner.core.language.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** A text of which some characters are known only as a set; finds the most usual reading of it. For one thread. */
final class Lattice {
    private final Lexicon lexicon;
    private final Spelling spelling;
    private final List<char[]> places = new ArrayList<>();
    private final Map<Integer, ToDoubleFunction<Character>> penalties = new HashMap<>();
    private double[] best = new double[0];
    private String[] bestWord = new String[0];

    Lattice(Lexicon lexicon, Spelling spelling) {
        this.lexicon = lexicon;
        this.spelling = spelling;
    }

    /** Adds a place with the characters that may stand there. */
    void add(char[] candidates) {
        places.add(candidates);
    }

    /** Adds a place where some characters cost more. */
    void add(char[] candidates, ToDoubleFunction<Character> penalty) {
        penalties.put(places.size(), penalty);
        places.add(candidates);
    }

    /** Adds known text. */
    void add(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            places.add(new char[] {text.charAt(i)});
        }
    }

    /** How many places there are. */
    int size() {
        return places.size();
    }

    /** The most usual reading. */
    Reading read() {
        best = new double[places.size() + 1];
        bestWord = new String[places.size() + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
        for (int from = 0; from < places.size(); from++) {
            extend(from, from, 0, 0, new StringBuilder());
        }
        return new Reading(path(), best[places.size()]);
    }

    /** The most usual reading that differs from another one at a place; infinite cost where there is no choice. */
    Reading second(Reading first, int place) {
        char[] all = places.get(place);
        if (all.length < 2) {
            return new Reading("", Double.POSITIVE_INFINITY);
        }
        places.set(place, without(all, first.text.charAt(place)));
        Reading second = read();
        places.set(place, all);
        return second;
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

    private void extend(int from, int at, long word, double penalty, StringBuilder spelled) {
        if (at == places.size() || at - from == Lexicon.LONGEST) {
            return;
        }
        for (char c : places.get(at)) {
            char usual = spelling.usual(c);
            long longer = Lexicon.pack(word, usual);
            double dearer = penalty + spelling.penalty().applyAsDouble(c) + extra(at, c);
            double cost = at == from ? lexicon.cost(usual) : lexicon.cost(longer);
            spelled.append(c);
            if (best[from] + dearer + cost < best[at + 1]) {
                best[at + 1] = best[from] + dearer + cost;
                bestWord[at + 1] = spelled.toString();
            }
            extend(from, at + 1, longer, dearer, spelled);
            spelled.setLength(spelled.length() - 1);
        }
    }

    private double extra(int at, char c) {
        ToDoubleFunction<Character> extra = penalties.get(at);
        return extra == null ? 0 : extra.applyAsDouble(c);
    }

    private String path() {
        StringBuilder reversed = new StringBuilder();
        for (int end = places.size(); end > 0 && bestWord[end] != null; end -= bestWord[end].length()) {
            reversed.append(new StringBuilder(bestWord[end]).reverse());
        }
        return reversed.reverse().toString();
    }

    /**
     * A reading.
     *
     * @param cost the lower, the more usual
     */
    record Reading(String text, double cost) {}

    /**
     * How the page spells.
     *
     * @param penalty what a character of the other script costs more
     */
    record Spelling(io.zhibiao.cleaner.core.language.Script script, ToDoubleFunction<Character> penalty) {
        char usual(char c) {
            return script.simplified(c);
        }
    }
}
