package io.zhibiao.cleaner.core.layout;

/** Amounts that the end of a line cut: 30.2⏎亿元, 1.⏎37倍, 2⏎.5亿, 25⏎0.3亿, 8.5%⏎和9%. No paragraph begins so, however wide its lines are. */
final class CutAmount {
    private static final String SCALES = "万亿";
    private static final String UNITS = "元吨亩人户公千平立美个家";
    private static final String SIGNS = "%％‰";

    /** A line shorter than this may be but the number of an item. */
    private static final int SHORTEST = 8;

    /** A line of running text is no shorter. */
    private static final int RUNNING = 20;

    private CutAmount() {}

    /** Whether a line goes on in the next one. */
    static boolean goesOn(String last, String next) {
        char before = last.charAt(last.length() - 1);
        if (next.charAt(0) == '.') {
            return digit(before) && next.length() > 1 && digit(next.charAt(1));
        }
        return before == '.' ? decimal(last, next) : goesOn(before, next) || isCut(last, next);
    }

    /** 是上年的1.⏎37倍: the number of an item stands at a line's beginning. */
    private static boolean decimal(String last, String next) {
        int point = last.length() - 1;
        return point > SHORTEST && digit(last.charAt(point - 1)) && digit(next.charAt(0)) && !Numbering.begins(next);
    }

    /** ……，投资25⏎0.3亿元: running text stops at no bare figure, and no item begins with an amount. */
    private static boolean isCut(String last, String next) {
        boolean running = last.length() >= RUNNING && (last.indexOf('，') >= 0 || last.indexOf(',') >= 0);
        if (!running || !digit(last.charAt(last.length() - 1)) || Numbering.begins(next)) {
            return false;
        }
        int end = 0;
        while (end < next.length() && (digit(next.charAt(end)) || next.charAt(end) == '.')) {
            end++;
        }
        return end > 0 && end < next.length() && (SCALES + UNITS + SIGNS).indexOf(next.charAt(end)) >= 0;
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
