package io.zhibiao.extractor.core.token;

import io.zhibiao.extractor.core.lexicon.Numerals;
import io.zhibiao.extractor.core.token.Token.When;
import io.zhibiao.extractor.core.token.Token.When.Sort;
import org.jspecify.annotations.Nullable;

/** Reads years, months, dates and lengths of time that start with a digit or a Chinese numeral. */
final class WhenReader {
    private static final long NONE = -1;

    private final char[] text;
    private final int end;
    private final Numerals numerals;

    WhenReader(char[] text, int end, Numerals numerals) {
        this.text = text;
        this.end = end;
        this.numerals = numerals;
    }

    /** The time that starts here; null where none does. */
    @Nullable
    When read(int at) {
        long first = number(at);
        if (first == NONE) {
            return null;
        }
        int i = behind(first);
        char c = charAt(i);
        if (year(value(first)) && c == '的' && arrives(at)) {
            return new When(at, i, Sort.YEAR, value(first), 0, 0, 0, 0);
        }
        if (year(value(first))) {
            return c == '年' ? fromYear(at, value(first), i + 1) : years(at, value(first), i);
        }
        if (c == '月' && value(first) <= 12) {
            return month(at, 0, value(first), i + 1);
        }
        if (range(c) && value(first) <= 12) {
            When months = months(at, 0, value(first), i + 1);
            return months != null ? months : span(at, value(first), i);
        }
        return span(at, value(first), i);
    }

    private When fromYear(int at, int year, int i) {
        char c = charAt(i);
        if (c == '年') {
            return new When(at, i + 1, Sort.YEAR, year, 0, 0, 0, 0);
        }
        if (c == '底' || c == '末') {
            return new When(at, i + 1, Sort.END, year, 0, 0, 0, 0);
        }
        long next = number(i);
        if (next != NONE && charAt(behind(next)) == '月' && value(next) <= 12) {
            return month(at, year, value(next), behind(next) + 1);
        }
        if (next != NONE && value(next) <= 12 && range(charAt(behind(next)))) {
            When months = months(at, year, value(next), behind(next) + 1);
            if (months != null) {
                return months;
            }
        }
        if (range(c)) {
            long to = number(i + 1 + (charAt(i + 1) == c ? 1 : 0));
            if (to != NONE && year(value(to)) && charAt(behind(to)) == '年') {
                return new When(at, behind(to) + 1, Sort.YEARS, year, value(to), 0, 0, 0);
            }
        }
        if (c == '以' && charAt(i + 1) == '来') {
            return new When(at, i + 2, Sort.YEARS, year, When.OPEN, 0, 0, 0);
        }
        int stop = c == '度' ? i + 1 : i;
        return new When(at, stop, Sort.YEAR, year, 0, 0, 0, 0);
    }

    private @Nullable When years(int at, int year, int i) {
        char c = charAt(i);
        if (!range(c)) {
            return null;
        }
        long to = number(i + 1 + (charAt(i + 1) == c ? 1 : 0));
        if (to != NONE && year(value(to)) && value(to) > year) {
            return new When(
                    at, charAt(behind(to)) == '年' ? behind(to) + 1 : behind(to), Sort.YEARS, year, value(to), 0, 0, 0);
        }
        return to != NONE && charAt(i) == '-' && value(to) <= 12 ? date(at, year, to, i) : null;
    }

    /** 2024-01-31. */
    private @Nullable When date(int at, int year, long month, int dash) {
        long day = charAt(behind(month)) == '-' ? number(behind(month) + 1) : NONE;
        return day == NONE || dash < at
                ? null
                : new When(at, behind(day), Sort.DATE, year, 0, value(month), 0, value(day));
    }

    private When month(int at, int year, int month, int i) {
        long day = number(i);
        if (day != NONE && value(day) <= 31 && (charAt(behind(day)) == '日' || charAt(behind(day)) == '号')) {
            return new When(at, behind(day) + 1, Sort.DATE, year, 0, month, 0, value(day));
        }
        if (range(charAt(i)) && charAt(i) != '到') {
            When months = months(at, year, month, i + 1);
            if (months != null) {
                return months;
            }
        }
        int stop = charAt(i) == '份' || charAt(i) == '末' || charAt(i) == '底' ? i + 1 : i;
        return new When(at, stop, Sort.MONTH, year, 0, month, 0, 0);
    }

    private @Nullable When months(int at, int year, int from, int i) {
        long to = number(i + (range(charAt(i)) ? 1 : 0));
        if (to == NONE || value(to) > 12 || value(to) <= from || charAt(behind(to)) != '月') {
            return null;
        }
        int stop = charAt(behind(to) + 1) == '份' ? behind(to) + 2 : behind(to) + 1;
        return new When(at, stop, Sort.MONTHS, year, 0, from, value(to), 0);
    }

    /** 三年, 3-5年, 2个月, 十周年, 65周岁: how long, not when and not how much. */
    private @Nullable When span(int at, int number, int i) {
        int stop = i;
        if (range(charAt(i))) {
            long to = number(i + 1);
            if (to == NONE) {
                return null;
            }
            stop = behind(to);
        }
        stop += numerals.more(charAt(stop)) ? 1 : 0;
        if (charAt(stop) == '个' && charAt(stop + 1) == '季' && charAt(stop + 2) == '度') {
            return new When(at, stop + 3, Sort.SPAN, 0, 0, 0, 0, 0);
        }
        stop += charAt(stop) == '个' && charAt(stop + 1) == '月' ? 1 : 0;
        char c = charAt(stop);
        boolean years = c == '年' || c == '岁' || c == '月';
        if (c == '周' && (charAt(stop + 1) == '年' || charAt(stop + 1) == '岁')) {
            return new When(at, stop + 2, Sort.SPAN, 0, 0, 0, 0, 0);
        }
        if (number == 5 && c == '年' && charAt(stop + 1) == '来') {
            return new When(at, stop + 2, Sort.PAST_FIVE, 0, 5, 0, 0, 0);
        }
        int several = c == '年' && !range(charAt(i)) ? number : 0;
        return years ? new When(at, stop + 1, Sort.SPAN, 0, several, 0, 0, 0) : null;
    }

    /** 增加到2010的13.2亿元: the word for year was left out. */
    private boolean arrives(int at) {
        return Digits.arabic(charAt(at)) && at > 0 && "到至".indexOf(charAt(at - 1)) >= 0;
    }

    private static boolean year(int n) {
        return n >= 1949 && n <= 2060;
    }

    private static boolean range(char c) {
        return "-–—~～－至到―‐−".indexOf(c) >= 0;
    }

    private char charAt(int i) {
        return i >= 0 && i < end ? text[i] : '\0';
    }

    private static long number(int value, int behind) {
        return (long) value << Integer.SIZE | behind;
    }

    private static int value(long number) {
        return (int) (number >> Integer.SIZE);
    }

    private static int behind(long number) {
        return (int) number;
    }

    /** Value and end of the whole number here, in one long: arabic, or Chinese (二〇二四, 十二); {@link #NONE} where none stands. */
    private long number(int at) {
        int i = at;
        int value = 0;
        while (i < end && i - at < 5 && Digits.arabic(text[i])) {
            value = value * 10 + Digits.value(text[i]);
            i++;
        }
        if (i > at) {
            return i < end && Digits.arabic(text[i]) ? NONE : number(value, i);
        }
        return chinese(at);
    }

    private long chinese(int at) {
        int i = at;
        int value = 0;
        boolean digits = true;
        while (i < end && i - at < 4) {
            char c = text[i];
            if (numerals.digit(c) >= 0) {
                value = digits && !numerals.counting(c) && i > at && numerals.digit(text[i - 1]) >= 0
                        ? value * 10 + numerals.digit(c)
                        : value + numerals.digit(c);
            } else if (numerals.power(c) == 10) {
                value = value == 0 ? 10 : value * 10;
                digits = false;
            } else {
                break;
            }
            i++;
        }
        return i == at ? NONE : number(value, i);
    }
}
