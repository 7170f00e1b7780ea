package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.page.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds tables without lines between their columns: lines below one another whose parts stand in the same columns. Only what is surely
 * one is taken: three rows at least, short cells, and figures in a good part of them.
 */
final class AlignedTables {
    private static final int FEWEST_ROWS = 3;
    private static final int LONGEST_CELL = 40;
    private static final int LONGEST_LABEL = 25;
    private static final float FARTHEST = 3.5f;
    private static final Pattern FIGURE = Pattern.compile("\\d");
    private static final Pattern CAPTION = Pattern.compile("^(?:附?表\\s*[\\d一二三四五六七八九十]|附件|单位[:：]|备?注[:：])");

    private AlignedTables() {}

    /** A page's lines, those of tables put together. */
    static List<PdfItem> in(List<PdfLine> lines) {
        List<PdfItem> items = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int end = runEnd(lines, at);
            List<PdfLine> run = lines.subList(at, end);
            if (isTable(run)) {
                items.add(table(run));
            } else {
                items.addAll(run);
            }
            at = end;
        }
        return items;
    }

    /** Behind the last line of the run that begins at a line; the line alone where it begins none. */
    private static int runEnd(List<PdfLine> lines, int start) {
        int end = start + 1;
        if (!isRow(lines.get(start))) {
            return end;
        }
        while (end < lines.size()
                && lines.get(end).y() - lines.get(end - 1).y()
                        < FARTHEST * lines.get(end).size()) {
            boolean label = isLabel(lines.get(end)) && end + 1 < lines.size() && isRow(lines.get(end + 1));
            if (!isRow(lines.get(end)) && !label) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean isRow(PdfLine line) {
        return line.parts().size() > 1
                && line.parts().stream().allMatch(p -> p.text().length() <= LONGEST_CELL)
                && !CAPTION.matcher(line.text()).find();
    }

    private static boolean isLabel(PdfLine line) {
        String text = line.text();
        return line.parts().size() == 1
                && text.length() <= LONGEST_LABEL
                && text.indexOf('。') < 0
                && !CAPTION.matcher(text).find();
    }

    private static boolean isTable(List<PdfLine> run) {
        if (run.stream().filter(AlignedTables::isRow).count() < FEWEST_ROWS) {
            return false;
        }
        int widest = widest(run);
        List<float[]> columns = columns(run, widest);
        if (columns.size() != widest) {
            return false;
        }
        long cells = run.stream().mapToLong(l -> l.parts().size() - 1).sum();
        long figures = run.stream()
                .flatMap(l -> l.parts().stream().skip(1))
                .filter(p -> FIGURE.matcher(p.text()).find())
                .count();
        return figures * 10 >= cells * 4;
    }

    private static int widest(List<PdfLine> run) {
        return run.stream().mapToInt(l -> l.parts().size()).max().orElse(0);
    }

    /** The stretches that the parts of the widest rows take; fewer than their parts where those do not stand below one another. */
    private static List<float[]> columns(List<PdfLine> run, int widest) {
        List<PdfLine.Part> parts = run.stream()
                .filter(l -> l.parts().size() == widest)
                .flatMap(l -> l.parts().stream())
                .sorted(Comparator.comparing(PdfLine.Part::left))
                .toList();
        List<float[]> columns = new ArrayList<>();
        for (PdfLine.Part part : parts) {
            if (!columns.isEmpty() && part.left() <= columns.getLast()[1]) {
                columns.getLast()[1] = Math.max(columns.getLast()[1], part.right());
            } else {
                columns.add(new float[] {part.left(), part.right()});
            }
        }
        return columns;
    }

    private static PdfTable table(List<PdfLine> run) {
        List<float[]> columns = columns(run, widest(run));
        List<List<Table.Cell>> rows = new ArrayList<>();
        run.forEach(line -> rows.add(row(line, columns)));
        List<Float> edges = new ArrayList<>();
        columns.forEach(column -> edges.add(column[0]));
        edges.add(columns.getLast()[1]);
        return new PdfTable(run.getFirst().page(), run.getFirst().top(), edges, rows);
    }

    private static List<Table.Cell> row(PdfLine line, List<float[]> columns) {
        List<Table.Cell> cells = new ArrayList<>();
        int column = 0;
        for (PdfLine.Part part : line.parts()) {
            int first = column;
            while (first < columns.size() - 1 && columns.get(first)[1] < part.left()) {
                first++;
            }
            for (; column < first; column++) {
                cells.add(new Table.Cell(""));
            }
            int last = first;
            while (last < columns.size() - 1 && columns.get(last + 1)[0] < part.right()) {
                last++;
            }
            cells.add(new Table.Cell(part.text(), 1, last - first + 1));
            column = last + 1;
        }
        return cells;
    }
}
