package io.zhibiao.cleaner.core.shift;

import io.zhibiao.cleaner.core.repair.PinyinAnnotations;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A mark spelled by the second byte of one character and the first of the next; the byte before it is lost. */
final class SplitMark extends Cut {
    static final String MARKS = "！？；：，。!?;:,";
    private static final String BYTES = "\ua3a1\ua3bf\ua3bb\ua3ba\ua3ac\ua1a3\ua3a1\ua3bf\ua3bb\ua3ba\ua3ac";

    private static final byte[] INDEXES = indexes();

    /** What a full stop costs at the end of a quoted name: in reports, quotes hold names, and hardly ever sentences. */
    private static final double STOP_IN_NAME = 5;

    private final int trailBefore;
    private final int leadAfter;

    private SplitMark(int start, int run, char mark) {
        super(start, run);
        this.trailBefore = mark >> 8;
        this.leadAfter = mark & 0xff;
    }

    /** Whether what begins at an index of a text is no usual text. */
    interface GarbageTest {
        boolean test(String text, int from);
    }

    /**
     * The cut at a mark.
     *
     * @return null where no mark stands, or what follows is text as it should be
     */
    static @Nullable Cut at(String text, int at, GarbageTest garbage) {
        int mark = mark(text.charAt(at));
        if (mark < 0 || at == 0 || at + 1 >= text.length()) {
            return null;
        }
        char next = text.charAt(at + 1);
        boolean hole = isHole(text.charAt(at - 1));
        if (hole && isHole(next)) {
            return new SplitMark(at - 1, at + 1, BYTES.charAt(mark));
        }
        if (text.charAt(at) == '?' && (mark(next) >= 0 || PinyinAnnotations.closing(text, at) > at + 1)) {
            return null; // a hole before a mark, or before a reading
        }
        if (!fits(mark, next) || (!isLetter(next) && !garbage.test(text, at + 1))) {
            return null;
        }
        return new SplitMark(hole ? at - 1 : at, at + 1, BYTES.charAt(mark));
    }

    /** A mark's index; -1 for any other character. */
    static int mark(char c) {
        return INDEXES[c];
    }

    private static byte[] indexes() {
        byte[] indexes = new byte[0x10000];
        Arrays.fill(indexes, (byte) -1);
        for (int i = 0; i < MARKS.length(); i++) {
            indexes[MARKS.charAt(i)] = (byte) i;
        }
        return indexes;
    }

    /** Whether the second byte of a mark, by its index, and the first byte of a character spell a usual one. */
    static boolean fits(int mark, char next) {
        int trail = isLetter(next) ? next : Gbk.lead(next);
        return trail != 0 && UsualCharacters.is(Gbk.character(BYTES.charAt(mark) & 0xff, trail));
    }

    private static boolean isLetter(char c) {
        return c >= 0x40 && c < 0x7f;
    }

    @Override
    boolean addFirst(Lattice lattice, int trail, String left) {
        char[] before = UsualCharacters.withTrail(trailBefore);
        char[] first = trail == 0 ? UsualCharacters.withLead(leadAfter) : new char[] {Gbk.character(leadAfter, trail)};
        if (before.length == 0 || first.length == 0 || first[0] == '\ufffd') {
            return false;
        }
        boolean name = first[0] == '”' && left.indexOf('“') >= 0;
        lattice.add(before, c -> name && c == '。' ? STOP_IN_NAME : 0);
        lattice.add(first);
        return true;
    }

    private static boolean isHole(char c) {
        return c == '?' || c == '\ufffd';
    }
}
