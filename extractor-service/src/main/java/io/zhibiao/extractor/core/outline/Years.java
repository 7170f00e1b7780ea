package io.zhibiao.extractor.core.outline;

import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.PostingKind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The years a posting is about; 0 where not known.
 *
 * @param report year whose results are reported
 * @param target year whose targets are set
 * @param current the year its 今年 means
 * @param months the last month of the year reported that its results go up to; 0 where they are the whole year's
 */
public record Years(int report, int target, int current, int months) {
    private static final List<String> FIVE_YEARS = List.of("十五", "十一五", "十二五", "十三五", "十四五", "十五五");
    private static final int FIRST_PLAN = 2001;
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年(?!以来|至|到|—|-|－)");

    private static final Pattern DAY = Pattern.compile("20\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}");

    /** A heading of results names no year further back than this but to compare. */
    private static final int EARLIER = 2;

    private static final int LONGEST_OPENING = 6;

    /** Behind a year that a paragraph opens with. */
    private static final String BEHIND_YEAR = "，,是";

    private static final List<String> SETS = List.of("是", "要", "将");
    private static final List<String> AHEAD = List.of("今后五年", "未来五年");

    /** What the posting tells, each filled in from the other. */
    public static Years of(CleanPosting posting) {
        Integer report = posting.reportYear();
        Integer target = posting.targetYear();
        boolean plans = posting.kind() != PostingKind.BULLETIN;
        if (report == null && target == null) {
            return Underway.of(posting);
        }
        int r = report != null ? report : target != null ? target - 1 : 0;
        int t = target != null ? target : report != null && plans ? report + 1 : 0;
        int current = spoken(posting, r, plans ? Math.min(t, r + 1) : r);
        return new Years(r, t, current, Underway.months(Underway.title(posting)));
    }

    /** The year in which it was spoken; of what is no report the day it was put online tells that, where it is the year reported. */
    private static int spoken(CleanPosting posting, int report, int otherwise) {
        if (posting.deliveredOn() != null) {
            return posting.deliveredOn().getYear();
        }
        boolean atOnce = posting.kind() == PostingKind.OTHER
                && posting.publishedOn() != null
                && posting.publishedOn().getYear() == report;
        return atOnce ? report : otherwise;
    }

    /** The years of a heading such as “十三五”时期回顾, unless it names a single year too. */
    Line.Span span(String heading) {
        boolean single = heading.contains(report + "年") || heading.contains(target + "年");
        int plan = single ? -1 : FIVE_YEARS.indexOf(fiveYears(heading));
        if (plan >= 0) {
            return new Line.Span(FIRST_PLAN + 5 * plan, FIRST_PLAN + 5 * plan + 4);
        }
        boolean ahead = !single && target > 0 && (heading.contains("今后五年") || heading.contains("未来五年"));
        if (ahead) {
            return new Line.Span(target, target + 4);
        }
        boolean past = !single
                && report > 0
                && (heading.contains("过去五年")
                        || heading.contains("过去5年")
                        || heading.contains("五年来")
                        || heading.contains("5年来")
                        || heading.contains("五年工作回顾"));
        int fewer = single || report == 0 ? 0 : fewer(heading);
        return past ? behind() : fewer > 0 ? new Line.Span(report - fewer + 1, report) : Line.Span.NONE;
    }

    /** The year reported alone; none where its results go up to a month of it. */
    Line.Span reported() {
        return months == 0 && report > 0 ? new Line.Span(report, report) : Line.Span.NONE;
    }

    /** 一、2024年财政决算情况 of a report on 2025: all under a heading of the first level is of the one earlier year it names. */
    Line.Span earlier(String heading) {
        Matcher year = YEAR.matcher(heading);
        int told = year.find() ? Integer.parseInt(year.group(1)) : 0;
        boolean earlier = told > 0 && told < report && told >= report - EARLIER && !year.find();
        return earlier ? new Line.Span(told, told) : Line.Span.NONE;
    }

    /** How many years 过去四年 and 过去三年 are; 0 where a heading says neither. */
    private static int fewer(String heading) {
        return heading.contains("过去四年") ? 4 : heading.contains("过去三年") ? 3 : 0;
    }

    /** The years of a heading below the first level: its own where it tells any, else those it stands under. */
    Line.Span spanUnder(String heading, Line.Span above) {
        Line.Span own = span(heading);
        boolean single = report > 0 && heading.contains(report + "年");
        return own.from() > 0 || single ? own : above;
    }

    /** Whether a heading names one of the posting's two years. */
    boolean names(String heading) {
        return namesReport(heading) || namesTarget(heading);
    }

    /** Whether these years are still to come. */
    boolean ahead(Line.Span span) {
        return report > 0 && span.from() > report;
    }

    /** The years of a plan's time that a paragraph opens with (“十五五”时期，…); none where it opens otherwise. */
    Line.Span opening(String text, int from, int to) {
        int end = text.indexOf("时期", from, Math.min(to, from + LONGEST_OPENING + 2));
        return end > from ? span(text.substring(from, end + 2)) : Line.Span.NONE;
    }

    /** The five years up to the one reported. */
    Line.Span behind() {
        return report > 0 ? new Line.Span(report - 4, report) : Line.Span.NONE;
    }

    /** 2025年，…, 刚刚过去的2025年…: the paragraph tells of the year reported alone. */
    boolean opensReport(String text, int from) {
        String year = report + "年";
        int behind = from + year.length();
        return report > 0
                && ((text.startsWith(year, from)
                                && behind < text.length()
                                && BEHIND_YEAR.indexOf(text.charAt(behind)) >= 0)
                        || text.startsWith("过去的" + year, from)
                        || text.startsWith("刚刚过去的" + year, from));
    }

    /** The years of a plan's time that a heading names, whatever other years it names too. */
    public Line.Span plan(String heading) {
        for (int i = FIVE_YEARS.size() - 1; i >= 0; i--) {
            if (heading.contains(FIVE_YEARS.get(i))) {
                return new Line.Span(FIRST_PLAN + 5 * i, FIRST_PLAN + 5 * i + 4);
            }
        }
        return Line.Span.NONE;
    }

    private static String fiveYears(String heading) {
        if (heading.indexOf('五') < 0) {
            return "";
        }
        return FIVE_YEARS.reversed().stream()
                .filter(name -> heading.contains(name + "时期")
                        || heading.contains(name + "”时期")
                        || heading.contains(name + "期间")
                        || heading.contains(name + "”期间")
                        || heading.contains(name + "”规划"))
                .findFirst()
                .orElse("");
    }

    /** 2024年2月4日在…会议上, 发布时间：2025-02-10: the day a report was given tells nothing of what it says. */
    private static boolean dated(String heading) {
        if (DAY.matcher(heading).find()) {
            return true;
        }
        int month = heading.indexOf("月");
        return month > 0
                && heading.indexOf("日", month) > 0
                && heading.indexOf("年") >= 0
                && heading.indexOf("年") < month;
    }

    Part partOf(String heading, Part before) {
        if (dated(heading) || namesReport(heading) == namesTarget(heading)) {
            return before;
        }
        return namesReport(heading) ? Part.REVIEW : Part.PLAN;
    }

    /** 一、2023年预算执行情况和财政重点工作: of the posting's two years it names the one reported. */
    boolean namesReportAlone(String heading) {
        return namesReport(heading) && !namesTarget(heading) && !dated(heading);
    }

    private boolean namesReport(String heading) {
        return report > 0 && heading.contains(Integer.toString(report));
    }

    private boolean namesTarget(String heading) {
        return target > 0 && heading.contains(Integer.toString(target));
    }

    /** Whether the line's beginning, offsets {@code from} to {@code to}, sets aims for the target year. */
    boolean opensPlan(String text, int from, int to, List<String> openings) {
        if (target == 0) {
            return false;
        }
        String year = target + "年";
        String spoken = current == report ? "明年" : "今年";
        boolean named = text.startsWith(year, from) || (current == report && text.startsWith(spoken, from));
        if (named && any(text, from, to, SETS)) {
            return true;
        }
        boolean ahead =
                text.indexOf(year, from, to) >= 0 || text.indexOf(spoken, from, to) >= 0 || any(text, from, to, AHEAD);
        return ahead && any(text, from, to, openings);
    }

    private static boolean any(String text, int from, int to, List<String> words) {
        for (String word : words) {
            if (text.indexOf(word, from, to) >= 0) {
                return true;
            }
        }
        return false;
    }
}
