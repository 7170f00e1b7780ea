package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.page.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The cells that a group of rules encloses; where no rule parts two places they are one merged cell. Outer sides may be left open. */
final class RuledGrid {
    private static final float NEAR = 3;
    private static final int MOST_PLACES = 20_000;

    private final List<Rule> rules;
    private final float[] xs;
    private final float[] ys;
    private final int[][] owner;
    private final List<int[]> spans = new ArrayList<>();
    private final List<List<Glyph>> texts = new ArrayList<>();

    private RuledGrid(List<Rule> rules, float[] xs, float[] ys) {
        this.rules = rules;
        this.xs = xs;
        this.ys = ys;
        this.owner = new int[ys.length - 1][xs.length - 1];
        Arrays.stream(owner).forEach(row -> Arrays.fill(row, -1));
        merge();
    }

    /** The grid of a group; empty where it has one row or one column only, or too many. */
    static Optional<RuledGrid> of(List<Rule> rules) {
        float[] xs = edges(rules, false);
        float[] ys = edges(rules, true);
        boolean fits = xs.length > 2 && ys.length > 2 && (long) xs.length * ys.length <= MOST_PLACES;
        return fits ? Optional.of(new RuledGrid(rules, xs, ys)) : Optional.empty();
    }

    boolean holds(Glyph glyph) {
        return index(xs, glyph.middleX()) >= 0 && index(ys, glyph.middleY()) >= 0;
    }

    /** Puts a character that it holds into its cell. */
    void add(Glyph glyph) {
        texts.get(owner[index(ys, glyph.middleY())][index(xs, glyph.middleX())]).add(glyph);
    }

    /** The table; empty where fewer than two rows hold more than one text, as in a frame around a notice. */
    Optional<PdfTable> table(int page) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        int wide = 0;
        for (int row = 0; row < owner.length; row++) {
            List<Table.Cell> cells = cells(page, row);
            wide += cells.stream().filter(c -> !c.text().isEmpty()).count() > 1 ? 1 : 0;
            rows.add(cells);
        }
        return wide < 2 ? Optional.empty() : Optional.of(new PdfTable(page, ys[0], columnEdges(), rows));
    }

    private List<Table.Cell> cells(int page, int row) {
        List<Table.Cell> cells = new ArrayList<>();
        for (int column = 0; column < owner[row].length; column++) {
            int cell = owner[row][column];
            int[] span = spans.get(cell);
            if (span[0] == row && span[1] == column) {
                List<String> lines = PdfLines.of(page, texts.get(cell)).stream()
                        .map(PdfLine::text)
                        .toList();
                cells.add(new Table.Cell(CellLines.join(lines), span[2], span[3]));
            }
        }
        return cells;
    }

    private List<Float> columnEdges() {
        List<Float> edges = new ArrayList<>();
        for (float x : xs) {
            edges.add(x);
        }
        return edges;
    }

    private void merge() {
        for (int row = 0; row < owner.length; row++) {
            for (int column = 0; column < owner[row].length; column++) {
                if (owner[row][column] < 0) {
                    claim(row, column);
                }
            }
        }
    }

    private void claim(int row, int column) {
        int across = 1;
        while (column + across < owner[row].length
                && owner[row][column + across] < 0
                && !isRuled(false, xs[column + across], middle(ys, row))) {
            across++;
        }
        int down = 1;
        while (row + down < owner.length && isOpenBelow(row + down, column, across)) {
            down++;
        }
        for (int r = row; r < row + down; r++) {
            Arrays.fill(owner[r], column, column + across, spans.size());
        }
        spans.add(new int[] {row, column, down, across});
        texts.add(new ArrayList<>());
    }

    private boolean isOpenBelow(int row, int column, int across) {
        for (int c = column; c < column + across; c++) {
            if (owner[row][c] >= 0 || isRuled(true, ys[row], middle(xs, c))) {
                return false;
            }
        }
        return true;
    }

    private boolean isRuled(boolean horizontal, float level, float place) {
        for (Rule rule : rules) {
            if (rule.isHorizontal() == horizontal && Math.abs(rule.level() - level) <= NEAR && rule.spans(place, 0)) {
                return true;
            }
        }
        return false;
    }

    private static float middle(float[] edges, int index) {
        return (edges[index] + edges[index + 1]) / 2;
    }

    /** The stretch a place lies in; -1 for outside. */
    private static int index(float[] edges, float place) {
        if (place < edges[0] || place >= edges[edges.length - 1]) {
            return -1;
        }
        int found = Arrays.binarySearch(edges, place);
        return found >= 0 ? found : -found - 2;
    }

    /** The levels of the rules across the axis, and the ends of those along it: a table's outer lines may be left out. */
    private static float[] edges(List<Rule> rules, boolean horizontal) {
        TreeSet<Float> edges = new TreeSet<>();
        rules.stream().filter(r -> r.isHorizontal() == horizontal).forEach(r -> add(edges, r.level()));
        rules.stream()
                .filter(r -> r.isHorizontal() != horizontal)
                .map(Rule::from)
                .min(Float::compare)
                .ifPresent(e -> add(edges, e));
        rules.stream()
                .filter(r -> r.isHorizontal() != horizontal)
                .map(Rule::to)
                .max(Float::compare)
                .ifPresent(e -> add(edges, e));
        float[] sorted = new float[edges.size()];
        int i = 0;
        for (float edge : edges) {
            sorted[i++] = edge;
        }
        return sorted;
    }

    private static void add(NavigableSet<Float> edges, float edge) {
        Float near = edges.ceiling(edge - NEAR);
        if (near == null || near > edge + NEAR) {
            edges.add(edge);
        }
    }
}
