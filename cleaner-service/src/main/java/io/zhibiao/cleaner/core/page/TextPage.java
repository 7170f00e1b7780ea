package io.zhibiao.cleaner.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads plain text: a passage a line; rows between bars, as in Markdown, are a table. Rows without outer bars are rows where a rule
 * below the first one, a row just above, or three lines of as many cells with figures in them say so.
 */
final class TextPage {
    private static final Pattern FIGURE = Pattern.compile("[^\\p{IsHan}]{0,3}\\d[\\d,.]*[%％]?");
    private static final Pattern CAPTION = Pattern.compile("单位[:：]|附?表\\s?[\\d一二三四五六七八九十]|注[:：\\d]|说明[:：]|数据来源|资料来源");
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\n]{0,200}?\\]\\([^()\\s]{1,300}\\)");
    private static final int LONGEST_ROW = 1000;
    private static final int FEWEST_LOOSE = 3;

    PageContent read(String text) {
        String[] lines = lines(text);
        List<Passage> passages = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        boolean below = false;
        int uncertain = 0;
        for (int i = 0; i < lines.length; i++) {
            BarredCells barred = i < uncertain || below ? null : BarredCells.at(lines, i);
            if (barred != null && !barred.rows().isEmpty()) {
                flush(rows, passages);
                passages.addAll(new Table(cells(barred.rows())).withoutCaptions());
                i = barred.end() - 1;
                continue;
            }
            uncertain = barred == null ? uncertain : barred.end();
            String line = withoutImages(lines[i].strip());
            if (line.isEmpty() || Bars.isRule(line)) {
                below &= !line.isEmpty();
                continue;
            }
            below = Bars.isRow(line) || isLooseRow(lines, i, below ? rows : List.of());
            if (below) {
                rows.add(Bars.cells(line));
                continue;
            }
            flush(rows, passages);
            passages.add(new Line(Bars.withoutLast(line)));
        }
        flush(rows, passages);
        return new PageContent(List.of(), Map.of(), passages);
    }

    /** Markdown's images show nothing here. */
    private static String withoutImages(String line) {
        return line.contains("![") ? IMAGE.matcher(line).replaceAll("").strip() : line;
    }

    private static String[] lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\f' || c == 0x2028 || c == 0x2029) {
                lines.add(text.substring(start, i));
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                start = i + 1;
            }
        }
        lines.add(text.substring(start));
        return lines.toArray(String[]::new);
    }

    /** @param above the rows just above the line */
    private static boolean isLooseRow(String[] lines, int at, List<List<String>> above) {
        String line = lines[at].strip();
        if (line.length() > LONGEST_ROW || Bars.count(line) == 0) {
            return false;
        }
        int cells = Bars.cells(line).size();
        boolean goesOn = !above.isEmpty() && cells > 1 && cells <= widest(above);
        return goesOn
                || (at + 1 < lines.length && Bars.isHeaderRule(lines[at + 1].strip(), cells))
                || isGroup(lines, at);
    }

    private static int widest(List<List<String>> rows) {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /** Lines of as many cells one below the other, figures in all but the first. */
    private static boolean isGroup(String[] lines, int at) {
        int bars = Bars.count(lines[at].strip());
        for (int i = at; i < at + FEWEST_LOOSE; i++) {
            String line = i < lines.length && lines[i].length() <= LONGEST_ROW ? lines[i].strip() : "";
            if (Bars.count(line) != bars || (i > at && !hasFigure(Bars.cells(line)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasFigure(List<String> cells) {
        return cells.stream().skip(1).anyMatch(cell -> FIGURE.matcher(cell).matches());
    }

    private static void flush(List<List<String>> rows, List<Passage> passages) {
        if (rows.size() > 1) {
            completeHeader(rows);
            passages.addAll(new Table(cells(rows)).withoutCaptions());
        } else {
            rows.forEach(row -> passages.add(new Line(String.join(" ", row).strip())));
        }
        rows.clear();
    }

    /** A header one cell short of all rows below, which name their rows first: the cell above the names was empty. */
    private static void completeHeader(List<List<String>> rows) {
        int cells = rows.get(0).size() + 1;
        boolean shortByOne = rows.stream()
                .skip(1)
                .allMatch(row ->
                        row.size() == cells && !FIGURE.matcher(row.get(0)).matches());
        if (shortByOne) {
            List<String> header = new ArrayList<>(List.of(""));
            header.addAll(rows.get(0));
            rows.set(0, header);
        }
    }

    /** Rows with a caption or a note and no other cell are set over the whole width. */
    private static List<List<Table.Cell>> cells(List<List<String>> rows) {
        List<List<Table.Cell>> cells = new ArrayList<>();
        for (List<String> row : rows) {
            boolean caption = row.stream().skip(1).allMatch(String::isEmpty)
                    && CAPTION.matcher(row.get(0)).lookingAt();
            cells.add(
                    caption
                            ? List.of(new Table.Cell(row.get(0), 1, row.size()))
                            : row.stream().map(Table.Cell::new).toList());
        }
        return cells;
    }
}
