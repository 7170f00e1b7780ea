package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** A DOC's table: its cells know their edges in twips, not their columns. */
final class DocTable {
    /** Edges nearer than this are one: 1 mm. */
    private static final int NEAR = 57;

    private final Table table;
    private final DocText text;
    private final TableFrame frame;
    private final TreeSet<Integer> edges = new TreeSet<>();

    DocTable(Table table, DocText text, Allowance cells) {
        this.table = table;
        this.text = text;
        this.frame = new TableFrame(cells);
    }

    List<Passage> passages() {
        for (int row = 0; row < table.numRows(); row++) {
            TableRow cells = table.getRow(row);
            for (int i = 0; i < cells.numCells(); i++) {
                addEdge(cells.getCell(i).getLeftEdge());
                addEdge(cells.getCell(i).getLeftEdge() + cells.getCell(i).getWidth());
            }
        }
        for (int row = 0; row < table.numRows(); row++) {
            readRow(table.getRow(row));
        }
        return frame.passages();
    }

    private void readRow(TableRow row) {
        int count = row.numCells();
        frame.beginRow(count == 0 ? 0 : column(row.getCell(0).getLeftEdge()));
        for (int i = 0; i < count; i++) {
            TableCell cell = row.getCell(i);
            int right = cell.getLeftEdge() + cell.getWidth();
            while (i + 1 < count
                    && row.getCell(i + 1).isMerged()
                    && !row.getCell(i + 1).isFirstMerged()) {
                i++;
                right = row.getCell(i).getLeftEdge() + row.getCell(i).getWidth();
            }
            int across = Math.max(1, column(right) - column(cell.getLeftEdge()));
            frame.addCell(lines(cell), across, cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged());
        }
    }

    private List<Line> lines(TableCell cell) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < cell.numParagraphs(); i++) {
            lines.addAll(text.lines(cell.getParagraph(i)));
        }
        return lines;
    }

    private void addEdge(int edge) {
        Integer near = edges.ceiling(edge - NEAR);
        if (near == null || near > edge + NEAR) {
            edges.add(edge);
        }
    }

    private int column(int edge) {
        return edges.headSet(edge - NEAR, false).size();
    }
}
