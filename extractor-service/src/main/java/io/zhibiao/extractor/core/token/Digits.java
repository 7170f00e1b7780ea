package io.zhibiao.extractor.core.token;

/** Characters that are digits or parts of a Chinese numeral. */
final class Digits {
    private static final String CHINESE = "〇一二三四五六七八九";

    private Digits() {}

    static boolean arabic(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    static int value(char c) {
        return c >= '０' ? c - '０' : c - '0';
    }

    /** The digit a Chinese character stands for, or -1. */
    static int chinese(char c) {
        if (c == '两') {
            return 2;
        }
        return c == '零' || c == '○' ? 0 : CHINESE.indexOf(c);
    }

    /** The power of ten a Chinese character stands for, or 0. */
    static double power(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万', '萬' -> 1e4;
            case '亿', '億' -> 1e8;
            default -> 0;
        };
    }

    static boolean numeral(char c) {
        return chinese(c) >= 0 || power(c) > 0;
    }

    static boolean latin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
