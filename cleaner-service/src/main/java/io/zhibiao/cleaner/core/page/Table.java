package io.zhibiao.cleaner.core.page;

import io.zhibiao.cleaner.core.language.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A table with its cells as the page has them, merged ones once. */
public final class Table implements Passage {
    private static final int FILLED_BY_A_FIGURE = 4;

    private final List<List<Cell>> cells;
    private final Traits traits;

    /** @param cells the cells that begin in each row */
    public Table(List<List<Cell>> cells) {
        this.cells = cells.stream().map(List::copyOf).toList();
        this.traits = Traits.of(this.cells.stream()
                .map(row ->
                        row.stream().map(Cell::text).filter(t -> !t.isEmpty()).collect(Collectors.joining("\t")))
                .filter(row -> !row.isEmpty())
                .collect(Collectors.joining("\n")));
    }

    /** The cells that begin in each row. */
    public List<List<Cell>> cells() {
        return cells;
    }

    /**
     * A cell.
     *
     * @param down rows it covers
     * @param across columns it covers
     */
    public record Cell(String text, int down, int across) {
        /** A cell that is merged with no other. */
        public Cell(String text) {
            this(text, 1, 1);
        }
    }

    /** A table without merged cells. */
    public static Table of(List<List<String>> rows) {
        return new Table(
                rows.stream().map(row -> row.stream().map(Cell::new).toList()).toList());
    }

    @Override
    public String text() {
        return traits.text();
    }

    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public Table map(UnaryOperator<String> repair) {
        return new Table(cells.stream()
                .map(row -> row.stream()
                        .map(c -> new Cell(repair.apply(c.text), c.down, c.across))
                        .toList())
                .toList());
    }

    /** The rows, each as wide as the widest, merged cells repeated wherever they reach, rows without any text left out. */
    public List<List<String>> rows() {
        Grid grid = new Grid();
        cells.forEach(grid::addRow);
        return grid.rows();
    }

    /** The table of all rows of its parts; no cell reaches from one of them into the next. */
    public static Table continued(List<Table> parts) {
        List<List<Cell>> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(part.clipped()));
        return new Table(all);
    }

    /** The rows with no cell that reaches below the last one. */
    private List<List<Cell>> clipped() {
        List<List<Cell>> rows = new ArrayList<>(cells.size());
        for (List<Cell> row : cells) {
            int left = cells.size() - rows.size();
            rows.add(row.stream()
                    .map(c -> new Cell(c.text, Math.min(c.down, left), c.across))
                    .toList());
        }
        return rows;
    }

    /** Whether a fourth of its cells with text are numbers, as in no list of links with their days and no form. */
    boolean isOfFigures() {
        int filled = 0;
        int figures = 0;
        for (List<Cell> row : cells) {
            for (Cell cell : row) {
                filled += cell.text.isEmpty() ? 0 : 1;
                figures += isFigure(cell.text) ? 1 : 0;
            }
        }
        return figures > 0 && FILLED_BY_A_FIGURE * figures >= filled;
    }

    /** 208.6, 5.8%, -3.2; no day such as 2025-01-11. */
    private static boolean isFigure(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            digits += digit ? 1 : 0;
            if (!digit && ".,%％".indexOf(c) < 0 && (i > 0 || "-－+".indexOf(c) < 0)) {
                return false;
            }
        }
        return digits > 0;
    }

    /**
     * The table between the lines that are set as its first and last rows: title, unit and notes, each one cell over the whole
     * width.
     */
    public List<Passage> withoutCaptions() {
        int first = 0;
        int last = cells.size();
        while (first < last && isCaption(cells.get(first))) {
            first++;
        }
        while (last > first && isCaption(cells.get(last - 1))) {
            last--;
        }
        if (last - first < 2) {
            return List.of(this);
        }
        List<Passage> parts = new ArrayList<>();
        cells.subList(0, first).forEach(row -> addLine(row, parts));
        parts.add(new Table(cells.subList(first, last)));
        cells.subList(last, cells.size()).forEach(row -> addLine(row, parts));
        return parts;
    }

    private static boolean isCaption(List<Cell> row) {
        return row.stream().filter(c -> !c.text.isEmpty()).count() <= 1
                && row.stream().noneMatch(c -> c.down > 1)
                && row.stream()
                                .filter(c -> c.across > 1 || c.text.isEmpty() || row.size() == 1)
                                .count()
                        == row.size();
    }

    private static void addLine(List<Cell> row, List<Passage> parts) {
        String text = row.stream().map(Cell::text).collect(Collectors.joining());
        if (!text.isEmpty()) {
            parts.add(new Line(text));
        }
    }

    /** The cells that begin in a row, as texts. */
    public List<List<String>> texts() {
        List<List<String>> texts = new ArrayList<>();
        cells.forEach(row -> texts.add(row.stream().map(Cell::text).toList()));
        return texts;
    }
}
