package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.lexicon.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units that a table's rows tell: in a column of units, behind their names, or by the row that heads their group. */
final class RowUnits {
    private static final String SUM_BRACKETS = "〔[【";

    private final TableGrid grid;
    private final List<TableColumn> columns;
    private final NameFinder names;
    private final TableUnits units;
    private final int nameColumn;

    /** What the last row without values said its group is told in (居民收入与支出（元）); null where it said nothing. */
    private @Nullable Unit group;

    RowUnits(TableGrid grid, List<TableColumn> columns, NameFinder names, TableUnits units, int nameColumn) {
        this.grid = grid;
        this.columns = columns;
        this.names = names;
        this.units = units;
        this.nameColumn = nameColumn;
    }

    /** The unit of the next row: its own, else that of its group where the indicator is told in such a one. */
    @Nullable
    Unit next(int r, TableName name) {
        Unit own = own(r, name);
        head(r, own);
        boolean grouped = own == null && group != null && names.find(name.words(), group, Measure.LEVEL) != null;
        return grouped ? group : own;
    }

    /** Notes a group's heading that stands where the header ends. */
    void head(int r, TableName name) {
        head(r, own(r, name));
    }

    /** A row without values heads those behind it. */
    private void head(int r, @Nullable Unit own) {
        boolean empty = true;
        for (int c = nameColumn + 1; c < grid.columns(); c++) {
            empty &= columns.get(c).aside() || grid.cell(r, c).isEmpty();
        }
        group = empty ? own : group;
    }

    private @Nullable Unit own(int r, TableName name) {
        for (int c = 0; c < grid.columns(); c++) {
            if (columns.get(c).role() == TableColumn.Role.UNIT) {
                Unit told = units.told(grid.cell(r, c));
                return told == null ? units.told(name.unit()) : told;
            }
        }
        return units.told(name.unit());
    }

    /** 〔0.7〕 among the paces of a five-year plan: what all years add up to, in the row's own unit. */
    static boolean summed(TableColumn column, String cell) {
        return column.measure() == Measure.GROWTH && SUM_BRACKETS.indexOf(cell.charAt(0)) >= 0;
    }
}
