package io.zhibiao.cleaner.core.repair;

import io.zhibiao.cleaner.core.charset.Gb18030;
import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.language.Lexicon;
import io.zhibiao.cleaner.core.language.Script;
import io.zhibiao.cleaner.core.language.Traits;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Undoes a wrong reading that was saved: UTF-8 read as GBK, GBK read as UTF-8, either read as Latin-1. A run between two ASCII
 * characters is put right only where its bytes give usual Chinese in the other encoding, and what stands there is none.
 */
public final class DoubleEncoding implements TextRepair {
    /** The kind its repairs are told under. */
    public static final String KIND = "double_encoding";

    private static final Charset GB18030 = Gb18030.CHARSET;
    private static final List<Misreading> MISREADINGS = List.of(
            new Misreading(GB18030, StandardCharsets.UTF_8),
            new Misreading(StandardCharsets.UTF_8, GB18030),
            new Misreading(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8),
            new Misreading(StandardCharsets.ISO_8859_1, GB18030),
            new Misreading(Charset.forName("windows-1252"), StandardCharsets.UTF_8));
    private static final String HOLE = "\ufffd";
    private static final int SHORTEST = 2;
    private static final int GLIMPSE = 12;
    /** Characters whose two bytes in GB18030 can be the first ones of a character in UTF-8. */
    private static final BitSet BEGIN_UTF_8 = beginUtf8();

    private static final char FIRST_EAST_ASIAN = '\u2e80';
    private static final double USUAL = 9;
    /** Mean cost of Chinese characters, taken one by one, above which a glimpse is no text. */
    private static final double UNUSUAL = 12;

    private static final double GAIN = 2;

    private final Lexicon lexicon;
    private final Script script;

    public DoubleEncoding(Lexicon lexicon, Script script) {
        this.lexicon = lexicon;
        this.script = script;
    }

    @Override
    public boolean concerns(Traits traits) {
        return traits.isOdd();
    }

    @Override
    public String apply(String text, RepairLog log) {
        if (!concerns(Traits.of(text))) {
            return text;
        }
        String whole = repaired(text, log);
        return whole.equals(text) ? byRuns(text, log) : whole;
    }

    /** A line of which a part only was read wrong. */
    private String byRuns(String text, RepairLog log) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = i;
            boolean ascii = text.charAt(i) < 0x80;
            while (end < text.length() && (text.charAt(end) < 0x80) == ascii) {
                end++;
            }
            if (end - i == text.length()) {
                // The one run was tried as the whole line.
                return text;
            }
            String run = text.substring(i, end);
            out.append(ascii || run.isBlank() || !Traits.of(run).isOdd() ? run : repaired(run, log));
            i = end;
        }
        return out.toString();
    }

    private String repaired(String run, RepairLog log) {
        for (Misreading misreading : MISREADINGS) {
            String glimpse = misreading.glimpse(run);
            String text = glimpse != null && mayBeUsual(glimpse) ? misreading.undo(run) : null;
            if (text == null || text.length() < SHORTEST || Han.count(text) * 3 < text.length()) {
                continue;
            }
            double cost = costPerCharacter(text);
            if (cost < USUAL && cost + GAIN < costPerCharacter(run)) {
                log.add(KIND, run, text);
                return text;
            }
        }
        return run;
    }

    /** Whether Chinese characters are, one by one, not so rare that they can hardly be text: what a wrong attempt gives mostly is. */
    private boolean mayBeUsual(String glimpse) {
        double cost = 0;
        int han = 0;
        for (int i = 0; i < glimpse.length(); i++) {
            char c = script.simplified(glimpse.charAt(i));
            cost += Han.is(c) ? lexicon.cost(c) : 0;
            han += Han.is(c) ? 1 : 0;
        }
        return cost <= UNUSUAL * han;
    }

    private double costPerCharacter(String text) {
        String usual = script.simplify(text);
        return lexicon.cost(usual, 0, usual.length()) / usual.length();
    }

    /**
     * Bytes that were read in the wrong encoding.
     *
     * @param read the one they were read in
     * @param meant the one they were written in
     */
    private record Misreading(Charset read, Charset meant) {
        /** What the first bytes spell, for a quick look; null where they can't be what was written, as in most runs. */
        @Nullable
        String glimpse(String run) {
            int from = firstWide(run);
            if (from < run.length()
                    && (isNarrow() ? run.charAt(from) >= FIRST_EAST_ASIAN : !mayBegin(run.charAt(from)))) {
                return null;
            }
            byte[] bytes = bytes(run.substring(from, Math.min(run.length(), from + GLIMPSE)));
            String start = bytes == null ? HOLE : text(bytes);
            int hole = start.indexOf(HOLE);
            // The glimpse may end inside a character.
            return bytes != null && (hole < 0 || hole == start.length() - 1) ? start : null;
        }

        /** Whether a character's bytes in GB18030 can be the first ones of UTF-8, where they should be that. */
        private boolean mayBegin(char first) {
            return !meant.equals(StandardCharsets.UTF_8) || BEGIN_UTF_8.get(first);
        }

        /** An encoding of Western letters alone. */
        private boolean isNarrow() {
            return !read.equals(GB18030) && !read.equals(StandardCharsets.UTF_8);
        }

        private static int firstWide(String run) {
            int i = 0;
            while (i < run.length() && run.charAt(i) < 0x80) {
                i++;
            }
            return i;
        }

        /** What was written; null where the bytes can't be had back, or are no text. */
        @Nullable
        String undo(String text) {
            byte[] bytes = bytes(text);
            if (bytes == null || isBroken(bytes)) {
                return null;
            }
            String written = text(bytes);
            boolean isText = written.indexOf(HOLE) < 0 || count(written, HOLE) == marks(bytes);
            return isText ? written : null;
        }

        /** A quick look for bytes that leave a hole which was not written. */
        private boolean isBroken(byte[] bytes) {
            return meant.equals(GB18030) && !Gb18030.mayBeText(bytes) && marks(bytes) == 0;
        }

        /** The bytes as they were written; null where the encoding they were read in does not have a character. */
        private byte @Nullable [] bytes(String text) {
            byte[] bytes = read.equals(GB18030) ? Gb18030.encode(text) : text.getBytes(read);
            return Gb18030.holes(bytes) == count(text, "?") ? bytes : null;
        }

        /** The bytes read as they were meant, a hole for each that is no text. */
        private String text(byte[] bytes) {
            return meant.equals(GB18030) ? Gb18030.decode(bytes, 0, bytes.length) : new String(bytes, meant);
        }
    }

    /** Of the leads from the lowest one of several bytes on, with what may follow them. */
    private static BitSet beginUtf8() {
        BitSet begin = new BitSet(0x10000);
        for (int lead = 0xc2; lead <= 0xfe; lead++) {
            for (int next = 0x80; next <= 0xbf; next++) {
                begin.set(Gb18030.decode(new byte[] {(byte) lead, (byte) next}, 0, 2)
                        .charAt(0));
            }
        }
        begin.clear(HOLE.charAt(0));
        return begin;
    }

    private static int count(String text, String one) {
        int n = 0;
        for (int i = text.indexOf(one); i >= 0; i = text.indexOf(one, i + 1)) {
            n++;
        }
        return n;
    }

    /** Holes that were written as such, in UTF-8. */
    private static int marks(byte[] bytes) {
        int n = 0;
        for (int i = 0; i + 2 < bytes.length; i++) {
            n += bytes[i] == (byte) 0xef && bytes[i + 1] == (byte) 0xbf && bytes[i + 2] == (byte) 0xbd ? 1 : 0;
        }
        return n;
    }
}
