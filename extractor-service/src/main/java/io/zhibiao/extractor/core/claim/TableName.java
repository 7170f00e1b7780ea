package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.lexicon.TableWords;
import java.util.List;

/**
 * The name in a table's row: numbering, 其中 and unit taken off.
 *
 * @param words the indicator's words
 * @param unit what a bracket behind the name tells (亿元, %); empty where there is none
 * @param falls whether it says that its values are a fall (单位GDP能耗降低)
 * @param grows whether the name says that its values are growth (地区生产总值增速)
 */
record TableName(String words, String unit, boolean grows, boolean falls) {
    private static final int LONGEST_NUMBER = 3;

    static TableName of(String cell, TableWords told) {
        String words = withoutNotes(withoutStars(behindScope(behindPart(behindNumbers(Blanks.none(cell)), told))));
        String unit = "";
        int open = Math.max(words.lastIndexOf('（'), words.lastIndexOf('('));
        if (open > 0 && (words.endsWith("）") || words.endsWith(")"))) {
            String inside = words.substring(open + 1, words.length() - 1);
            if (!inside.equalsIgnoreCase("GDP") && !inside.equals("R&D")) {
                unit = inside;
                words = words.substring(0, open);
            }
        }
        String risen = end(words, told.risen());
        String fallen = end(words, told.fallen());
        String end = risen.isEmpty() ? fallen : risen;
        if (!end.isEmpty()) {
            return new TableName(words.substring(0, words.length() - end.length()), unit, true, risen.isEmpty());
        }
        return new TableName(words, unit, false, false);
    }

    /** The first of these that the words end in, with a name in front of it; empty where none is. */
    private static String end(String words, List<String> ends) {
        return ends.stream()
                .filter(end -> words.endsWith(end) && words.length() > end.length() + 1 && !words.endsWith("自然增长率"))
                .findFirst()
                .orElse("");
    }

    /** Without 1. (二) ③ and stars in front. */
    private static String behindNumbers(String words) {
        int at = 0;
        int next = numberEnd(words, at);
        while (next > at) {
            at = next;
            next = numberEnd(words, at);
        }
        return words.substring(at);
    }

    private static int numberEnd(String words, int at) {
        if (at < words.length() && sign(words.charAt(at))) {
            return at + 1;
        }
        int from = at < words.length() && "（(".indexOf(words.charAt(at)) >= 0 ? at + 1 : at;
        int i = from;
        while (i < words.length()
                && i - from < LONGEST_NUMBER
                && "0123456789一二三四五六七八九十".indexOf(words.charAt(i)) >= 0) {
            i++;
        }
        return i > from && i < words.length() && "）)、.．".indexOf(words.charAt(i)) >= 0 ? i + 1 : at;
    }

    private static boolean sign(char c) {
        return (c >= '①' && c <= '⑳') || "★*#".indexOf(c) >= 0;
    }

    /** 第一产业[3]: the number of a note. */
    private static String withoutNotes(String words) {
        int open = words.lastIndexOf('[');
        boolean note = open > 0 && words.endsWith("]") && words.length() - open <= LONGEST_NUMBER + 1;
        return note ? words.substring(0, open) : words;
    }

    /** 人均生产总值(元)*: a mark that points to a note. */
    private static String withoutStars(String words) {
        int end = words.length();
        while (end > 0 && "*＊★△".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end);
    }

    /** 全区常住人口, 全市生产总值: whose they are is no part of their name. */
    private static String behindScope(String words) {
        boolean scope = words.length() > 4 && words.charAt(0) == '全' && "省市县区州盟旗".indexOf(words.charAt(1)) >= 0;
        return scope ? words.substring(2) : words;
    }

    private static String behindPart(String words, TableWords told) {
        for (String part : told.parts()) {
            if (words.startsWith(part)) {
                int at = part.length();
                boolean colon = at < words.length() && "：:".indexOf(words.charAt(at)) >= 0;
                return words.substring(colon ? at + 1 : at);
            }
        }
        return words;
    }
}
