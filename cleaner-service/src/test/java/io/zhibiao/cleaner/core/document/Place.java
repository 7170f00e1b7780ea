package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.page.Table.Cell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A cell with the row and column it begins in. */
record Place(int row, int column, Cell cell) {
    static List<Place> of(Report.Grid grid) {
        List<Place> places = new ArrayList<>();
        Set<List<Integer>> taken = new HashSet<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            int column = 0;
            for (Cell cell : grid.rows().get(row)) {
                while (taken.contains(List.of(row, column))) {
                    column++;
                }
                places.add(new Place(row, column, cell));
                for (int i = 0; i < cell.down() * cell.across(); i++) {
                    taken.add(List.of(row + i / cell.across(), column + i % cell.across()));
                }
                column += cell.across();
            }
        }
        return places;
    }
}
