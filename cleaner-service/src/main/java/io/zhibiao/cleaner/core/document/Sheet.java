package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.page.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A worksheet as it is shown: cells at their places, merged ranges, hidden rows and columns left out. Its used part becomes lines and
 * tables: a row with one text above or below the table is a line, and so is running text between two tables.
 */
final class Sheet {
    private static final Pattern NAMELESS = Pattern.compile("(?i)(?:sheet|工作表|表)\\s*\\d*");
    private static final Pattern CAPTION = Pattern.compile("^(?:附?表\\s*[\\d一二三四五六七八九十]|附件)");
    private static final Pattern NOTE = Pattern.compile("^(?:备?注|说明|资料来源)\\s*\\d*\\s*[:：]");
    private static final int LONG = 40;

    /** A sheet's rows and columns count from 0. */
    private record Range(int firstRow, int firstColumn, int lastRow, int lastColumn) {}

    private final String name;
    private final Allowance cells;
    private final NavigableMap<Integer, NavigableMap<Integer, String>> rows = new TreeMap<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final List<Range> merged = new ArrayList<>();

    Sheet(String name, Allowance cells) {
        this.name = name;
        this.cells = cells;
    }

    void put(int row, int column, String text) {
        String bare = CellLines.join(text.lines().toList()).strip();
        if (!bare.isEmpty()) {
            cells.spend(1);
            rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, bare);
        }
    }

    void hideRow(int row) {
        hiddenRows.add(row);
    }

    /** Columns behind the 500th hold nothing that is read; a file may hide all 16,384. */
    void hideColumns(int first, int last) {
        for (int column = first; column <= Math.min(last, 500); column++) {
            hiddenColumns.add(column);
        }
    }

    void merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        cells.spend(1);
        merged.add(new Range(firstRow, firstColumn, lastRow, lastColumn));
    }

    /** The sheet's name, where somebody gave it one, and what it shows. */
    List<Passage> passages() {
        rows.keySet().removeAll(hiddenRows);
        rows.values().forEach(row -> row.keySet().removeAll(hiddenColumns));
        rows.values().removeIf(Map::isEmpty);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Integer, List<Table.Cell>> shown = shown();
        List<Passage> passages = new ArrayList<>();
        if (!NAMELESS.matcher(name).matches()) {
            passages.add(new Line(name));
        }
        List<List<Table.Cell>> block = new ArrayList<>();
        int last = rows.firstKey();
        for (Map.Entry<Integer, List<Table.Cell>> row : shown.entrySet()) {
            boolean behindGap = !block.isEmpty() && row.getKey() > last + 1 && isLone(row.getValue());
            if (behindGap || isText(row.getValue())) {
                flush(block, passages);
            }
            block.add(row.getValue());
            last = row.getKey();
        }
        flush(block, passages);
        return passages;
    }

    /** The cells that begin in each row, over the columns in use; each range merged only as far as it is shown. */
    private Map<Integer, List<Table.Cell>> shown() {
        int first =
                rows.values().stream().mapToInt(NavigableMap::firstKey).min().orElse(0);
        int lastUsed =
                rows.values().stream().mapToInt(NavigableMap::lastKey).max().orElse(0);
        Map<Long, Range> starts = new HashMap<>();
        Set<Long> covered = new HashSet<>();
        int last = merged(lastUsed, starts, covered);
        cells.spend((long) rows.size() * (last - first + 1));
        Map<Integer, List<Table.Cell>> shown = new TreeMap<>();
        for (Map.Entry<Integer, NavigableMap<Integer, String>> row : rows.entrySet()) {
            List<Table.Cell> list = new ArrayList<>();
            for (int column = first; column <= last; column++) {
                long place = place(row.getKey(), column);
                if (hiddenColumns.contains(column) || covered.contains(place)) {
                    continue;
                }
                String text = row.getValue().getOrDefault(column, "");
                list.add(cell(text, starts.get(place)));
            }
            shown.put(row.getKey(), list);
        }
        return shown;
    }

    /** Notes where merged ranges with a text begin and what they cover; the last column they show text in. */
    private int merged(int lastUsed, Map<Long, Range> starts, Set<Long> covered) {
        int last = lastUsed;
        for (Range range : merged) {
            String text = rows.getOrDefault(range.firstRow, new TreeMap<>()).getOrDefault(range.firstColumn, "");
            if (text.isEmpty()) {
                continue;
            }
            int right = Math.min(range.lastColumn, Math.max(lastUsed, range.firstColumn));
            starts.put(
                    place(range.firstRow, range.firstColumn),
                    new Range(range.firstRow, range.firstColumn, range.lastRow, right));
            for (int row : rows.subMap(range.firstRow, true, Math.max(range.firstRow, range.lastRow), true)
                    .keySet()) {
                cells.spend(right - range.firstColumn + 1L);
                for (int column = range.firstColumn; column <= right; column++) {
                    if (row != range.firstRow || column != range.firstColumn) {
                        covered.add(place(row, column));
                    }
                }
            }
        }
        return last;
    }

    private Table.Cell cell(String text, @org.jspecify.annotations.Nullable Range range) {
        if (range == null) {
            return new Table.Cell(text);
        }
        int down = rows.subMap(range.firstRow, true, range.lastRow, true).size();
        int across = 0;
        for (int column = range.firstColumn; column <= range.lastColumn; column++) {
            across += hiddenColumns.contains(column) ? 0 : 1;
        }
        return new Table.Cell(text, Math.max(1, down), Math.max(1, across));
    }

    private static long place(int row, int column) {
        return ((long) row << 20) | column;
    }

    private static void flush(List<List<Table.Cell>> block, List<Passage> passages) {
        int first = 0;
        int end = block.size();
        while (first < end && isLone(block.get(first))) {
            passages.add(new Line(text(block.get(first++))));
        }
        while (end > first && isNote(block.get(end - 1))) {
            end--;
        }
        List<List<Table.Cell>> table = trimmed(block.subList(first, end));
        if (table.size() > 1) {
            passages.addAll(new Table(table).withoutCaptions());
        } else {
            table.forEach(row -> passages.add(new Line(inOneLine(row))));
        }
        block.subList(end, block.size()).forEach(row -> passages.add(new Line(text(row))));
        block.clear();
    }

    /** The rows without the empty columns at the right, which are another table's. */
    private static List<List<Table.Cell>> trimmed(List<List<Table.Cell>> rows) {
        int empty = rows.stream().mapToInt(Sheet::emptyAtEnd).min().orElse(0);
        return rows.stream().map(row -> row.subList(0, row.size() - empty)).toList();
    }

    private static int emptyAtEnd(List<Table.Cell> row) {
        int empty = 0;
        while (empty < row.size() && row.get(row.size() - 1 - empty).text().isEmpty()) {
            empty++;
        }
        return empty;
    }

    /** One text in the row, and nothing that reaches down. */
    private static boolean isLone(List<Table.Cell> row) {
        return row.stream().filter(c -> !c.text().isEmpty()).count() == 1
                && row.stream().allMatch(c -> c.down() == 1);
    }

    private static boolean isNote(List<Table.Cell> row) {
        return isLone(row) && (NOTE.matcher(text(row)).find() || text(row).length() > LONG);
    }

    /** Running text, or the caption of the next table. */
    private static boolean isText(List<Table.Cell> row) {
        return isLone(row)
                && (CAPTION.matcher(text(row)).find()
                        || (text(row).length() > LONG && text(row).indexOf('。') > 0));
    }

    private static String text(List<Table.Cell> row) {
        return row.stream()
                .map(Table.Cell::text)
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String inOneLine(List<Table.Cell> row) {
        return String.join(
                " ",
                row.stream().map(Table.Cell::text).filter(t -> !t.isEmpty()).toList());
    }
}
