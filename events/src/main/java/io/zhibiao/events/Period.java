package io.zhibiao.events;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time a claim is about.
 *
 * @param label {@code 2024}, {@code 2023-12}, {@code 2023-12-11}, or two of them joined by {@code ..}
 * @param start first day
 * @param end last day
 */
public record Period(String label, LocalDate start, LocalDate end) {
    private static final Pattern POINT = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public Period {
        Require.text("period.label", label);
        Require.present("period.start", start);
        Require.present("period.end", end);
        Require.that(!end.isBefore(start), () -> "period ends before it starts: " + label);
    }

    /** Reads a label; {@code parse("2023-01..2023-09")} runs from 1 January to 30 September 2023. */
    public static Period parse(String label) {
        int dots = label.indexOf("..");
        if (dots < 0) {
            return new Period(label, first(label), last(label));
        }
        return new Period(label, first(label.substring(0, dots)), last(label.substring(dots + 2)));
    }

    /** A calendar year. */
    public static Period year(int year) {
        return parse("%04d".formatted(year));
    }

    private static LocalDate first(String point) {
        Matcher m = match(point);
        return LocalDate.of(number(m.group(1), 0), number(m.group(2), 1), number(m.group(3), 1));
    }

    private static LocalDate last(String point) {
        Matcher m = match(point);
        YearMonth month = YearMonth.of(number(m.group(1), 0), number(m.group(2), 12));
        return m.group(3) == null ? month.atEndOfMonth() : month.atDay(number(m.group(3), 1));
    }

    private static Matcher match(String point) {
        Matcher m = POINT.matcher(point);
        Require.that(m.matches(), () -> "period.label is malformed: " + point);
        return m;
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
