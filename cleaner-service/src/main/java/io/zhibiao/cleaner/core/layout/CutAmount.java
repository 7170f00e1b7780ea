package io.zhibiao.cleaner.core.layout;

/** Amounts that the end of a line cut: 30.2⏎亿元, 8.5%⏎和9%. No paragraph begins so, however wide its lines are. */
final class CutAmount {
    private static final String SCALES = "万亿";
    private static final String UNITS = "元吨亩人户公千平立美个家";
    private static final String SIGNS = "%％‰";

    private CutAmount() {}

    /** Whether a line that ends with this character goes on in the next one. */
    static boolean goesOn(char before, String next) {
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
