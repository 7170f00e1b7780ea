package io.zhibiao.extractor.core.outline;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Years spelled digit by digit: 一、二〇二五年工作回顾 tells of 2025, not of five years. */
final class SpelledYears {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern YEAR = Pattern.compile("二[〇○零Ｏ][〇○零Ｏ一二三四五六七八九]{2}(?=年)");

    private SpelledYears() {}

    /** The same with such years in Arabic digits. */
    static String arabic(String heading) {
        return heading.indexOf('二') < 0 ? heading : YEAR.matcher(heading).replaceAll(SpelledYears::digits);
    }

    private static String digits(MatchResult year) {
        StringBuilder digits = new StringBuilder();
        year.group().chars().forEach(c -> digits.append(Math.max(0, DIGITS.indexOf(c))));
        return digits.toString();
    }
}
