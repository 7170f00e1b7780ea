package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.page.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A text document's table while it is read: rows of cells, some of which go on from the cell above. */
final class TableFrame {
    private static final int LONGEST_CELL = 400;
    private static final int LONGEST_MEAN = 60;

    private final List<List<Slot>> rows = new ArrayList<>();
    private final Map<Integer, Slot> above = new HashMap<>();
    private final Allowance cells;
    private int column;

    TableFrame(Allowance cells) {
        this.cells = cells;
    }

    void beginRow(int skippedColumns) {
        rows.add(new ArrayList<>());
        column = 0;
        if (skippedColumns > 0) {
            addCell(List.of(), Math.min(skippedColumns, 100), false);
        }
    }

    /**
     * Adds a cell to the row.
     *
     * @param goesOn whether it is the lower part of the cell above
     */
    void addCell(List<Line> lines, int across, boolean goesOn) {
        if (rows.isEmpty()) {
            beginRow(0);
        }
        int width = Math.clamp(across, 1, 100);
        cells.spend(width);
        Slot upper = above.get(column);
        if (goesOn && upper != null && upper.across == width) {
            upper.down++;
            upper.lines.addAll(lines);
        } else {
            Slot slot = new Slot(new ArrayList<>(lines), width);
            rows.getLast().add(slot);
            above.put(column, slot);
        }
        column += width;
    }

    /** The table with its captions as lines; all its lines one by one where it only lays a page out. */
    List<Passage> passages() {
        if (!isData()) {
            List<Passage> lines = new ArrayList<>();
            rows.forEach(row -> row.forEach(slot -> lines.addAll(slot.lines)));
            return lines;
        }
        return new Table(rows.stream()
                        .map(row -> row.stream().map(Slot::cell).toList())
                        .toList())
                .withoutCaptions();
    }

    /** A cell's lines, for a table that stands in another one's cell. */
    List<Line> lines() {
        return rows.stream()
                .flatMap(List::stream)
                .flatMap(slot -> slot.lines.stream())
                .toList();
    }

    /** Rows and columns of short cells, by the measures pages' tables are judged by. */
    private boolean isData() {
        int filled = 0;
        int wide = 0;
        int characters = 0;
        for (List<Slot> row : rows) {
            int inRow = 0;
            for (Slot slot : row) {
                int length = slot.length();
                if (length > LONGEST_CELL) {
                    return false;
                }
                inRow += length > 0 ? 1 : 0;
                characters += length;
            }
            filled += inRow;
            wide += inRow > 1 ? 1 : 0;
        }
        return wide > 1 && characters <= (long) LONGEST_MEAN * filled;
    }

    private static final class Slot {
        private final List<Line> lines;
        private final int across;
        private int down = 1;

        Slot(List<Line> lines, int across) {
            this.lines = lines;
            this.across = across;
        }

        int length() {
            return lines.stream().mapToInt(l -> l.text().length()).sum();
        }

        Table.Cell cell() {
            return new Table.Cell(CellLines.join(lines.stream().map(Line::text).toList()), down, across);
        }
    }
}
