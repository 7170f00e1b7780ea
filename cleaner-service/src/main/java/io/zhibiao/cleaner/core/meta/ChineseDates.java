package io.zhibiao.cleaner.core.meta;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as pages write them: 2024-01-31, 2024/1/31, 2024.1.31, 2024年1月31日, 2024年元月4日, 20240104日, 二〇二四年一月三十一日, with blanks anywhere. */
public final class ChineseDates {
    private static final Pattern DIGITS = Pattern.compile(
            "((?:19|20)\\d{2})\\s{0,2}[-/.年]\\s{0,2}(\\d{1,2}|元)\\s{0,2}[-/.月]\\s{0,2}(\\d{1,2})(?!\\d)");
    /** 20101221日: the marks of year and month were lost. */
    private static final Pattern RUN = Pattern.compile("(?<!\\d)(20\\d{2})(0[1-9]|1[0-2])([0-3]\\d)日");

    private static final Pattern NUMERALS =
            Pattern.compile("([二一][〇○零Ｏ九O0][〇○零Ｏ一二三四五六七八九O0]{2})年([一二三四五六七八九十]{1,2}|元)月([一二三四五六七八九十]{1,3})日");
    private static final Pattern YEAR =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)|([二一][〇○零Ｏ九O0][〇○零Ｏ一二三四五六七八九O0]{2})年");
    private static final String FIRST_MONTH = "元";
    private static final String DIGIT_NAMES = "〇一二三四五六七八九";

    private ChineseDates() {}

    /** The first date of a text; none that is not in the calendar. */
    public static Optional<LocalDate> first(String text) {
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            Optional<LocalDate> date = date(number(digits, 1), number(digits, 2), number(digits, 3));
            if (date.isPresent()) {
                return date;
            }
        }
        Matcher run = RUN.matcher(text);
        if (run.find()) {
            return date(number(run, 1), number(run, 2), number(run, 3));
        }
        Matcher numerals = NUMERALS.matcher(text);
        return numerals.find()
                ? date(year(numerals.group(1)), tens(numerals.group(2)), tens(numerals.group(3)))
                : Optional.empty();
    }

    /** The years a text names, in digits or in numerals, in its order. */
    public static List<Integer> years(String text) {
        List<Integer> years = new ArrayList<>();
        if (text.indexOf('0') < 0 && text.indexOf('9') < 0 && text.indexOf('年') < 0) {
            return years;
        }
        for (Matcher year = YEAR.matcher(text); year.find(); ) {
            years.add(year.group(1) == null ? year(year.group(2)) : Integer.parseInt(year.group(1)));
        }
        return years;
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits.equals(FIRST_MONTH) ? 1 : Integer.parseInt(digits);
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int year(String numerals) {
        int year = 0;
        for (int i = 0; i < numerals.length(); i++) {
            year = year * 10 + Math.max(0, DIGIT_NAMES.indexOf(numerals.charAt(i)));
        }
        return year;
    }

    /** A number to 99: 三, 十, 十一, 二十, 三十一. */
    private static int tens(String numerals) {
        if (numerals.equals(FIRST_MONTH)) {
            return 1;
        }
        int ten = numerals.indexOf('十');
        if (ten < 0) {
            return DIGIT_NAMES.indexOf(numerals.charAt(0));
        }
        int tens = ten == 0 ? 1 : DIGIT_NAMES.indexOf(numerals.charAt(0));
        int ones = ten == numerals.length() - 1 ? 0 : DIGIT_NAMES.indexOf(numerals.charAt(ten + 1));
        return tens * 10 + ones;
    }
}
