package io.zhibiao.cleaner.core.shift;

import io.zhibiao.cleaner.core.language.Lexicon;
import io.zhibiao.cleaner.core.language.Readings;
import io.zhibiao.cleaner.core.language.Script;
import io.zhibiao.cleaner.core.repair.RepairLog;
import io.zhibiao.cleaner.core.repair.TextRepair;
import org.jspecify.annotations.Nullable;

/**
 * Restores runs of text that a rewriter read one byte off: behind a mark that two characters' halves spelled, and behind a reading
 * put into the middle of a character. The lost bytes are tried, and the most usual text is taken if it clearly wins.
 */
public final class ByteShift implements TextRepair {
    /** The kind its repairs are told under. */
    public static final String KIND = "gbk_byte_shift";

    private static final int LOOKED_AHEAD = 12;

    /** Six characters, each with a reading in brackets behind it. */
    private static final int LOOKED_BACK = 60;

    private static final int LONGEST_RUN = 20_000;
    private static final int MOST_ATTEMPTS = 3000;
    /** Mean cost of a character above which text is no text. */
    private static final double GARBAGE = 8;

    private static final double LEAST_GAIN = 9;
    private static final double LEAST_LEAD = 0.7;
    private static final double OTHER_SCRIPT = 5;

    private static final char FIRST_HAN = '\u4e00';
    private static final char LAST_HAN = '\u9fff';

    /** The characters that a cut may stand at: marks and closing brackets. */
    private static final boolean[] CUTS = cuts();

    /** For each character the marks that a cut may leave it behind, a bit each by their indexes. */
    private static final short[] BEHIND = behind();

    private final Lexicon lexicon;
    private final Readings readings;
    private final Script script;
    private final Lattice.Spelling spelling;

    /** @param traditional whether the page is written in traditional script, so that what was lost is as well */
    public ByteShift(Lexicon lexicon, Readings readings, Script script, boolean traditional) {
        this.lexicon = lexicon;
        this.readings = readings;
        this.script = script;
        this.spelling = new Lattice.Spelling(script, c -> isForeign(c, traditional) ? OTHER_SCRIPT : 0);
    }

    private boolean isForeign(char c, boolean traditional) {
        return traditional ? script.isSimplifiedOnly(c) : script.isTraditional(c);
    }

    @Override
    public String apply(String text, RepairLog log) {
        StringBuilder out = null;
        int copied = 0;
        int attempts = 0;
        for (int i = next(text, 0);
                i < text.length() && attempts < MOST_ATTEMPTS;
                i = next(text, Math.max(copied, i + 1))) {
            Cut cut = cutAt(text, i);
            if (cut == null || cut.start < copied) {
                continue;
            }
            attempts++;
            StringBuilder before = out == null ? new StringBuilder() : out;
            Repaired repaired = repair(text, cut, before, copied);
            if (repaired != null) {
                out = before;
                out.append(text, copied, cut.start).append(repaired.text);
                log.add(KIND, text.substring(cut.start, repaired.end), repaired.text);
                copied = repaired.end;
            }
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    /** The first index, not before the given one, that may be a cut's; the text's length where there is none. */
    private static int next(String text, int from) {
        int i = from;
        while (i < text.length() && !(isCut(text.charAt(i)) && mayCut(text, i))) {
            i++;
        }
        return i;
    }

    /** Chinese characters, which most are, are told by their range: the table of them all is too long to stay near the processor. */
    private static boolean isCut(char c) {
        return (c < FIRST_HAN || c > LAST_HAN) && CUTS[c];
    }

    /** A quick look: what stands behind nearly all marks cannot be what a cut leaves. */
    private static boolean mayCut(String text, int at) {
        int mark = SplitMark.mark(text.charAt(at));
        if (mark < 0 || at + 1 >= text.length()) {
            return mark < 0;
        }
        char next = text.charAt(at + 1);
        return next == '?' || next == '\ufffd' || (BEHIND[next] >> mark & 1) != 0;
    }

    private @Nullable Cut cutAt(String text, int at) {
        char c = text.charAt(at);
        if (c == ')' || c == '）') {
            return StrayReading.at(text, at, readings);
        }
        return SplitMark.at(text, at, this::isGarbage);
    }

    private @Nullable Repaired repair(String text, Cut cut, CharSequence done, int copied) {
        int from = Math.max(copied, cut.start - LOOKED_BACK);
        String left = Context.before(text.substring(from, cut.start), cut.start - from);
        left = left.length() < 6 && from == copied ? Context.before(done, done.length()) + left : left;
        // Long runs begin alike, however they end: their beginning is looked at first.
        ShiftedRun glimpse = ShiftedRun.read(text, cut.run, LOOKED_AHEAD, false);
        boolean isLong = glimpse != null && glimpse.text().length() >= LOOKED_AHEAD;
        if (isLong && judge(text, cut, glimpse, left) == null) {
            return null;
        }
        int longest = isLong ? LONGEST_RUN : LOOKED_AHEAD;
        Repaired whole = judge(text, cut, ShiftedRun.read(text, cut.run, longest, true), left);
        Repaired cutOff = judge(text, cut, ShiftedRun.read(text, cut.run, longest, false), left);
        if (whole == null || cutOff == null) {
            return whole == null ? cutOff : whole;
        }
        return whole.gain > cutOff.gain ? whole : cutOff;
    }

    private @Nullable Repaired judge(String text, Cut cut, @Nullable ShiftedRun run, String left) {
        if (run == null) {
            return null;
        }
        Lattice lattice = new Lattice(lexicon, spelling);
        lattice.add(left);
        if (!cut.addFirst(lattice, run.first(), left)) {
            return null;
        }
        lattice.add(run.text());
        if (run.orphan() > 0) {
            lattice.add(lost(run));
        }
        int size = lattice.size();
        String right = Context.after(text, run.end());
        lattice.add(right.isEmpty() ? "\n" : right);
        return judge(text, cut, run, lattice, left, size);
    }

    private @Nullable Repaired judge(String text, Cut cut, ShiftedRun run, Lattice lattice, String left, int size) {
        Lattice.Reading best = lattice.read();
        String as = left + text.substring(cut.start, run.end()) + Context.after(text, run.end());
        String asUsual = script.simplify(as);
        double gain = lexicon.cost(asUsual, 0, asUsual.length()) - best.cost();
        if (gain < LEAST_GAIN || lattice.lead(best, left.length()) < LEAST_LEAD) {
            return null;
        }
        String restored = best.text().substring(left.length(), size) + (run.swallowed() ? "(" : "");
        return new Repaired(restored, run.end(), gain);
    }

    /** The characters that may have stood at the end of a run, where only the lead byte is left. */
    private char[] lost(ShiftedRun run) {
        char[] usual = UsualCharacters.withLead(run.orphan());
        String reading = run.reading();
        char[] fitting = reading == null
                ? usual
                : Gbk.withLead(run.orphan(), c -> readings.is(c, reading) && UsualCharacters.is(c));
        return fitting.length == 0 ? usual : fitting;
    }

    private boolean isGarbage(String text, int from) {
        int to = Math.min(text.length(), from + 6);
        int end = from;
        while (end < to && Gbk.lead(text.charAt(end)) > 0) {
            end++;
        }
        return end > from && !isUsual(text, from, end) && cost(text, from, end) > GARBAGE * (end - from);
    }

    /** Two quick looks that pass nearly all text: words together cost no more than their characters do one by one. */
    private boolean isUsual(String text, int from, int end) {
        double cost = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (script.isTraditional(c)) {
                return false;
            }
            cost += lexicon.cost(c);
        }
        double limit = GARBAGE * (end - from);
        return cost <= limit || lexicon.isWithin(text, from, end, limit);
    }

    /** With the mark's second byte, the first one of what a cut leaves behind it spells a usual character. */
    private static short[] behind() {
        short[] behind = new short[0x10000];
        for (int mark = 0; mark < SplitMark.MARKS.length(); mark++) {
            for (int c = 0; c < 0x10000; c++) {
                behind[c] |= (short) (SplitMark.fits(mark, (char) c) ? 1 << mark : 0);
            }
        }
        return behind;
    }

    private double cost(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (script.isTraditional(text.charAt(i))) {
                String usual = script.simplify(text.substring(from, end));
                return lexicon.cost(usual, 0, usual.length());
            }
        }
        return lexicon.cost(text, from, end);
    }

    private static boolean[] cuts() {
        boolean[] cuts = new boolean[0x10000];
        (SplitMark.MARKS + ")）").chars().forEach(c -> cuts[c] = true);
        return cuts;
    }

    private record Repaired(String text, int end, double gain) {}

    /** A character class. */
    interface CharacterTest {
        boolean test(char c);
    }
}
