package io.zhibiao.extractor.core.token;

/** Characters that are arabic digits, full-width ones too, or Latin letters. */
final class Digits {
    private Digits() {}

    static boolean arabic(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    static int value(char c) {
        return c >= '０' ? c - '０' : c - '0';
    }

    static boolean latin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
