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

    static TableName of(String cell) {
        String words = cell.replaceAll("\\s", "").replaceFirst("^(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．]|[①-⑳★*#])+", "");
        words = words.replaceFirst("^(?:其中|其中的|#|＃)[：:]?", "");
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
}
