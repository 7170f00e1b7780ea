package io.zhibiao.cleaner.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads plain text: a passage a line; rows between bars, as in Markdown, are a table. */
final class TextPage {
    private static final Pattern RULE = Pattern.compile("[|:\\-—=+\\s]*");

    PageContent read(String text) {
        List<Passage> passages = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = lineEnd(text, start);
            String line = text.substring(start, end).strip();
            start = end + 1;
            if (isRow(line)) {
                rows.add(cells(line));
                continue;
            }
            if (line.isEmpty() || (RULE.matcher(line).matches() && line.indexOf('|') >= 0)) {
                continue;
            }
            flush(rows, passages);
            passages.add(new Line(line));
        }
        flush(rows, passages);
        return new PageContent(List.of(), Map.of(), passages);
    }

    /** Index of the next line break or the text's end; of a break of two characters the second leaves an empty line behind. */
    private static int lineEnd(String text, int from) {
        int i = from;
        while (i < text.length() && !isBreak(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == 0x2028 || c == 0x2029;
    }

    private static boolean isRow(String line) {
        return line.length() > 2 && line.startsWith("|") && !RULE.matcher(line).matches() && line.indexOf('|', 1) > 0;
    }

    private static List<String> cells(String line) {
        String inner = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length());
        List<String> cells = new ArrayList<>();
        for (String cell : inner.split("\\|", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    private static void flush(List<List<String>> rows, List<Passage> passages) {
        if (rows.size() > 1) {
            passages.add(Table.of(rows));
        } else {
            rows.forEach(row -> passages.add(new Line(String.join(" ", row).strip())));
        }
        rows.clear();
    }
}
