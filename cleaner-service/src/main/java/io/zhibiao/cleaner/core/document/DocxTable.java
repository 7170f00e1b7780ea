package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.page.Line;
import java.util.ArrayList;
import java.util.List;

/** A DOCX table while its elements come: tr, gridBefore, tc, gridSpan, vMerge. */
final class DocxTable {
    private final TableFrame frame;
    private final List<Line> lines = new ArrayList<>();
    private boolean rowOpen;
    private int skipped;
    private int across = 1;
    private boolean goesOn;

    DocxTable(Allowance cells) {
        frame = new TableFrame(cells);
    }

    TableFrame frame() {
        return frame;
    }

    void start(String name, XmlPart xml) {
        switch (name) {
            case "tr" -> {
                rowOpen = false;
                skipped = 0;
            }
            case "gridBefore" -> skipped = xml.number("val", 0);
            case "tc" -> beginCell();
            case "gridSpan" -> across = xml.number("val", 1);
            case "vMerge" -> goesOn = !xml.attribute("val", "continue").equals("restart");
            default -> {} // the others lay out
        }
    }

    void add(List<Line> more) {
        lines.addAll(more);
    }

    void endCell() {
        frame.addCell(lines, across, goesOn);
    }

    private void beginCell() {
        if (!rowOpen) {
            frame.beginRow(skipped);
            rowOpen = true;
        }
        lines.clear();
        across = 1;
        goesOn = false;
    }
}
