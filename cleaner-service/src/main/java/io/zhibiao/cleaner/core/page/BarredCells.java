package io.zhibiao.cleaner.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table whose cells came a line each, bars between them or behind them, and nothing that tells where a row ends:
 * {@code 指标⏎|⏎绝对数⏎|⏎粮食⏎|⏎12.6⏎|}. A row begins where words stand behind a figure; only where all rows are as long as each
 * other and the header fits them is it a table.
 *
 * @param rows the rows, the header first; empty where the shape is not certain
 * @param end index of the line behind it
 */
record BarredCells(List<List<String>> rows, int end) {
    private static final int LONGEST_CELL = 40;
    private static final int FEWEST_CELLS = 8;
    private static final int WIDEST = 12;
    private static final Pattern FIGURE = Pattern.compile("[-－—]?\\s?\\d[\\d,.]*\\s?[%％]?|[-－—]{1,2}");

    /** What begins at a line: rows, or where nothing is certain the lines to pass over; null where no cell in bars stands. */
    static @Nullable BarredCells at(String[] lines, int from) {
        if (!isBarred(lines[from].strip())) {
            return null;
        }
        int end = end(lines, from);
        return new BarredCells(rows(cells(lines, from, end)), end);
    }

    private static boolean isBarred(String line) {
        return line.length() <= LONGEST_CELL + 2 && Bars.count(line) == 1 && Bars.endsWithBar(line);
    }

    /** Behind the last line that a bar stands in, no two cells without one between them. */
    private static int end(String[] lines, int from) {
        int end = from;
        boolean open = false;
        for (int i = from; i < lines.length; i++) {
            String line = lines[i].strip();
            boolean barred = isBarred(line);
            boolean cell = !barred && !line.isEmpty();
            if (cell && (open || line.length() > LONGEST_CELL || Bars.count(line) > 0)) {
                break;
            }
            open = cell || (open && !barred);
            end = barred ? i + 1 : end;
        }
        return end < lines.length && lastCell(lines, end) ? end + 1 : end;
    }

    /** The last cell has no bar behind it where bars stand only between cells. */
    private static boolean lastCell(String[] lines, int at) {
        return FIGURE.matcher(lines[at].strip()).matches();
    }

    private static List<String> cells(String[] lines, int from, int end) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = from; i < end; i++) {
            String line = lines[i].strip();
            boolean barred = isBarred(line);
            cell.append(barred ? line.substring(0, line.length() - 1).strip() : line);
            if (barred || i + 1 == end) {
                cells.add(cell.toString());
                cell.setLength(0);
            }
        }
        return trimmed(cells);
    }

    private static List<String> trimmed(List<String> cells) {
        int first = 0;
        int last = cells.size();
        while (first < last && cells.get(first).isEmpty()) {
            first++;
        }
        while (last > first && cells.get(last - 1).isEmpty()) {
            last--;
        }
        return cells.subList(first, last);
    }

    private static List<List<String>> rows(List<String> cells) {
        List<Integer> starts = starts(cells);
        int width = starts.isEmpty() ? 0 : cells.size() - starts.getLast();
        if (cells.size() < FEWEST_CELLS || width < 2 || width > WIDEST || !even(starts, width)) {
            return List.of();
        }
        int header = starts.get(0) - width;
        boolean whole = header == width || header == 2 * width;
        if (!whole && header != width - 1) {
            return List.of();
        }
        List<String> all = new ArrayList<>(whole ? List.of() : List.of(""));
        all.addAll(cells);
        return cut(all, width);
    }

    /** Indices of cells of words right behind figures. */
    private static List<Integer> starts(List<String> cells) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 1; i < cells.size(); i++) {
            if (figure(cells.get(i - 1))
                    && !figure(cells.get(i))
                    && !cells.get(i).isEmpty()) {
                starts.add(i);
            }
        }
        return starts;
    }

    private static boolean figure(String cell) {
        return FIGURE.matcher(cell).matches();
    }

    private static boolean even(List<Integer> starts, int width) {
        for (int i = 1; i < starts.size(); i++) {
            if (starts.get(i) - starts.get(i - 1) != width) {
                return false;
            }
        }
        return true;
    }

    private static List<List<String>> cut(List<String> cells, int width) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i + width <= cells.size(); i += width) {
            rows.add(List.copyOf(cells.subList(i, i + width)));
        }
        return rows;
    }
}
