package io.zhibiao.extractor.core.outline;

import java.util.regex.Pattern;

/** How headings look: 一、 (一) 1. or a short line without closing punctuation. */
final class Headings {
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final String ENDS = "。；;，,！!？?、：:";

    /** First characters of captions and remarks: 表1 …, 附件, 图, 注, 单位. */
    private static final String CAPTIONS = "表附图注单";

    /** 居民消费价格指数103.6: an index is told without a unit. */
    private static final String INDEX = "指数";

    private Headings() {}

    /** 城乡居民收入比：2.08→1.89, without a unit. */
    private static final Pattern RATIO = Pattern.compile("[：:]\\s?(?:\\d\\.\\d+\\s?→\\s?)?\\d\\.\\d+$");

    static boolean looksLikeOne(String line) {
        if (line.isEmpty() || statesFigures(line)) {
            return false;
        }
        char last = line.charAt(line.length() - 1);
        if (numbered(line)) {
            int stop = line.indexOf('。');
            return "；;，,、：:".indexOf(last) < 0 && (stop < 0 || stop == line.length() - 1);
        }
        return ENDS.indexOf(last) < 0 && line.length() <= 30 && CAPTIONS.indexOf(line.charAt(0)) < 0;
    }

    /** Whether a line that starts with this may start with 一、 or the like. */
    static boolean mayStartFirstLevel(char first) {
        return NUMERALS.indexOf(first) >= 0;
    }

    /** Whether the line starts with 一、 or the like. */
    static boolean firstLevel(String line) {
        return !line.isEmpty() && level(line) == 1 && NUMERALS.indexOf(line.charAt(0)) >= 0;
    }

    private static boolean numbered(String line) {
        int level = level(line);
        return level == 2 || (level == 1 && NUMERALS.indexOf(line.charAt(0)) >= 0);
    }

    /** 1 for 一、 and for lines without a number, 2 for (一), 3 for 1. and the like. */
    static int level(String line) {
        if (line.isEmpty()) {
            return 3;
        }
        char first = line.charAt(0);
        if (NUMERALS.indexOf(first) >= 0) {
            int i = 1;
            while (i < line.length() && NUMERALS.indexOf(line.charAt(i)) >= 0) {
                i++;
            }
            return i < line.length() && "、.．".indexOf(line.charAt(i)) >= 0 ? 1 : 3;
        }
        if ((first == '(' || first == '（') && line.length() > 1 && NUMERALS.indexOf(line.charAt(1)) >= 0) {
            return 2;
        }
        boolean numbered = first >= '0' && first <= '9' && !yearFirst(line);
        return numbered || (first == '第' && line.indexOf('条') > 0) ? 3 : 1;
    }

    private static boolean yearFirst(String line) {
        return line.length() > 5 && line.charAt(4) == '年';
    }

    /** Whether it states figures: then it is a claim in a line of its own. */
    static boolean statesFigures(String line) {
        int index = line.indexOf(INDEX);
        if (index >= 0 && line.length() > index + 2 && Character.isDigit(line.charAt(line.length() - 1))) {
            return true;
        }
        if (RATIO.matcher(line).find()) {
            return true;
        }
        for (int i = 0; i + 1 < line.length(); i++) {
            int behind = i + 1;
            while (behind + 1 < line.length() && line.charAt(behind) == ' ') {
                behind++;
            }
            char next = line.charAt(behind);
            boolean digit = line.charAt(i) >= '0' && line.charAt(i) <= '9';
            if (digit && (next == '%' || next == '％' || (next >= '一' && "年月日时号届次大级".indexOf(next) < 0))) {
                return true;
            }
        }
        return false;
    }
}
