package io.zhibiao.cleaner.core.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A report as PDF, set as an office program sets it: A4, paragraphs set in by two characters and wrapped at the margin, the title large
 * and centred, running heads, page numbers, tables with or without ruled lines that go on over pages.
 */
final class PdfReport {
    private static final float LEFT = 72;
    private static final float RIGHT = 523;
    private static final float TOP = 760;
    private static final float BOTTOM = 80;
    private static final float BODY = 12;
    private static final float PITCH = 20;

    private final PdfWriter writer;
    private final boolean ruled;
    private final boolean headerAgain;
    private float y = TOP;

    private PdfReport(PdfWriter writer, boolean ruled, boolean headerAgain) {
        this.writer = writer;
        this.ruled = ruled;
        this.headerAgain = headerAgain;
    }

    static byte[] of(Report report, PdfWriter.Font font) {
        return of(report, font, true, false);
    }

    static byte[] of(Report report, PdfWriter.Font font, boolean ruled, boolean headerAgain) {
        try (PdfWriter writer = new PdfWriter(font)) {
            PdfReport pdf = new PdfReport(writer, ruled, headerAgain);
            pdf.newPage();
            for (Report.Piece piece : report.pieces()) {
                switch (piece) {
                    case Report.Text text -> pdf.paragraph(text);
                    case Report.Grid grid -> pdf.table(grid);
                }
            }
            return writer.bytes();
        }
    }

    private void newPage() {
        writer.newPage();
        y = TOP;
        writer.text(9, LEFT, 800, "青川县发展和改革局文件汇编");
        writer.text(9, 285, 40, "— " + writer.pages() + " —");
    }

    private void paragraph(Report.Text text) {
        boolean title = text.rank() == 1;
        float size = title ? 18 : BODY;
        String rest = text.text();
        float start = LEFT + (title ? 0 : 2 * size);
        while (!rest.isEmpty()) {
            int fits = PdfWriter.fitting(rest, size, RIGHT - start);
            String line = rest.substring(0, fits);
            float x = title ? (LEFT + RIGHT - PdfWriter.width(line, size)) / 2 : start;
            need(PITCH);
            writer.text(size, x, y, line);
            y -= title ? 1.5f * PITCH : PITCH;
            rest = rest.substring(fits);
            start = LEFT;
        }
    }

    private void table(Report.Grid grid) {
        float width = (RIGHT - LEFT) / grid.width();
        List<Place> places = Place.of(grid);
        int row = 0;
        while (row < grid.rows().size()) {
            int fit = Math.min(grid.rows().size() - row, (int) ((y - BOTTOM) / PITCH));
            float top = y + 14;
            int from = row;
            for (int r = row; r < row + fit; r++) {
                int at = r;
                float baseline = y - (r - row) * PITCH;
                places.stream()
                        .filter(p -> p.row() == at)
                        .forEach(p -> cell(p, top - (p.row() - from) * PITCH, baseline, width));
            }
            row += fit;
            y -= fit * PITCH;
            if (row < grid.rows().size()) {
                newPage();
                if (headerAgain) {
                    float again = y + 14;
                    places.stream().filter(p -> p.row() == 0).forEach(p -> cell(p, again, y, width));
                    y -= PITCH;
                }
            }
        }
        y -= 10;
    }

    private void cell(Place place, float top, float baseline, float width) {
        float left = LEFT + place.column() * width;
        float right = left + place.cell().across() * width;
        float bottom = top - place.cell().down() * PITCH;
        if (ruled) {
            writer.box(left, bottom, right, top);
        }
        float size = 10;
        List<String> lines = new ArrayList<>();
        String rest = place.cell().text();
        while (!rest.isEmpty()) {
            int fits = PdfWriter.fitting(rest, size, right - left - 6);
            lines.add(rest.substring(0, fits));
            rest = rest.substring(fits);
        }
        float first = lines.size() > 1 ? top - 9 : baseline;
        for (int i = 0; i < lines.size(); i++) {
            writer.text(lines.size() > 1 ? 8 : size, left + 3, first - i * 9, lines.get(i));
        }
    }

    private void need(float space) {
        if (y - space < BOTTOM) {
            newPage();
        }
    }
}
