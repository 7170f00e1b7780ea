package io.zhibiao.cleaner.core.meta;

import io.zhibiao.events.PostingKind;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The years of a posting.
 *
 * @param report year whose results are told; null where unknown
 * @param target year whose targets are set, the last of a five-year plan; null where unknown, and for bulletins, which set none
 */
public record Years(@Nullable Integer report, @Nullable Integer target) {
    static final Years UNKNOWN = new Years(null, null);

    /** The sessions of a year end with this month. */
    static final int LAST_OF_SEASON = 4;

    /** Meetings on the next year's economy begin in this month. */
    static final int FIRST_OF_SEASON = 10;

    /** A report on a year that still goes on: its results and its aims are that year's. */
    private static final Pattern UNDERWAY =
            Pattern.compile("上半年|半年度|1\\s?[-—–~至到]\\s?(?:[6-9]|10|11)月|前[二两三]季度|[一二三]季度|中期|调整");

    private static final Pattern UNDERWAY_YEAR = Pattern.compile("(20\\d{2})年(?:" + UNDERWAY.pattern() + ")");

    private static final Pattern CARRIED_OUT = Pattern.compile("年(?:国民经济[和与及]社会发展)?[^和与及暨]{0,30}(?:执行情况|完成情况|落实情况)");
    /** 2021年目标任务全面完成, 2021年工作回顾: the year in the title is behind. */
    private static final Pattern BEHIND = Pattern.compile("年[\\p{IsHan}]{0,30}(?:完成|回顾)");

    /** 2025年财政预算执行情况和2026年财政预算草案的报告: its years are told as a plan's are. */
    private static final Pattern BUDGET = Pattern.compile("预算[^，。；]{0,16}(?:执行情况|草案)");

    /** 工信局2025年工作总结和2026年工作计划: so does an office's own account. */
    private static final Pattern SUMMARY =
            Pattern.compile("20\\d{2}年[^年]{0,20}(?:总结|情况|回顾)[^年]{0,8}20\\d{2}年[^年]{0,20}(?:计划|打算|安排|思路|要点|目标|任务)");

    /** 永春经济开发区2025年工作情况, 2025年度工作总结, 横店镇2025年经济社会发展情况. */
    private static final Pattern DONE = Pattern.compile("20\\d{2}年度?[^年]{0,12}(?:工作|发展)(?:总结|情况|回顾)");

    /** 一图读懂2026年《政府工作报告》: what tells of a report has its years. */
    private static final Pattern WORK_REPORT = Pattern.compile("20\\d{2}年[^年]{0,12}政府工作报告");

    /** 金凤区发布2025年民生“十心”实事, 竹山县明确2024年经济社会发展主要预期目标: what tells of a year's aims alone. */
    private static final Pattern AIMS =
            Pattern.compile("20\\d{2}年[^年]{0,20}(?:实事|预期目标|主要目标|发展目标|目标任务|重点工作|重点任务|工作要点|工作安排|工作打算|工作计划|工作思路)");

    /** 2024年民生实事全部完成: the year is behind. */
    private static final Pattern ACHIEVED = Pattern.compile("完成|情况|落地|办结|兑现|见效|收官|成效|成绩|总结|回顾|进展|评估");

    /** 西城区召开2026年经济工作会议: what tells of a meeting on a year has its years where it sets aims for it. */
    private static final Pattern MEETING = Pattern.compile("20\\d{2}年[^年]{0,20}(?:会议|大会|部署会|动员会|全会|两会)");

    private static final Pattern FIVE_YEARS =
            Pattern.compile("第(十[一二三四五六七八九]?|二十)个五年(?:规划|计划)|“?(十[一二三四五六七八九])五”?(?:时期)?(?:发展)?规划");
    private static final Pattern ABOUT_FIVE_YEARS = Pattern.compile("解读|评估|图解|征求|座谈|实施情况");

    /** The tenth five-year plan ended with this year. */
    private static final int TENTH_ENDS = 2005;

    /** The years of a posting by its title, the day it was given and its text; two that agree outvote a third. */
    public static Years of(PostingKind kind, String title, @Nullable LocalDate delivered, String text) {
        List<Integer> years = ChineseDates.years(title);
        return switch (kind) {
            case BULLETIN -> new Years(years.isEmpty() ? TextYears.mostNamed(text) : years.get(0), null);
            case PLAN_REPORT -> plan(title, years, delivered, text);
            case WORK_REPORT -> work(title, years, delivered, text);
            case OTHER -> other(title, years, delivered, text);
        };
    }

    private static Years other(String title, List<Integer> years, @Nullable LocalDate delivered, String text) {
        if (BUDGET.matcher(title).find() || SUMMARY.matcher(title).find()) {
            return plan(title, years, delivered, text);
        }
        boolean whole = years.size() == 1 && !UNDERWAY.matcher(title).find();
        if (whole && WORK_REPORT.matcher(title).find()) {
            return work(title, years, null, "");
        }
        if (whole && DONE.matcher(title).find()) {
            return new Years(years.get(0), next(years.get(0), text));
        }
        if (whole && MEETING.matcher(title).find()) {
            Years headed = TextYears.byHeadings(text);
            return years.get(0).equals(headed.target) ? headed : UNKNOWN;
        }
        if (whole && AIMS.matcher(title).find() && !ACHIEVED.matcher(title).find()) {
            return new Years(years.get(0) - 1, years.get(0));
        }
        Years five = fiveYears(title);
        return five.equals(UNKNOWN) && years.isEmpty() ? TextYears.spoken(delivered, text) : five;
    }

    /** The year behind, where the text sets aims for it. */
    private static @Nullable Integer next(int report, String text) {
        Years headed = TextYears.byHeadings(text);
        return headed.target != null && headed.target == report + 1 ? headed.target : null;
    }

    /** Reports of early in the year are put online then, and speeches when they were given: where nothing else tells, their day does. */
    public Years or(PostingKind kind, String title, @Nullable LocalDate published, String text) {
        boolean reports = kind == PostingKind.WORK_REPORT || kind == PostingKind.PLAN_REPORT;
        if (published == null || kind == PostingKind.BULLETIN || !equals(UNKNOWN)) {
            return this;
        }
        if (!reports) {
            return ChineseDates.years(title).isEmpty() ? TextYears.spoken(published, text) : this;
        }
        int year = published.getYear();
        return published.getMonthValue() <= LAST_OF_SEASON ? new Years(year - 1, year) : this;
    }

    private static Years plan(String title, List<Integer> years, @Nullable LocalDate delivered, String text) {
        if (years.isEmpty()) {
            return byDelivery(delivered, text);
        }
        int first = underway(title, years.get(0));
        if (UNDERWAY.matcher(title).find() || isMidYear(years, delivered)) {
            return new Years(first, first);
        }
        return years.size() == 1 ? byOne(title, first, delivered, text) : byTwo(first + 1, delivered, text);
    }

    /** 2024年财政决算和2025年上半年预算执行情况: the year that still goes on is the one reported. */
    private static int underway(String title, int otherwise) {
        Matcher year = UNDERWAY_YEAR.matcher(title);
        return year.find() ? Integer.parseInt(year.group(1)) : otherwise;
    }

    /** A label may name the wrong years: the day and the headings together know better. */
    private static Years byTwo(int target, @Nullable LocalDate delivered, String text) {
        Years given = byDelivery(delivered, "");
        Years headed = TextYears.byHeadings(text);
        boolean wrong = given.target != null && given.equals(headed);
        return wrong ? given : new Years(target - 1, target);
    }

    /** What is told in summer of the year itself, next to no other, is half a year's. */
    private static boolean isMidYear(List<Integer> years, @Nullable LocalDate delivered) {
        return years.size() == 1
                && delivered != null
                && delivered.getYear() == years.get(0)
                && delivered.getMonthValue() >= 6
                && delivered.getMonthValue() <= 10;
    }

    private static Years work(String title, List<Integer> years, @Nullable LocalDate delivered, String text) {
        Years told = byDelivery(delivered, text);
        if (told.target != null || years.isEmpty()) {
            return told;
        }
        if (years.size() == 1 && BEHIND.matcher(title).find()) {
            return new Years(years.get(0), years.get(0) + 1);
        }
        return new Years(years.get(0) - 1, years.get(0));
    }

    /** One year in a title is the target's unless the text, the delivery or the title tells that it is the year reported. */
    private static Years byOne(String title, int year, @Nullable LocalDate delivered, String text) {
        Years told = byDelivery(delivered, text);
        if (told.target != null) {
            return told;
        }
        if (!CARRIED_OUT.matcher(title).find()) {
            return new Years(year - 1, year);
        }
        boolean goesOn = text.contains((year + 1) + "年");
        return new Years(year, goesOn ? Integer.valueOf(year + 1) : null);
    }

    /** Sessions from October on set the next year's targets. */
    private static Years byDelivery(@Nullable LocalDate delivered, String text) {
        if (delivered != null) {
            int target = delivered.getMonthValue() >= FIRST_OF_SEASON ? delivered.getYear() + 1 : delivered.getYear();
            return new Years(target - 1, target);
        }
        return TextYears.byHeadings(text);
    }

    private static Years fiveYears(String title) {
        Matcher plan = FIVE_YEARS.matcher(title);
        boolean outline = title.contains("纲要") || title.contains("国民经济");
        if (!outline || ABOUT_FIVE_YEARS.matcher(title).find() || !plan.find()) {
            return UNKNOWN;
        }
        String number = plan.group(1) == null ? plan.group(2) : plan.group(1);
        int behindTenth = number.equals("二十") ? 10 : "一二三四五六七八九".indexOf(number.charAt(number.length() - 1)) + 1;
        int last = TENTH_ENDS + 5 * behindTenth;
        return new Years(last - 5, last);
    }
}
