package io.zhibiao.fetcher.core.sources;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that was probably meant. */
final class Likeness {
    private static final int LONGEST = 40;

    private Likeness() {}

    /** The word nearest to what was written, when it is near enough to be a slip. */
    static Optional<String> nearest(String written, Collection<String> words) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        return words.stream()
                .filter(w -> distance(written, w) <= Math.max(2, w.length() / 3))
                .min(Comparator.comparingInt(w -> distance(written, w)));
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            next(row, a.charAt(i - 1), b);
        }
        return row[b.length()];
    }

    private static void next(int[] row, char letter, String b) {
        int diagonal = row[0]++;
        for (int j = 1; j <= b.length(); j++) {
            int changed = diagonal + (letter == b.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
        }
    }
}
