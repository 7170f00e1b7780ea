package io.zhibiao.extractor.core.place;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Names of towns and zones by their form: two to four characters of no other meaning and 镇, 乡, 街道, 开发区 or the like. There is
 * no table of them, so the form must do, and only where a place can stand.
 */
public final class TownNames {
    private static final List<String> ENDS = List.of(
            "高新技术产业开发区",
            "经济技术开发区",
            "经济开发区",
            "工业园区",
            "产业园区",
            "开发区",
            "高新区",
            "经开区",
            "新区",
            "管理区",
            "保税区",
            "示范区",
            "园区",
            "镇街道",
            "街道",
            "苏木",
            "镇",
            "乡");
    private static final String FIRSTS =
            ENDS.stream().map(end -> end.substring(0, 1)).distinct().collect(Collectors.joining());
    private static final int SHORTEST_STEM = 2;
    private static final int LONGEST_STEM = 5;

    /** Ends of stems that tell what sort of a town or zone it is, not which one. */
    private static final String SORTS = "级色小心个各全等重型家类批强名大新老该本跨出集市县区省业和与及、";

    /** In front of 于 these compare or place: 增速快于城镇. */
    private static final String COMPARES = "快慢高低优大小多少位居";

    private static final List<String> STEMS_OF_SORTS = List.of(
            "特色", "中心", "重点", "建制", "城关等", "国家", "产业", "工业", "省级", "国际", "现代", "农业", "城市", "自由贸易", "综合", "共富", "专业",
            "百强");

    private TownNames() {}

    /** Offset behind the name that starts here and does not go beyond {@code to}; -1 where none does. */
    public static int endOf(String text, int from, int to) {
        int last = Math.min(to, from + LONGEST_STEM + 1);
        for (int at = from + SHORTEST_STEM; at < last; at++) {
            int end = FIRSTS.indexOf(text.charAt(at)) < 0 ? -1 : endAt(text, at, to);
            if (end > 0 && stem(text, from, at)) {
                return end;
            }
            if (!han(text.charAt(at))) {
                return -1;
            }
        }
        return -1;
    }

    private static int endAt(String text, int at, int to) {
        for (String end : ENDS) {
            if (at + end.length() <= to && text.startsWith(end, at)) {
                return at + end.length();
            }
        }
        return -1;
    }

    private static boolean stem(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean compares = i > from && text.charAt(i) == '于' && COMPARES.indexOf(text.charAt(i - 1)) >= 0;
            if (!han(text.charAt(i)) || compares) {
                return false;
            }
        }
        String stem = text.substring(from, to);
        return SORTS.indexOf(text.charAt(to - 1)) < 0 && STEMS_OF_SORTS.stream().noneMatch(stem::endsWith);
    }

    private static boolean han(char c) {
        return c >= '\u4e00' && c <= '\u9fa5';
    }
}
