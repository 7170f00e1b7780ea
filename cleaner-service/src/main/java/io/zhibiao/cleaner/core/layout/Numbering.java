package io.zhibiao.cleaner.core.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers that headings, list items and notes begin with. */
public final class Numbering {
    private static final int LOOKED_AT = 16;
    /** Behind the end of a line. */
    private static final char NONE = 0;

    private static final String NUMERALS = "一二三四五六七八九十";
    private static final Pattern OTHER = Pattern.compile(
            "[一二三四五六七八九十]{1,2}是(?!否|不)|注[:：]|附件|附表|附[:：]|表\\s?\\d|图\\s?\\d|各位(?:代表|委员)|名词(?:注释|解释)|专有名词|——");

    /** What the pattern can begin with: most lines begin otherwise, and are spared it. */
    private static final String FIRST_OF_OTHER = "一二三四五六七八九十注附表图各名专—";

    private Numbering() {}

    /** Depth of the number a line begins with: 1 for 一、 and 第一章, 2 for （一） and 第一节, 3 for 1. and （1） and ①; 0 for none. */
    public static int level(CharSequence line) {
        char first = at(line, 0);
        if (first == '第') {
            return ordinal(line);
        }
        if (first == '（' || first == '(') {
            return bracketed(line);
        }
        if (NUMERALS.indexOf(first) >= 0) {
            return isPoint(at(line, numerals(line, 0))) ? 1 : 0;
        }
        return isItem(line, first) ? 3 : 0;
    }

    private static int ordinal(CharSequence line) {
        int end = numerals(line, 1);
        char part = end == 1 ? NONE : at(line, end);
        if (part == '章' || part == '篇' || (part == '部' && at(line, end + 1) == '分')) {
            return 1;
        }
        return part == '节' ? 2 : 0;
    }

    private static int bracketed(CharSequence line) {
        int numerals = numerals(line, 1);
        if (numerals > 1) {
            return isClosing(at(line, numerals)) ? 2 : 0;
        }
        int digits = digits(line, 1);
        return digits > 1 && isClosing(at(line, digits)) ? 3 : 0;
    }

    private static boolean isItem(CharSequence line, char first) {
        if (first >= '①' && first <= '⑳') {
            return true;
        }
        int end = digits(line, 0);
        return end > 0 && isPoint(at(line, end)) && !isDigit(at(line, end + 1));
    }

    /** Index behind up to three numerals. */
    private static int numerals(CharSequence line, int from) {
        int end = from;
        while (end < from + 3 && NUMERALS.indexOf(at(line, end)) >= 0) {
            end++;
        }
        return end;
    }

    /** Index behind up to two digits. */
    private static int digits(CharSequence line, int from) {
        int end = from;
        while (end < from + 2 && isDigit(at(line, end))) {
            end++;
        }
        return end;
    }

    private static char at(CharSequence line, int index) {
        return index < line.length() ? line.charAt(index) : NONE;
    }

    private static boolean isPoint(char c) {
        return c == '、' || c == '．' || c == '.';
    }

    private static boolean isClosing(char c) {
        return c == ')' || c == '）';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a line begins as only the first line of a paragraph can. */
    public static boolean begins(CharSequence line) {
        boolean other = !line.isEmpty() && FIRST_OF_OTHER.indexOf(line.charAt(0)) >= 0;
        return level(line) > 0 || (other && starts(OTHER, line));
    }

    private static boolean starts(Pattern pattern, CharSequence line) {
        Matcher matcher = pattern.matcher(line).region(0, Math.min(LOOKED_AT, line.length()));
        return matcher.lookingAt();
    }
}
