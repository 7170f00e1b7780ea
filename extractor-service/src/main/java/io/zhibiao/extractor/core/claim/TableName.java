package io.zhibiao.extractor.core.claim;

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
    private static final List<String> GROWTH =
            List.of("增长率", "增长速度", "年均增长", "同比增长", "增长", "增速", "增幅", "涨幅", "上涨", "下降", "降低");
    private static final List<String> PARTS = List.of("其中的", "其中", "#", "＃");
    private static final int LONGEST_NUMBER = 3;

    static TableName of(String cell) {
        String words = behindScope(behindPart(behindNumbers(Blanks.none(cell))));
        String unit = "";
        int open = Math.max(words.lastIndexOf('（'), words.lastIndexOf('('));
        if (open > 0 && (words.endsWith("）") || words.endsWith(")"))) {
            String inside = words.substring(open + 1, words.length() - 1);
            if (!inside.equalsIgnoreCase("GDP") && !inside.equals("R&D")) {
                unit = inside;
                words = words.substring(0, open);
            }
        }
        for (String growth : GROWTH) {
            if (words.endsWith(growth) && words.length() > growth.length() + 1 && !words.endsWith("自然增长率")) {
                boolean falls = growth.equals("下降") || growth.equals("降低");
                return new TableName(words.substring(0, words.length() - growth.length()), unit, true, falls);
            }
        }
        return new TableName(words, unit, false, false);
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

    /** 全区常住人口, 全市生产总值: whose they are is no part of their name. */
    private static String behindScope(String words) {
        boolean scope = words.length() > 4 && words.charAt(0) == '全' && "省市县区州盟旗".indexOf(words.charAt(1)) >= 0;
        return scope ? words.substring(2) : words;
    }

    private static String behindPart(String words) {
        for (String part : PARTS) {
            if (words.startsWith(part)) {
                int at = part.length();
                boolean colon = at < words.length() && "：:".indexOf(words.charAt(at)) >= 0;
                return words.substring(colon ? at + 1 : at);
            }
        }
        return words;
    }
}
