package io.zhibiao.cleaner.core.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Spreads merged cells over the places they cover. */
final class Grid {
    /** The most places merged cells are spread over; tables of this size are made to hurt. */
    private static final int MOST = 100_000;

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Reach> reaches = new ArrayList<>();
    private int spread;

    void addRow(List<Table.Cell> cells) {
        List<String> row = new ArrayList<>();
        for (Table.Cell cell : cells) {
            takeReaches(row);
            int across = cells(row) < MOST ? cell.across() : 1;
            for (int i = 0; i < across; i++) {
                row.add(cell.text());
                reach(row.size() - 1, cell);
            }
        }
        takeReaches(row);
        spread += row.size();
        rows.add(row);
    }

    List<List<String>> rows() {
        int widest = rows.stream().mapToInt(List::size).max().orElse(0);
        int width = (long) widest * rows.size() > 4L * MOST ? 0 : widest;
        rows.forEach(row -> row.addAll(Collections.nCopies(Math.max(0, width - row.size()), "")));
        return rows.stream()
                .filter(row -> row.stream().anyMatch(t -> !t.isEmpty()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private int cells(List<String> row) {
        return spread + row.size();
    }

    /** Cells from rows above that reach into the next column. */
    private void takeReaches(List<String> row) {
        while (cells(row) < MOST && row.size() < reaches.size() && reaches.get(row.size()).rows > 0) {
            Reach reach = reaches.get(row.size());
            reaches.set(row.size(), new Reach(reach.text, reach.rows - 1));
            row.add(reach.text);
        }
    }

    private void reach(int column, Table.Cell cell) {
        while (reaches.size() <= column) {
            reaches.add(new Reach("", 0));
        }
        reaches.set(column, new Reach(cell.text(), cell.down() - 1));
    }

    private record Reach(String text, int rows) {}
}
