package io.zhibiao.cleaner.core.meta;

import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.events.PostingKind;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells what kind of document a posting is: by its title, else by its first lines. */
public final class Kinds {
    private static final int FIRST_LINES = 12;
    private static final int LONGEST_TITLE = 60;
    private static final int SHORTEST_REPORT = 2000;
    private static final String GOVERNMENT = "政府";
    private static final String REPORT = "报告";
    private static final String REPORTED = "公报";
    private static final String ECONOMY = "经济";
    private static final Pattern PLAN = Pattern.compile(
            "国民经济(?:和|与|及)社会发展(?:五年)?(?:.{0,12})(?:计划|执行情况).{0,60}(?:报告|草案|通知|计划|情况|安排)|国民经济(?:和|与|及)社会发展.{0,4}计划"
                    + "|(?:计划|预期目标)执行情况.{0,20}国民经济(?:和|与|及)社会发展.{0,10}计划|(?:国民经济|经济社会发展)计划(?:执行情况|草案|报告)");
    private static final List<String> WORK = List.of("政府工作报告", "政府工作的报告");

    /** 某市人民政府2011年工作报告. */
    private static final Pattern WORK_OF_YEAR = Pattern.compile("政府(?:19|20)\\d{2}年度?工作报告");

    private static final Pattern BULLETIN = Pattern.compile("(?:国民经济|经济社会|社会发展).{0,12}(?:统计)?公报|统计公报");

    /** What a title has that only tells about such a document. */
    private static final List<String> ABOUT = List.of(
            "解读", "图解", "一图读懂", "摘登", "决议", "审查报告", "审议意见", "新闻发布", "答记者问", "征求意见", "座谈会", "讨论", "学习", "贯彻", "点评", "综述",
            "侧记", "任务分解", "工作分工", "责任分解");

    private static final String SALUTATION = "各位代表";
    private static final int OPENING = 160;
    private static final Pattern WORK_OPENING =
            Pattern.compile("代表.{0,16}政府，?,?\\s?向大会(?:报告政府工作|作(?:政府)?(?:工作)?报告|报告工作)");

    private Kinds() {}

    /** The kind a title names; {@code OTHER} for a title that only tells about such a document. */
    public static PostingKind ofTitle(String title) {
        PostingKind named = title.length() > 200 ? PostingKind.OTHER : named(title);
        return named == PostingKind.OTHER || holdsAny(title, ABOUT) ? PostingKind.OTHER : named;
    }

    /** The kind of a posting. */
    public static PostingKind of(String title, Map<String, String> facts, List<Passage> passages) {
        PostingKind byTitle = named(title);
        if (holdsAny(title, ABOUT)) {
            return PostingKind.OTHER;
        }
        if (byTitle != PostingKind.OTHER) {
            return byTitle;
        }
        PostingKind byColumn =
                named(facts.getOrDefault("category", "") + " " + facts.getOrDefault("meta.columnname", ""));
        if (byColumn != PostingKind.OTHER && isReport(passages)) {
            return byColumn;
        }
        PostingKind byLines = byFirstLines(passages);
        return byLines == PostingKind.OTHER ? bySalutation(title, passages) : byLines;
    }

    /** 各位代表：现在，我代表县人民政府，向大会报告政府工作: under a watchword, or without a title, the opening sentence tells. */
    private static PostingKind bySalutation(String title, List<Passage> passages) {
        int at = 0;
        while (at < Math.min(FIRST_LINES, passages.size())
                && !passages.get(at).text().startsWith(SALUTATION)) {
            at++;
        }
        StringBuilder opening = new StringBuilder();
        for (int i = at; i < Math.min(at + 2, passages.size()); i++) {
            opening.append(passages.get(i).text());
        }
        opening.setLength(Math.min(opening.length(), OPENING));
        boolean salutes = opening.toString().startsWith(SALUTATION);
        if (!salutes) {
            return PostingKind.OTHER;
        }
        if (WORK_OPENING.matcher(opening).find()) {
            return PostingKind.WORK_REPORT;
        }
        return title.isEmpty() ? named(opening.toString()) : PostingKind.OTHER;
    }

    /** A column of reports holds notices as well: those are short. */
    private static boolean isReport(List<Passage> passages) {
        return passages.stream().mapToInt(p -> p.text().length()).sum() >= SHORTEST_REPORT;
    }

    private static PostingKind byFirstLines(List<Passage> passages) {
        for (int i = 0; i < Math.min(FIRST_LINES, passages.size()); i++) {
            String line = passages.get(i).text();
            boolean titles = line.length() <= LONGEST_TITLE && line.indexOf('。') < 0; // 市长作政府工作报告。 tells of one
            PostingKind kind = titles ? ofTitle(line) : PostingKind.OTHER;
            if (kind != PostingKind.OTHER) {
                return kind;
            }
        }
        return PostingKind.OTHER;
    }

    /** A quick look: a line that names a kind has one of these words. */
    static boolean mayName(String line) {
        return (line.contains(GOVERNMENT) && line.contains(REPORT))
                || line.contains(REPORTED)
                || line.contains(ECONOMY);
    }

    private static boolean holdsAny(String title, List<String> words) {
        for (String word : words) {
            if (title.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static PostingKind named(String title) {
        if (holdsAny(title, WORK)
                || (title.contains(GOVERNMENT) && WORK_OF_YEAR.matcher(title).find())) {
            return PostingKind.WORK_REPORT;
        }
        if (title.contains(REPORTED) && BULLETIN.matcher(title).find()) {
            return PostingKind.BULLETIN;
        }
        return title.contains(ECONOMY) && PLAN.matcher(title).find() ? PostingKind.PLAN_REPORT : PostingKind.OTHER;
    }
}
