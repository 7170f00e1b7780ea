package io.zhibiao.fetcher.core.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in rows of lists and in addresses. Only real calendar days from 1999 on are believed. */
public final class Dates {
    private static final int FIRST_YEAR = 1999;
    private static final Pattern IN_ROW =
            Pattern.compile("(?<!\\d)(\\d{4})\\s{0,3}[-./年]\\s{0,3}(\\d{1,2})\\s{0,3}[-./月]\\s{0,3}(\\d{1,2})(?!\\d)");

    /** Forms of paths: {@code /202401/t20240131_1}, {@code /2024/1/31/}, {@code /2024/0131/}, {@code /2024/01-31/}, {@code /20240131/}. */
    private static final Pattern IN_PATH = Pattern.compile(
            "/(?:\\d{6}/)?t?(?:(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})|(\\d{4})/?(\\d{2})/?(\\d{2})(?:\\d{4,11})?)(?=[/_])");

    private Dates() {}

    static Optional<LocalDate> inRow(String text) {
        Matcher date = IN_ROW.matcher(text);
        return date.find() ? day(date.group(1), date.group(2), date.group(3)) : Optional.empty();
    }

    /** The date in an address, if it is one that can be. */
    public static Optional<LocalDate> inAddress(String address) {
        Matcher date = IN_PATH.matcher(address);
        while (date.find()) {
            Optional<LocalDate> day = date.group(1) == null
                    ? day(date.group(4), date.group(5), date.group(6))
                    : day(date.group(1), date.group(2), date.group(3));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < FIRST_YEAR ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
