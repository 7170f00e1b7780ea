package io.zhibiao.cleaner.core.shift;

import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.language.Readings;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A reading put behind a phantom: the character that the second byte of one and the first byte of the next happen to spell. That
 * first byte is lost with the bracket; the reading tells it.
 */
final class StrayReading extends Cut {
    private final int[] lost;

    private StrayReading(int start, int run, int[] lost) {
        super(start, run);
        this.lost = lost;
    }

    /**
     * The cut behind a reading.
     *
     * @param close index of its closing bracket
     * @return null where no reading stands, or it is that of the character before it
     */
    static @Nullable Cut at(String text, int close, Readings readings) {
        int letters = close;
        boolean tone = false;
        while (letters > 0 && close - letters < 7 && Han.isReadingLetter(text.charAt(letters - 1))) {
            letters--;
            tone |= Han.hasTone(text.charAt(letters));
        }
        if (!tone) {
            return null;
        }
        int start = letters;
        start -= start > 0 && (text.charAt(start - 1) == '(' || text.charAt(start - 1) == '（') ? 1 : 0;
        start -= start > 0 && (text.charAt(start - 1) == '?' || text.charAt(start - 1) == '\ufffd') ? 1 : 0;
        if (start == 0) {
            return null;
        }
        char before = text.charAt(start - 1);
        String reading = text.substring(letters, close);
        boolean own =
                letters > 0 && text.charAt(letters - 1) == '(' && start == letters - 1 && readings.is(before, reading);
        int[] lost = own ? new int[0] : phantoms(Gbk.trail(before), reading, readings);
        return lost.length == 0 ? null : new StrayReading(start, close + 1, lost);
    }

    /** The second bytes of the characters that begin with a byte and have a reading. */
    private static int[] phantoms(int lead, String reading, Readings readings) {
        int[] found = new int[Gbk.LAST - Gbk.FIRST + 1];
        int n = 0;
        for (int trail = Gbk.FIRST; trail <= Gbk.LAST && lead >= Gbk.FIRST; trail++) {
            if (readings.is(Gbk.character(lead, trail), reading)) {
                found[n++] = trail;
            }
        }
        return Arrays.copyOf(found, n);
    }

    @Override
    boolean addFirst(Lattice lattice, int trail, String left) {
        char[] first = new char[trail == 0 ? lost.length * 0x100 : lost.length];
        int n = 0;
        for (int lead : lost) {
            char[] fitting = trail == 0 ? UsualCharacters.withLead(lead) : new char[] {Gbk.character(lead, trail)};
            for (char c : fitting) {
                if (UsualCharacters.is(c)) {
                    first[n++] = c;
                }
            }
        }
        if (n > 0) {
            lattice.add(Arrays.copyOf(first, n));
        }
        return n > 0;
    }
}
