package io.zhibiao.cleaner.core.region;

/** The words around a name; each test reads a bounded number of characters. */
final class Surroundings {
    private static final Words SUBJECTS =
            Words.of("国民经济", "工作报告", "统计公报", "统计快报", "计划草案", "计划(草案", "计划（草案", "计划执行", "预算执行", "经济运行情况", "五年规划");
    private static final Words PERIODS = Words.of("上半年", "全年", "前", "一季度", "二季度", "三季度", "四季度", "第");
    static final Words GOVERNMENTS = Words.of("人民政府", "政府", "行政公署", "行署", "管理委员会", "管委会");
    private static final Words OFFICES = Words.of("人大常委会", "局", "委员会", "发改委", "厅", "调查队", "办公室");
    private static final Words CONGRESSES = Words.of("人民代表大会", "人大");
    private static final String NUMERALS = "一二三四五六七八九十百零〇0123456789";
    private static final String STOPS = "。！？；";
    private static final int SUBJECT_REACH = 40;
    private static final int OFFICE_REACH = 10;
    private static final int LONGEST_ORDINAL = 6;
    private static final int LONGEST_HEADING = 120;

    private final String text;
    private final int start;
    private final int end;
    private final int limit;

    /** Of the name between start and end; behind the limit another name begins. */
    Surroundings(String text, int start, int end, int limit) {
        this.text = text;
        this.start = start;
        this.end = skipBlanks(text, end);
        this.limit = limit;
    }

    /** Before a congress: 第十八届人民代表大会, 十八届人大, 人民代表大会. */
    boolean session() {
        int at = skipOrdinal();
        int length = CONGRESSES.length(text, at);
        boolean numbered = at > end;
        boolean ofDeputies = text.startsWith("代表", at + length);
        return length > 0 && !ofDeputies && (numbered || (length > 2 && !text.startsWith("常", at + length)));
    }

    /** In a heading, or announced by 将, with a report's name behind it in the same sentence, with no other division's name between. */
    boolean subject() {
        int to = Math.min(limit, end + SUBJECT_REACH);
        for (int i = end; i < to && !stop(text.charAt(i)); i++) {
            if (SUBJECTS.at(text, i)) {
                return text.startsWith("将", start - 1) || heading();
            }
        }
        return false;
    }

    /** Whether the name is whole here: behind a short name that more characters follow, a longer name may stand (桃源铺镇). */
    boolean whole() {
        boolean followed = end < text.length() && Character.isIdeographic(text.charAt(end));
        return !followed || SUBJECTS.at(text, end) || PERIODS.at(text, end) || government();
    }

    /** At the head of a line, or behind 关于, with a year right behind it: there even an everyday word is a name. */
    boolean leads() {
        boolean head = start == 0 || text.charAt(start - 1) == '\n' || text.startsWith("关于", start - 2);
        return head && end < text.length() && Character.isDigit(text.charAt(end));
    }

    /** Between 受 or 代表 and 人民政府. */
    boolean mandate() {
        int before = start > 0 && Character.isWhitespace(text.charAt(start - 1)) ? start - 1 : start;
        boolean sent = text.startsWith("受", before - 1) || text.startsWith("代表", before - 2);
        return sent && government();
    }

    /** Before 人民政府 or the like. */
    boolean government() {
        return GOVERNMENTS.at(text, end);
    }

    /** Before 人民政府 or the name of an office. */
    boolean office() {
        if (government()) {
            return true;
        }
        int to = Math.min(text.length(), end + OFFICE_REACH);
        for (int i = end; i < to && Character.isIdeographic(text.charAt(i)); i++) {
            if (OFFICES.at(text, i)) {
                return true;
            }
        }
        return false;
    }

    private int skipOrdinal() {
        int at = text.startsWith("第", end) ? skipBlanks(text, end + 1) : end;
        int from = at;
        while (at < text.length() && at - from < LONGEST_ORDINAL && NUMERALS.indexOf(text.charAt(at)) >= 0) {
            at = skipBlanks(text, at + 1);
        }
        return at > from && text.startsWith("届", at) ? skipBlanks(text, at + 1) : end;
    }

    /** Whether the line is short: a long one that speaks of a neighbour's economy is no heading. */
    private boolean heading() {
        int from = start;
        while (from > 0 && start - from <= LONGEST_HEADING && text.charAt(from - 1) != '\n') {
            from--;
        }
        int to = end;
        while (to < text.length() && to - from <= LONGEST_HEADING && text.charAt(to) != '\n') {
            to++;
        }
        return to - from <= LONGEST_HEADING;
    }

    private static boolean stop(char c) {
        return c == '\n' || STOPS.indexOf(c) >= 0;
    }

    private static int skipBlanks(String text, int at) {
        int to = at;
        while (to < text.length() && to - at < 2 && Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return to;
    }
}
