package io.zhibiao.cleaner.core.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The labelled fields of a page's lines: {@code 来源：…}, {@code 发布时间：…}. Names in the result: {@code source}, {@code date},
 * {@code updated}, {@code written}, {@code organ}, {@code number}, {@code category}; {@code dateline} is a date before a source.
 */
public final class Facts {
    private static final int LONGEST_LINE = 300;

    /** The longest label, with the blanks that may stand in and behind it. */
    private static final int LONGEST_LABEL = 40;

    private static final Map<String, String> LABELS = labels();
    private static final String LABEL_ENDS = LABELS.keySet().stream()
            .map(label -> label.substring(label.length() - 1))
            .distinct()
            .reduce("", String::concat);
    private static final Pattern LABEL = Pattern.compile("("
            + LABELS.keySet().stream()
                    .map(Facts::spaced)
                    .reduce((a, b) -> a + "|" + b)
                    .orElseThrow()
            + ")\\s*[\\]】]?\\s*[:：]\\s*|(发表于|发布于)\\s*[:：]?\\s*(?=\\d{4})");
    private static final Pattern END = Pattern.compile("[|｜丨\\[【]|\\s{2,}|\\s(?=\\S{2,6}[:：])|(?:责任)?(?:作者|编辑)[:：]"
            + "|\\s(?=(?:举报|分享|打印|收藏|关闭|纠错|评论|我要评论|(?:调整)?字体|(?:调整)?字号)(?:\\s|$))");

    /** A date at the head of a line that goes on with the source or the buttons beside it: nobody labels it. */
    private static final Pattern DATE_LINE = Pattern.compile("((?:19|20)\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?)\\s{0,3}"
            + "(?:\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?\\s{0,3})?(?:(?:信息|文章|稿件)?来源|稿源|字体|字号|【?字体).*");

    /** The head of a newspaper's page: 2019年01月28日 星期一. */
    private static final Pattern PAPER =
            Pattern.compile("[|｜\\s]*((?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日)\\s{0,4}星期[一二三四五六日天].{0,12}");

    /** A day below the title with nothing but the hour or the office beside it. */
    private static final Pattern ALONE =
            Pattern.compile("((?:19|20)\\d{2}(?:[-/]\\d{1,2}[-/]\\d{1,2}|年\\d{1,2}月\\d{1,2}日))"
                    + "(?:\\s{1,4}\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?(?:\\s{1,4}\\S{2,14}局)?\\s*");

    private static final int HEAD = 6;

    private Facts() {}

    /** The first value of each label. */
    public static Map<String, String> of(List<String> lines) {
        Map<String, String> facts = new LinkedHashMap<>();
        alone(lines, facts);
        for (String line : lines) {
            if (line.length() <= LONGEST_LINE && mayHold(line) && candidate(line, 0) < line.length()) {
                read(line.replace("\u3000", "  ").replace('\u00a0', ' '), facts);
                dateLine(line, facts);
            }
            ofPaper(line, facts);
        }
        return facts;
    }

    /** A quick look for what stands between a label and its value. */
    private static boolean mayHold(String line) {
        return line.indexOf('：') >= 0 || line.indexOf(':') >= 0 || line.contains("表于") || line.contains("布于");
    }

    private static void read(String line, Map<String, String> facts) {
        Matcher label = LABEL.matcher(line);
        boolean found = find(label, line, 0);
        while (found) {
            String name = name(label);
            int start = label.end();
            found = find(label, line, start);
            String rest = line.substring(start, found ? label.start() : line.length());
            Matcher end = END.matcher(rest);
            String value = (end.find() ? rest.substring(0, end.start()) : rest).strip();
            if (!value.isEmpty()) {
                facts.putIfAbsent(name, value);
            }
        }
    }

    private static void alone(List<String> lines, Map<String, String> facts) {
        for (String line : lines.subList(0, Math.min(HEAD, lines.size()))) {
            boolean mayBe = line.length() <= LONGEST_LABEL && (line.startsWith("19") || line.startsWith("20"));
            Matcher date = mayBe ? ALONE.matcher(line) : null;
            if (date != null && date.matches()) {
                facts.putIfAbsent("dateline", date.group(1));
            }
        }
    }

    private static void ofPaper(String line, Map<String, String> facts) {
        boolean mayBe = line.length() <= LONGEST_LABEL && line.indexOf('星') > 0;
        Matcher day = mayBe ? PAPER.matcher(line) : null;
        if (day != null && day.matches()) {
            facts.putIfAbsent("dateline", day.group(1));
        }
    }

    private static void dateLine(String line, Map<String, String> facts) {
        char first = line.charAt(0);
        Matcher date = DATE_LINE.matcher(line);
        if ((first == '1' || first == '2') && date.matches()) {
            facts.putIfAbsent("dateline", date.group(1));
        }
    }

    /** Finds the next label: only before a colon that may end one is it looked for. */
    private static boolean find(Matcher label, String line, int from) {
        for (int at = candidate(line, from); at < line.length(); at = candidate(line, at + 1)) {
            label.region(Math.max(from, at - LONGEST_LABEL), line.length());
            if (label.find() && label.start() <= at) {
                return true;
            }
        }
        return false;
    }

    /** The next colon behind what a label ends with, or the last character of a label that a date follows; the length where there is none. */
    private static int candidate(String line, int from) {
        for (int i = Math.max(1, from); i < line.length(); i++) {
            char c = line.charAt(i);
            boolean colon = (c == '：' || c == ':') && endsLabel(line, i);
            if (colon || (c == '于' && (line.charAt(i - 1) == '表' || line.charAt(i - 1) == '布'))) {
                return i;
            }
        }
        return line.length();
    }

    private static boolean endsLabel(String line, int colon) {
        int i = colon - 1;
        while (i > 0 && (Character.isWhitespace(line.charAt(i)) || "\u00a0]】".indexOf(line.charAt(i)) >= 0)) {
            i--;
        }
        return LABEL_ENDS.indexOf(line.charAt(i)) >= 0;
    }

    private static String name(Matcher label) {
        return label.group(1) == null
                ? "date"
                : LABELS.getOrDefault(label.group(1).replaceAll("\\s", ""), "");
    }

    private static String spaced(String label) {
        return String.join("\\s{0,3}", label.split(""));
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        List.of("信息来源", "文章来源", "稿件来源", "来源", "稿源", "供稿单位", "供稿").forEach(l -> labels.put(l, "source"));
        List.of("发布时间", "发布日期", "发表时间", "发布时期", "公开日期").forEach(l -> labels.put(l, "date"));
        List.of("成文日期", "生成日期", "发文日期", "印发日期", "成文时间").forEach(l -> labels.put(l, "written"));
        List.of("更新时间", "更新日期", "修改时间", "录入时间").forEach(l -> labels.put(l, "updated"));
        List.of("时间", "日期").forEach(l -> labels.put(l, "date"));
        List.of("发布机构", "发文机关", "责任部门", "公开责任部门", "发布单位", "发文单位").forEach(l -> labels.put(l, "organ"));
        List.of("发文字号", "统一编号", "文号").forEach(l -> labels.put(l, "number"));
        List.of("组配分类", "主题分类").forEach(l -> labels.put(l, "category"));
        return labels;
    }
}
