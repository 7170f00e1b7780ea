package io.zhibiao.extractor.core.claim;

/** Text without its blanks. */
final class Blanks {
    private Blanks() {}

    /** Whether this is white space; no character behind the ideographic blank is. */
    static boolean is(char c) {
        return c <= '\u3000' && (c == '\u3000' || Character.isWhitespace(c));
    }

    /** The words without any white space. */
    static String none(CharSequence words) {
        StringBuilder kept = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!is(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
