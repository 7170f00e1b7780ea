package io.zhibiao.cleaner.core.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Spreads merged cells over the places they cover. */
final class Grid {
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Reach> reaches = new ArrayList<>();

    void addRow(List<Table.Cell> cells) {
        List<String> row = new ArrayList<>();
        for (Table.Cell cell : cells) {
            takeReaches(row);
            for (int i = 0; i < cell.across(); i++) {
                row.add(cell.text());
                reach(row.size() - 1, cell);
            }
        }
        takeReaches(row);
        rows.add(row);
    }

    List<List<String>> rows() {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        rows.forEach(row -> row.addAll(Collections.nCopies(width - row.size(), "")));
        return rows.stream()
                .filter(row -> row.stream().anyMatch(t -> !t.isEmpty()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Cells from rows above that reach into the next column. */
    private void takeReaches(List<String> row) {
        while (row.size() < reaches.size() && reaches.get(row.size()).rows > 0) {
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
