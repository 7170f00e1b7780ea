package io.zhibiao.extractor.core.outline;

import io.zhibiao.events.CleanPosting;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Postings on a year that still goes on (2024年前三季度经济运行情况): their year, and the month they go up to. */
final class Underway {
    private static final Map<String, Integer> PARTS = Map.of("一季度", 3, "上半年", 6, "前三季度", 9, "前三季", 9, "前两季度", 6);
    private static final Pattern MONTHS = Pattern.compile("(?<!\\d)1月?[-—–~～至到](1[0-2]|[2-9])月");

    /** 2024年6月财政收支情况: what a month's posting tells is of all months up to it, as 累计 says or not. */
    private static final Pattern MONTH =
            Pattern.compile("20\\d{2}年(1[01]|[2-9])月份?(?![0-9至到—-])(?=[^日]{0,20}(?:运行|收支|投资|执行|情况|快报|数据))");

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");

    /** The line of title and date is near the text's start. */
    private static final int OPENING = 200;

    private Underway() {}

    /** The years of a posting that tells neither its report year nor its target year. */
    static Years of(CleanPosting posting) {
        String title = title(posting);
        int told = year(title);
        int opening = told > 0
                ? told
                : year(posting.text()
                        .substring(0, Math.min(OPENING, posting.text().length())));
        int published =
                posting.publishedOn() == null ? 0 : posting.publishedOn().getYear();
        int months = months(title);
        boolean partly = months > 0;
        int report = told > 0 || partly ? first(told, published, opening) : 0;
        return new Years(report, 0, first(published, report, 0), months);
    }

    static String title(CleanPosting posting) {
        return Objects.requireNonNullElse(posting.title(), "");
    }

    private static int first(int one, int two, int three) {
        return one > 0 ? one : two > 0 ? two : three;
    }

    private static int year(String text) {
        Matcher year = YEAR.matcher(text);
        return year.find() ? Integer.parseInt(year.group(1)) : 0;
    }

    /** The month up to which the title says that results are told; 0 where it says none. */
    static int months(String title) {
        return title.indexOf('月') < 0 && title.indexOf('季') < 0 && title.indexOf('半') < 0 ? 0 : lastMonth(title);
    }

    private static int lastMonth(String title) {
        Matcher months = MONTHS.matcher(title);
        if (months.find()) {
            int last = Integer.parseInt(months.group(1));
            return last == 12 ? 0 : last;
        }
        Matcher month = MONTH.matcher(title);
        if (month.find()) {
            return Integer.parseInt(month.group(1));
        }
        return PARTS.entrySet().stream()
                .filter(part -> title.contains(part.getKey()))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
    }
}
