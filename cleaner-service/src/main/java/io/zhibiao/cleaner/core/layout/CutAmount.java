package io.zhibiao.cleaner.core.layout;

/** Amounts that the end of a line cut: 30.2⏎亿元, 1.⏎37倍, 8.5%⏎和9%. No paragraph begins so, however wide its lines are. */
final class CutAmount {
    private static final String SCALES = "万亿";
    private static final String UNITS = "元吨亩人户公千平立美个家";
    private static final String SIGNS = "%％‰";

    /** A line shorter than this may be but the number of an item. */
    private static final int SHORTEST = 8;

    private CutAmount() {}

    /** Whether a line goes on in the next one. */
    static boolean goesOn(String last, String next) {
        char before = last.charAt(last.length() - 1);
        return before == '.' ? decimal(last, next) : goesOn(before, next);
    }

    /** 是上年的1.⏎37倍: the number of an item stands at a line's beginning. */
    private static boolean decimal(String last, String next) {
        int point = last.length() - 1;
        return point > SHORTEST && digit(last.charAt(point - 1)) && digit(next.charAt(0)) && !Numbering.begins(next);
    }

    private static boolean goesOn(char before, String next) {
        char first = next.charAt(0);
        char second = next.length() > 1 ? next.charAt(1) : ' ';
        if (digit(before)) {
            return SIGNS.indexOf(first) >= 0
                    || next.startsWith("个百分点")
                    || (SCALES.indexOf(first) >= 0 && UNITS.indexOf(second) >= 0);
        }
        return SIGNS.indexOf(before) >= 0 && first == '和' && digit(second);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
