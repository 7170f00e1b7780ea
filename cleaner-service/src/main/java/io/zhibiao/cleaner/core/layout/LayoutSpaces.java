package io.zhibiao.cleaner.core.layout;

import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.repair.RepairLog;
import io.zhibiao.cleaner.core.repair.TextRepair;
import java.util.regex.Pattern;

/** Removes blanks that only lay a line out: between Chinese characters and marks, inside numbers; a blank between words stays one. */
public final class LayoutSpaces implements TextRepair {
    /** The kind its repairs are told under. */
    public static final String KIND = "layout_space";

    private static final Pattern LABEL = Pattern.compile("(?:附件|附表|附图|表|图)[\\d一二三四五六七八九十]{0,2}");

    /** Characters of a label and the first one behind it. */
    private static final int LONGEST_LABEL = 6;

    /** The label of a field behind another one: 来源：… 日期：…. */
    private static final Pattern FIELD = Pattern.compile("\\p{IsHan}{2,6}[：:]");

    private static final int LONGEST_FIELD = 8;

    @Override
    public String apply(String text, RepairLog log) {
        if (!Han.hasBlankOrInvisible(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int removed = 0;
        int copied = 0;
        for (int i = next(text, 0); i < text.length(); i = next(text, copied)) {
            out.append(text, copied, i);
            copied = end(text, i);
            boolean kept = Han.isBlank(text.charAt(i)) && isKept(text, out, i, copied);
            if (kept) {
                out.append(' ');
            }
            removed += kept ? 0 : 1;
        }
        log.add(KIND, removed);
        return out.append(text, copied, text.length()).toString();
    }

    /** The next blank or character that shows nothing; the text's length where there is none. */
    private static int next(String text, int from) {
        int i = from;
        while (i < text.length() && !Han.isBlankOrInvisible(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Behind a character that shows nothing, or a blank and all of either kind that follow it. */
    private static int end(String text, int start) {
        int end = start + 1;
        while (Han.isBlank(text.charAt(start)) && end < text.length() && Han.isBlankOrInvisible(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isKept(String text, StringBuilder before, int start, int end) {
        boolean between = !before.isEmpty() && end < text.length();
        boolean labelled = between
                && before.length() < LONGEST_LABEL
                && LABEL.matcher(before).matches();
        return labelled || (between && isKept(text, before.charAt(before.length() - 1), start, end));
    }

    private static boolean isKept(String text, char before, int start, int end) {
        char after = text.charAt(end);
        if (isWide(before) && isWide(after)) {
            return isField(text, end, Math.min(text.length(), end + LONGEST_FIELD));
        }
        if (isWide(before) || isWide(after)) {
            return isLatin(before) || isLatin(after) || before == ':' || after == '[';
        }
        return !isInsideNumber(text, before, start, end);
    }

    private static boolean isField(String text, int from, int to) {
        boolean mayBe = text.indexOf('：', from, to) >= 0 || text.indexOf(':', from, to) >= 0;
        return mayBe && FIELD.matcher(text).region(from, to).lookingAt();
    }

    private static boolean isWide(char c) {
        return Han.is(c) || Han.isMark(c) || (c >= 0xff00 && c <= 0xffef) || c == '%' || c == '℃' || c == '㎡';
    }

    private static boolean isLatin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** A blank beside a decimal point between digits; two numbers side by side stay two. */
    private static boolean isInsideNumber(String text, char before, int start, int end) {
        char after = text.charAt(end);
        boolean behindPoint = before == '.' && start >= 2 && isDigit(text.charAt(start - 2)) && isDigit(after);
        boolean beforePoint =
                after == '.' && isDigit(before) && end + 1 < text.length() && isDigit(text.charAt(end + 1));
        return (behindPoint && !isListNumber(start)) || beforePoint;
    }

    /** {@code 1. 2024年…}: the number of a list item, at the line's start. */
    private static boolean isListNumber(int start) {
        return start <= 3;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
