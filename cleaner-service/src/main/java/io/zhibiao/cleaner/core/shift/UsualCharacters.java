package io.zhibiao.cleaner.core.shift;

import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.language.Lexicon;
import io.zhibiao.cleaner.core.language.Script;
import java.util.Arrays;

/** The characters that usual text may hold, also by one of their two GBK bytes where the other is lost. */
final class UsualCharacters {
    /** Cost of a character above which it is rare. */
    private static final double RARE = 14;

    private static final boolean[] USUAL = usual(Lexicon.standard(), Script.standard());
    private static final char[][] WITH_LEAD = new char[0x100][];
    private static final char[][] WITH_TRAIL = new char[0x100][];

    static {
        for (int b = 0; b < 0x100; b++) {
            WITH_LEAD[b] = Gbk.withLead(b, UsualCharacters::is);
            WITH_TRAIL[b] = withTrail(b, new char[Gbk.LAST - Gbk.FIRST + 1]);
        }
    }

    private UsualCharacters() {}

    static boolean is(char c) {
        return USUAL[c];
    }

    /** Those with a lead byte; the array is shared. */
    static char[] withLead(int lead) {
        return WITH_LEAD[lead];
    }

    /** Those with a trail byte; the array is shared. */
    static char[] withTrail(int trail) {
        return WITH_TRAIL[trail];
    }

    private static char[] withTrail(int trail, char[] found) {
        int n = 0;
        for (int lead = Gbk.FIRST; lead <= Gbk.LAST; lead++) {
            char c = Gbk.character(lead, trail);
            if (is(c)) {
                found[n++] = c;
            }
        }
        return Arrays.copyOf(found, n);
    }

    private static boolean[] usual(Lexicon lexicon, Script script) {
        boolean[] usual = new boolean[0x10000];
        for (int i = 0; i < usual.length; i++) {
            char c = (char) i;
            boolean written = Han.is(c) || Han.isMark(c) || (c >= 0xff01 && c <= 0xff5e);
            usual[i] = written && lexicon.cost(script.simplified(c)) < RARE;
        }
        return usual;
    }
}
