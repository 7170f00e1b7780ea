package io.zhibiao.extractor.core.token;

import io.zhibiao.extractor.core.token.Token.When;
import io.zhibiao.extractor.core.token.Token.When.Sort;
import org.jspecify.annotations.Nullable;

/** Reads years, months, dates and lengths of time that start with a digit or a Chinese numeral. */
final class WhenReader {
    private final CharSequence text;
    private final int end;

    WhenReader(CharSequence text, int end) {
        this.text = text;
        this.end = end;
    }

    /** The time that starts here; null where none does. */
    @Nullable
    When read(int at) {
        int[] first = number(at);
        if (first == null) {
            return null;
        }
        int i = first[1];
        char c = charAt(i);
        if (year(first[0])) {
            return c == '年' ? fromYear(at, first[0], i + 1) : years(at, first[0], i);
        }
        if (c == '月' && first[0] <= 12) {
            return month(at, 0, first[0], i + 1);
        }
        if (range(c) && first[0] <= 12) {
            When months = months(at, 0, first[0], i + 1);
            return months != null ? months : span(at, first[0], i);
        }
        return span(at, first[0], i);
    }

    private When fromYear(int at, int year, int i) {
        char c = charAt(i);
        if (c == '年') {
            return new When(at, i + 1, Sort.YEAR, year, 0, 0, 0, 0);
        }
        if (c == '底' || c == '末') {
            return new When(at, i + 1, Sort.END, year, 0, 0, 0, 0);
        }
        int[] next = number(i);
        if (next != null && charAt(next[1]) == '月' && next[0] <= 12) {
            return month(at, year, next[0], next[1] + 1);
        }
        if (next != null && next[0] <= 12 && range(charAt(next[1]))) {
            When months = months(at, year, next[0], next[1] + 1);
            if (months != null) {
                return months;
            }
        }
        if (range(c)) {
            int[] to = number(i + 1 + (charAt(i + 1) == c ? 1 : 0));
            if (to != null && year(to[0]) && charAt(to[1]) == '年') {
                return new When(at, to[1] + 1, Sort.YEARS, year, to[0], 0, 0, 0);
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
        int[] to = number(i + 1 + (charAt(i + 1) == c ? 1 : 0));
        if (to != null && year(to[0]) && to[0] > year) {
            return new When(at, charAt(to[1]) == '年' ? to[1] + 1 : to[1], Sort.YEARS, year, to[0], 0, 0, 0);
        }
        return to != null && charAt(i) == '-' && to[0] <= 12 ? date(at, year, to, i) : null;
    }

    /** 2024-01-31. */
    private @Nullable When date(int at, int year, int[] month, int dash) {
        int[] day = charAt(month[1]) == '-' ? number(month[1] + 1) : null;
        return day == null || dash < at ? null : new When(at, day[1], Sort.DATE, year, 0, month[0], 0, day[0]);
    }

    private When month(int at, int year, int month, int i) {
        int[] day = number(i);
        if (day != null && day[0] <= 31 && (charAt(day[1]) == '日' || charAt(day[1]) == '号')) {
            return new When(at, day[1] + 1, Sort.DATE, year, 0, month, 0, day[0]);
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
        int[] to = number(i + (range(charAt(i)) ? 1 : 0));
        if (to == null || to[0] > 12 || to[0] <= from || charAt(to[1]) != '月') {
            return null;
        }
        int stop = charAt(to[1] + 1) == '份' ? to[1] + 2 : to[1] + 1;
        return new When(at, stop, Sort.MONTHS, year, 0, from, to[0], 0);
    }

    /** 三年, 3-5年, 2个月, 十周年, 65周岁: how long, not when and not how much. */
    private @Nullable When span(int at, int number, int i) {
        int stop = i;
        if (range(charAt(i))) {
            int[] to = number(i + 1);
            if (to == null) {
                return null;
            }
            stop = to[1];
        }
        stop += charAt(stop) == '多' || charAt(stop) == '余' ? 1 : 0;
        stop += charAt(stop) == '个' && charAt(stop + 1) == '月' ? 1 : 0;
        char c = charAt(stop);
        boolean years = c == '年' || c == '岁' || c == '月';
        if (c == '周' && (charAt(stop + 1) == '年' || charAt(stop + 1) == '岁')) {
            return new When(at, stop + 2, Sort.SPAN, 0, 0, 0, 0, 0);
        }
        if (number == 5 && c == '年' && charAt(stop + 1) == '来') {
            return new When(at, stop + 2, Sort.PAST_FIVE, 0, 5, 0, 0, 0);
        }
        return years ? new When(at, stop + 1, Sort.SPAN, 0, 0, 0, 0, 0) : null;
    }

    private static boolean year(int n) {
        return n >= 1949 && n <= 2060;
    }

    private static boolean range(char c) {
        return "-–—~～－至到―‐−".indexOf(c) >= 0;
    }

    private char charAt(int i) {
        return i >= 0 && i < end ? text.charAt(i) : '\0';
    }

    /** Value and end of the whole number here: arabic, or Chinese (二〇二四, 十二). */
    private int @Nullable [] number(int at) {
        int i = at;
        int value = 0;
        while (i < end && i - at < 5 && Digits.arabic(text.charAt(i))) {
            value = value * 10 + Digits.value(text.charAt(i));
            i++;
        }
        if (i > at) {
            return i < end && Digits.arabic(text.charAt(i)) ? null : new int[] {value, i};
        }
        return chinese(at);
    }

    private int @Nullable [] chinese(int at) {
        int i = at;
        int value = 0;
        boolean digits = true;
        while (i < end && i - at < 4) {
            char c = text.charAt(i);
            if (Digits.chinese(c) >= 0) {
                value = digits && c != '两' && i > at && Digits.chinese(text.charAt(i - 1)) >= 0
                        ? value * 10 + Digits.chinese(c)
                        : value + Digits.chinese(c);
            } else if (c == '十') {
                value = value == 0 ? 10 : value * 10;
                digits = false;
            } else {
                break;
            }
            i++;
        }
        return i == at ? null : new int[] {value, i};
    }
}
