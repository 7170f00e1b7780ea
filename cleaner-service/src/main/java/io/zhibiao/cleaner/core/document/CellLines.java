package io.zhibiao.cleaner.core.document;

import java.util.List;
import java.util.regex.Pattern;

/** A cell's lines as one text, as the page reader joins them: a break inside a cell is layout. */
final class CellLines {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private CellLines() {}

    static String join(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            String next = line.strip();
            if (!text.isEmpty()
                    && !next.isEmpty()
                    && isWord(text.charAt(text.length() - 1))
                    && isWord(next.charAt(0))) {
                text.append(' ');
            }
            text.append(next);
        }
        return BLANKS.matcher(text).replaceAll(" ");
    }

    /** Two words or numbers run together would be another one. */
    private static boolean isWord(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
