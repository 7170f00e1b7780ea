package io.zhibiao.extractor.core.claim;

/** Text without its blanks. */
final class Blanks {
    private Blanks() {}

    /** The words without any white space. */
    static String none(CharSequence words) {
        StringBuilder kept = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u3000') {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
