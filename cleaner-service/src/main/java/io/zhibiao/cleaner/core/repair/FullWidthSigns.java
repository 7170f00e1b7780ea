package io.zhibiao.cleaner.core.repair;

import io.zhibiao.cleaner.core.language.Traits;

/** Writes full-width digits and Latin letters, and the percent sign and the point of a number, as ASCII; marks stay as they are. */
public final class FullWidthSigns implements TextRepair {
    /** The kind its repairs are told under. */
    public static final String KIND = "full_width_sign";

    private static final char FIRST = '％';
    private static final char LAST = 'ｚ';
    private static final int OFFSET = 0xfee0;

    @Override
    public boolean concerns(Traits traits) {
        return traits.has(Traits.FULL_WIDTH);
    }

    @Override
    public String apply(String text, RepairLog log) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char plain = c < FIRST || c > LAST ? c : plain(text, i, out);
            if (plain != c) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, plain);
                log.add(KIND, () -> RepairLog.sample(String.valueOf(c), String.valueOf(plain)));
            }
        }
        return out == null ? text : out.toString();
    }

    private static char plain(String text, int at, @org.jspecify.annotations.Nullable StringBuilder done) {
        char c = text.charAt(at);
        boolean letter = (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
        if (letter || c == '％') {
            return (char) (c - OFFSET);
        }
        boolean point = c == '．' && done != null && at > 0 && isDigit(done.charAt(at - 1));
        return point && at + 1 < text.length() && isDigit((char) (text.charAt(at + 1) - OFFSET)) ? '.' : c;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
