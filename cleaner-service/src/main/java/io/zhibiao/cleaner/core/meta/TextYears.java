package io.zhibiao.cleaner.core.meta;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The years that a posting's text tells: in its headings, its opening, and by what it calls this year and the next. */
final class TextYears {
    private static final int OPENING = 2000;
    private static final Pattern AIMS =
            Pattern.compile("((?:20)\\d{2})年(?:[\\p{IsHan}]{0,16})(?:预期目标|主要目标|工作(?:安排|打算|总体要求|目标|重点)|主要任务|发展目标)");

    /** A heading over a year's results, or the sentence that opens a plan report: 一、二〇〇八年工作回顾, 现将2007年…计划执行情况. */
    private static final Pattern RESULTS = Pattern.compile(
            "^.{0,40}?((?:20)\\d{2}|二[〇○零Ｏ0O][〇○零Ｏ一二三四五六七八九O0]{2})年[\\p{IsHan}、]{0,24}(?:工作回顾|执行情况|完成情况|工作的?回顾|主要工作)");

    private static final int RESULTS_OPENING = 80;

    /** A speech at the year's end sets the next year's aims, one at its beginning this year's: neither names them. */
    private static final Pattern NEXT_YEARS = Pattern.compile("明年[^。；\n]{0,60}(?:目标|任务|总体要求|工作)");

    private static final Pattern THIS_YEARS = Pattern.compile("今年[^。；\n]{0,40}(?:预期目标|主要目标|主要指标)");

    /** News of a congress: the report it heard is on the year before, and sets this year's aims. */
    private static final Pattern CONGRESS = Pattern.compile("(?:人民代表大会|届人大|人代会)[^。；\n]{0,60}(?:会议|大会|开幕|召开|举行)");

    private static final Pattern REPORT_HEARD =
            Pattern.compile("政府工作报告|(?:向大会|会上|作了?|听取了?)[^。；\n]{0,30}(?:工作)?报告|报告(?:指出|提出|回顾|展示|明确)");

    /** News tells what it is about in its beginning. */
    private static final int NEWS_OPENING = 600;

    private TextYears() {}

    /** Of a speech or what tells of one, by the day; both unknown where it sets no aims. */
    static Years spoken(@Nullable LocalDate day, String text) {
        if (day == null) {
            return Years.UNKNOWN;
        }
        int year = day.getYear();
        boolean next = day.getMonthValue() >= Years.FIRST_OF_SEASON
                && NEXT_YEARS.matcher(text).find();
        boolean current = day.getMonthValue() <= Years.LAST_OF_SEASON
                && (THIS_YEARS.matcher(text).find() || ofCongress(text));
        return next ? new Years(year, year + 1) : current ? new Years(year - 1, year) : Years.UNKNOWN;
    }

    private static boolean ofCongress(String text) {
        String opening = text.substring(0, Math.min(NEWS_OPENING, text.length()));
        return CONGRESS.matcher(opening).find() && REPORT_HEARD.matcher(opening).find();
    }

    /** By the first heading or sentence that sets a year's aims, else by the first over a year's results. */
    static Years byHeadings(String text) {
        Matcher aims = AIMS.matcher(text);
        for (int at = text.indexOf("20"); at >= 0; at = text.indexOf("20", at + 1)) {
            if (aims.region(at, text.length()).lookingAt()) {
                int target = Integer.parseInt(aims.group(1));
                return new Years(target - 1, target);
            }
        }
        return byResults(text);
    }

    private static Years byResults(String text) {
        for (int at = 0; at < text.length(); at = lineEnd(text, at) + 1) {
            String opening = text.substring(at, Math.min(lineEnd(text, at), at + RESULTS_OPENING));
            Matcher results = opening.indexOf('年') < 0 ? null : RESULTS.matcher(opening);
            if (results != null && results.find()) {
                int report = ChineseDates.years(results.group(1) + "年").getFirst();
                return new Years(report, report + 1);
            }
        }
        return Years.UNKNOWN;
    }

    private static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** The year a text's opening names most, the first of those named as often. */
    static @Nullable Integer mostNamed(String text) {
        Map<Integer, Integer> counts = new HashMap<>();
        Integer most = null;
        for (Integer year : ChineseDates.years(text.substring(0, Math.min(OPENING, text.length())))) {
            int count = counts.merge(year, 1, Integer::sum);
            most = most == null || count > counts.getOrDefault(most, 0) ? year : most;
        }
        return most;
    }
}
