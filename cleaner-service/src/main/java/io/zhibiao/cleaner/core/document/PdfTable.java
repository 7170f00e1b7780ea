package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table as it is printed, or the part of one that a page holds.
 *
 * @param edges where its columns begin, and where the last one ends
 * @param rows the cells that begin in each row
 */
record PdfTable(int page, float top, List<Float> edges, List<List<Table.Cell>> rows) implements PdfItem {
    private static final Pattern FIGURE = Pattern.compile("\\d");
    private static final float NEAR = 8;
    private static final int MOST_HEADER_ROWS = 4;

    PdfTable {
        edges = List.copyOf(edges);
        rows = List.copyOf(rows);
    }

    /** Whether the table of the next page is this one's further part: the same columns, and either the same header or no header. */
    boolean goesOnIn(PdfTable next) {
        if (edges.size() != next.edges.size()) {
            return false;
        }
        for (int i = 0; i + 1 < edges.size(); i++) {
            if (!startsWithin(i, next) && !next.startsWithin(i, this)) {
                return false;
            }
        }
        return repeatedRows(next) > 0 || hasFigure(next.rows.getFirst()) || !isFull(next.rows.getFirst());
    }

    /** Columns without lines begin where their texts do, which differs from page to page; but no text reaches into the next one. */
    private boolean startsWithin(int column, PdfTable other) {
        float start = edges.get(column);
        return start > other.edges.get(column) - NEAR && start < other.edges.get(column + 1);
    }

    /** Both parts as one, a repeated header once. */
    PdfTable with(PdfTable next) {
        List<List<Table.Cell>> all = new ArrayList<>(rows);
        all.addAll(next.rows.subList(repeatedRows(next), next.rows.size()));
        return new PdfTable(next.page, top, edges, all);
    }

    /** How many rows at the start are the same: those are the header, as no table says one thing twice from its top. */
    private int repeatedRows(PdfTable next) {
        int same = 0;
        while (same < Math.min(MOST_HEADER_ROWS, Math.min(rows.size(), next.rows.size()))
                && rows.get(same).equals(next.rows.get(same))) {
            same++;
        }
        return same;
    }

    private static boolean hasFigure(List<Table.Cell> row) {
        return row.stream().skip(1).anyMatch(c -> FIGURE.matcher(c.text()).find());
    }

    /** A header names every column. */
    private static boolean isFull(List<Table.Cell> row) {
        return row.stream().noneMatch(c -> c.text().isEmpty());
    }
}
