package io.zhibiao.cleaner.core.shift;

import io.zhibiao.cleaner.core.repair.PinyinAnnotations;
import org.jspecify.annotations.Nullable;

/**
 * A run of text that was read one byte off, put right again, but for the bytes that are lost.
 *
 * @param first trail byte of the run's first character, whose lead byte is not among the run's own; 0 where it is lost as well
 * @param text the characters behind the first one
 * @param orphan lead byte of the last character, whose trail byte is lost; 0 where nothing is lost at the end
 * @param reading the reading of the last character, told in brackets behind it; null where there is none
 * @param swallowed whether the opening bracket before that reading is lost as well
 * @param end index behind the run in the damaged text
 */
record ShiftedRun(
        int first, String text, int orphan, @Nullable String reading, boolean swallowed, int end) {
    private static final int TRAIL = 0x40;

    /**
     * Reads a run.
     *
     * @param from index of the run's first character in the damaged text
     * @param longest how many characters are read at most
     * @param letterEnds whether an ASCII letter that ends the run is the second byte of its last character, rather than a letter
     * @return null where the bytes give no text
     */
    static @Nullable ShiftedRun read(String damaged, int from, int longest, boolean letterEnds) {
        if (from >= damaged.length()) {
            return letterEnds ? null : new ShiftedRun(0, "", 0, null, false, from);
        }
        int first = Gbk.lead(damaged.charAt(from));
        if (first == 0) {
            char c = damaged.charAt(from);
            if (c == '?' || c == '\ufffd') {
                return letterEnds ? null : new ShiftedRun(0, "", 0, null, false, from + 1);
            }
            return letterEnds && isTrail(c) ? new ShiftedRun(c, "", 0, null, false, from + 1) : null;
        }
        StringBuilder text = new StringBuilder();
        int i = from;
        int pending = Gbk.trail(damaged.charAt(i++));
        while (pending >= Gbk.FIRST && i < damaged.length() && text.length() < longest) {
            char c = damaged.charAt(i);
            int next = Gbk.lead(c);
            if (next == 0) {
                break;
            }
            if (!append(text, pending, next)) {
                return null;
            }
            pending = Gbk.trail(c);
            i++;
        }
        if (pending < Gbk.FIRST) {
            return new ShiftedRun(first, text.append((char) pending).toString(), 0, null, false, i);
        }
        if (text.length() >= longest) {
            return new ShiftedRun(first, text.toString(), 0, null, false, i);
        }
        return end(damaged, i, first, text, pending, letterEnds);
    }

    private static @Nullable ShiftedRun end(
            String damaged, int at, int first, StringBuilder text, int pending, boolean letterEnds) {
        char next = at < damaged.length() ? damaged.charAt(at) : '\n';
        if (letterEnds) {
            boolean whole = isTrail(next) && append(text, pending, next);
            return whole ? new ShiftedRun(first, text.toString(), 0, null, false, at + 1) : null;
        }
        int end = next == '?' || next == '\ufffd' ? at + 1 : at;
        boolean bracket = end < damaged.length() && (damaged.charAt(end) == '(' || damaged.charAt(end) == '（');
        int close = PinyinAnnotations.closing(damaged, bracket ? end : end - 1);
        boolean told = close > end + (bracket ? 1 : 0);
        String reading = told ? damaged.substring(bracket ? end + 1 : end, close) : null;
        return new ShiftedRun(first, text.toString(), pending, reading, told && !bracket, end);
    }

    private static boolean append(StringBuilder text, int lead, int trail) {
        char c = Gbk.character(lead, trail);
        if (c == '\ufffd' || (c >= 0xe000 && c <= 0xf8ff)) {
            return false;
        }
        text.append(c);
        return true;
    }

    private static boolean isTrail(char c) {
        return c >= TRAIL && c < 0x7f;
    }
}
