package io.zhibiao.cleaner.core.table;

import io.zhibiao.cleaner.core.layout.PassageStep;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.page.Table;
import io.zhibiao.cleaner.core.repair.RepairLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Joins the parts of a table that goes over several pages: as wide, with the same header again or none, and nothing between but a page
 * number or 续表. A row that the break cut is one again where that is sure.
 */
public final class CutTables implements PassageStep {
    /** The kind its repairs are told under. */
    public static final String KIND = "cut_table";

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int MOST_BETWEEN = 3;
    private static final Pattern BETWEEN = Pattern.compile(
            "[-—–·\\s]*\\d{1,4}[-—–·\\s]*|第\\s?\\d{1,4}\\s?页.{0,10}|[（(]?(?:接)?(?:上表|续表|续上表)\\s?\\d{0,2}[）)]?[:：]?|(?:附?表\\s?\\d{0,2}.{0,40})?[（(]续(?:表)?\\d?[）)]|单位[:：].{1,20}");

    @Override
    public List<Passage> apply(List<Passage> passages, RepairLog log) {
        List<Passage> done = new ArrayList<>(passages.size());
        int i = 0;
        while (i < passages.size()) {
            if (!(passages.get(i) instanceof Table table)) {
                done.add(passages.get(i++));
                continue;
            }
            List<Table> parts = new ArrayList<>(List.of(table));
            Head head = Head.of(table);
            int next = next(passages, i);
            while (next > 0 && head.goesOnIn((Table) passages.get(next), parts.getLast())) {
                add(head.without((Table) passages.get(next)), parts, log);
                i = next;
                next = next(passages, i);
            }
            log.add(KIND, parts.size() - 1);
            done.add(parts.size() == 1 ? table : Table.continued(parts));
            i++;
        }
        return done;
    }

    /** Adds a part; a row that was cut between it and the one before is the last of the one before. */
    private static void add(Table part, List<Table> parts, RepairLog log) {
        Optional<List<Table.Cell>> cut = cutRow(parts.getLast(), part);
        if (cut.isEmpty()) {
            parts.add(part);
            return;
        }
        log.add(CutRow.KIND, 1);
        List<List<Table.Cell>> upper = new ArrayList<>(parts.getLast().cells());
        upper.set(upper.size() - 1, cut.get());
        parts.set(parts.size() - 1, new Table(upper));
        parts.add(new Table(part.cells().subList(1, part.cells().size())));
    }

    private static Optional<List<Table.Cell>> cutRow(Table upper, Table lower) {
        return upper.cells().isEmpty() || lower.cells().isEmpty()
                ? Optional.empty()
                : CutRow.joined(upper.cells().getLast(), lower.cells().getFirst());
    }

    /** The table behind a table, with nothing of its own between; 0 for none. */
    private static int next(List<Passage> passages, int table) {
        int at = table + 1;
        while (at < passages.size()
                && at - table <= MOST_BETWEEN
                && passages.get(at) instanceof Line line
                && line.text().length() <= 60
                && BETWEEN.matcher(line.text().strip()).matches()) {
            at++;
        }
        return at < passages.size() && passages.get(at) instanceof Table ? at : 0;
    }

    /**
     * What a table begins with.
     *
     * @param width its columns
     * @param rows its rows above the first one with figures
     */
    private record Head(int width, List<List<String>> rows) {
        static Head of(Table table) {
            List<List<String>> grid = table.rows();
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < table.cells().size() && !isBody(texts(table, i)); i++) {
                rows.add(texts(table, i));
            }
            return new Head(grid.isEmpty() ? 0 : grid.get(0).size(), rows);
        }

        boolean goesOnIn(Table part, Table before) {
            List<List<String>> grid = part.rows();
            boolean alike = !grid.isEmpty() && grid.get(0).size() == width && !rows.isEmpty();
            return alike
                    && (repeatedIn(part)
                            || isBody(grid.get(0))
                            || cutRow(before, part).isPresent());
        }

        Table without(Table part) {
            int skipped = repeatedIn(part) ? rows.size() : 0;
            return new Table(part.cells().subList(skipped, part.cells().size()));
        }

        private boolean repeatedIn(Table part) {
            if (part.cells().size() <= rows.size()) {
                return false;
            }
            for (int i = 0; i < rows.size(); i++) {
                if (!rows.get(i).equals(texts(part, i))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static List<String> texts(Table table, int row) {
        return table.cells().get(row).stream()
                .map(cell -> BLANKS.matcher(cell.text()).replaceAll(""))
                .toList();
    }

    /** A row with figures behind its name. */
    private static boolean isBody(List<String> row) {
        return !row.isEmpty()
                && !Cells.isFirstHeader(row.get(0))
                && row.stream().skip(1).anyMatch(cell -> Cells.isFigure(cell) && !Cells.isHeader(cell));
    }
}
