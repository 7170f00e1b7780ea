package io.zhibiao.cleaner.core.table;

import io.zhibiao.cleaner.core.layout.PassageStep;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.page.Table;
import io.zhibiao.cleaner.core.repair.RepairLog;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts tables together again that came with one cell a line. The shape is certain where the lines begin with names of columns,
 * one width alone makes rows of a name and figures of all that follows, and no figure is left over; else the lines stay.
 */
public final class FlattenedTables implements PassageStep {
    /** The kind its repairs are told under. */
    public static final String KIND = "flattened_table";

    private static final int FEWEST_ROWS = 2;
    private static final int MOST_COLUMNS = 12;

    @Override
    public List<Passage> apply(List<Passage> passages, RepairLog log) {
        List<Passage> done = new ArrayList<>(passages.size());
        int i = 0;
        while (i < passages.size()) {
            List<String> names = names(passages, i);
            if (names.size() < 2) {
                done.add(passages.get(i++));
                continue;
            }
            List<List<String>> rows = rows(passages, i, names);
            if (rows.isEmpty()) {
                doubt(passages, i, names, log);
                done.add(passages.get(i++));
            } else {
                log.add(KIND, 1);
                done.add(Table.of(rows));
                i += rows.size() * rows.get(0).size();
            }
        }
        return done;
    }

    /** The lines from an index that may name columns, the first of them one that can only begin a table. */
    private static List<String> names(List<Passage> passages, int from) {
        if (!Cells.isFirstHeader(text(passages, from))) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (int i = from; names.size() < MOST_COLUMNS && Cells.isHeader(text(passages, i)); i++) {
            names.add(text(passages, i));
        }
        return names;
    }

    /** The rows of the one width that fits, header included; none where there is none, or more than one. */
    private static List<List<String>> rows(List<Passage> passages, int from, List<String> names) {
        List<List<String>> found = List.of();
        for (int width = 2; width <= names.size(); width++) {
            List<List<String>> rows = rows(passages, from, names.subList(0, width), width);
            if (rows.isEmpty()) {
                continue;
            }
            if (!found.isEmpty()) {
                return List.of();
            }
            found = rows;
        }
        return found;
    }

    private static List<List<String>> rows(List<Passage> passages, int from, List<String> header, int width) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.copyOf(header));
        int at = from + width;
        for (List<String> row = row(passages, at, width); fits(header, row); row = row(passages, at, width)) {
            rows.add(row);
            at += width;
        }
        boolean leftOver = Cells.isFigure(text(passages, at)) || Cells.isFigure(text(passages, at + 1));
        return rows.size() > FEWEST_ROWS && !leftOver ? rows : List.of();
    }

    private static boolean fits(List<String> header, List<String> row) {
        return row.size() == header.size() && Cells.fits(header, row);
    }

    private static List<String> row(List<Passage> passages, int from, int width) {
        List<String> row = new ArrayList<>(width);
        for (int i = from; i < from + width && !text(passages, i).isEmpty(); i++) {
            row.add(text(passages, i));
        }
        return row;
    }

    /** A figure soon behind the names of columns: there was a table, of which cells are missing. */
    private static void doubt(List<Passage> passages, int from, List<String> names, RepairLog log) {
        int behind = from + names.size();
        boolean header = names.size() > 2 && !Cells.isFirstHeader(names.get(1));
        for (int i = behind; i < behind + 3 && header; i++) {
            if (Cells.isFigureOrNone(text(passages, i))) {
                log.doubt(KIND, String.join(" ", names));
                return;
            }
        }
    }

    private static String text(List<Passage> passages, int i) {
        return i < passages.size() && passages.get(i) instanceof Line line ? line.text() : "";
    }
}
