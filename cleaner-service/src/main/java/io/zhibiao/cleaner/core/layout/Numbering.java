package io.zhibiao.cleaner.core.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers that headings, list items and notes begin with. */
public final class Numbering {
    private static final int LOOKED_AT = 16;
    private static final Pattern CHAPTER = Pattern.compile("[一二三四五六七八九十]{1,3}[、．.]|第[一二三四五六七八九十]{1,3}(?:部分|章|篇)");
    private static final Pattern SECTION = Pattern.compile("[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}节");
    private static final Pattern ITEM = Pattern.compile("\\d{1,2}[、．.](?!\\d)|[（(]\\d{1,2}[)）]|[①-⑳]");
    private static final Pattern OTHER = Pattern.compile(
            "[一二三四五六七八九十]{1,2}是(?!否|不)|注[:：]|附件|附表|附[:：]|表\\s?\\d|图\\s?\\d|各位(?:代表|委员)|名词(?:注释|解释)|专有名词|——");

    /** What the patterns can begin with: most lines begin otherwise, and are spared them. */
    private static final String FIRST_OF_LEVEL = "一二三四五六七八九十第（(0123456789";

    private static final String FIRST_OF_OTHER = "一二三四五六七八九十注附表图各名专—";

    private Numbering() {}

    /** Depth of the number a line begins with: 1 for 一、, 2 for （一）, 3 for 1.; 0 for none. */
    public static int level(CharSequence line) {
        if (line.isEmpty() || !mayBegin(line.charAt(0))) {
            return 0;
        }
        if (starts(CHAPTER, line)) {
            return 1;
        }
        if (starts(SECTION, line)) {
            return 2;
        }
        return starts(ITEM, line) ? 3 : 0;
    }

    /** Whether a line begins as only the first line of a paragraph can. */
    public static boolean begins(CharSequence line) {
        boolean other = !line.isEmpty() && FIRST_OF_OTHER.indexOf(line.charAt(0)) >= 0;
        return level(line) > 0 || (other && starts(OTHER, line));
    }

    private static boolean mayBegin(char c) {
        return (c >= '①' && c <= '⑳') || FIRST_OF_LEVEL.indexOf(c) >= 0;
    }

    private static boolean starts(Pattern pattern, CharSequence line) {
        Matcher matcher = pattern.matcher(line).region(0, Math.min(LOOKED_AT, line.length()));
        return matcher.lookingAt();
    }
}
