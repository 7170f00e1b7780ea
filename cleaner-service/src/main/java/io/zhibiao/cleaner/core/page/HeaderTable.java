package io.zhibiao.cleaner.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The table above a disclosed document: index number, issuing organ, dates; facts of the posting, no part of its text. */
final class HeaderTable {
    private static final Set<String> LABELS = Set.of(
            "索引号", "索 引 号", "组配分类", "主题分类", "体裁分类", "发布机构", "发文机关", "责任部门", "成文日期", "生成日期", "发文日期", "发布日期", "公开日期",
            "文号", "文  号", "文 号", "发文字号", "统一编号", "有效性", "公开方式", "公开范围", "名称", "内容概述", "关键词", "信息来源", "主题词");
    private static final Pattern MARKS = Pattern.compile("[\\s:：\\[\\]【】\u3000]");
    private static final int MOST_ROWS = 15;

    private HeaderTable() {}

    static boolean is(Table table) {
        long labels = table.texts().stream()
                .flatMap(List::stream)
                .filter(HeaderTable::isLabel)
                .count();
        return labels >= 3 && table.cells().size() <= MOST_ROWS;
    }

    /** The cells in pairs, as labelled lines. */
    static List<String> lines(Table table) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : table.texts()) {
            for (int i = 0; i < row.size(); i++) {
                boolean pair = i + 1 < row.size() && isLabel(row.get(i)) && !isLabel(row.get(i + 1));
                lines.add(pair ? bare(row.get(i)) + "：" + row.get(++i) : row.get(i));
            }
        }
        return lines;
    }

    private static boolean isLabel(String cell) {
        return LABELS.contains(bare(cell));
    }

    private static String bare(String cell) {
        return MARKS.matcher(cell).replaceAll("");
    }
}
