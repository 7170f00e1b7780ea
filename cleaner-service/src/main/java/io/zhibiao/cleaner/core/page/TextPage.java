package io.zhibiao.cleaner.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads plain text: a passage a line; rows between bars, as in Markdown, are a table. */
final class TextPage {
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n?|\n|\f|\u2028|\u2029");
    private static final Pattern RULE = Pattern.compile("[|:\\-—=+\\s]*");

    PageContent read(String text) {
        List<Passage> passages = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (String raw : LINE_BREAK.split(text, -1)) {
            String line = raw.strip();
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
