package io.zhibiao.cleaner.core.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A report as DOCX, its headings by their outline level. */
final class DocxReport {
    private DocxReport() {}

    static byte[] of(Report report) {
        try (XWPFDocument document = new XWPFDocument()) {
            for (Report.Piece piece : report.pieces()) {
                switch (piece) {
                    case Report.Text text -> paragraph(document, text);
                    case Report.Grid grid -> table(document, grid);
                }
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    private static void paragraph(XWPFDocument document, Report.Text text) {
        XWPFParagraph paragraph = document.createParagraph();
        if (text.rank() > 0) {
            paragraph.getCTP().addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(text.rank() - 1L));
        }
        // Word cuts a sentence into runs wherever somebody typed.
        int half = text.text().length() / 2;
        paragraph.createRun().setText(text.text().substring(0, half));
        paragraph.createRun().setText(text.text().substring(half));
    }

    /** One cell a place, with gridSpan over columns and vMerge over rows. */
    private static void table(XWPFDocument document, Report.Grid grid) {
        XWPFTable table = document.createTable();
        table.removeRow(0);
        for (int row = 0; row < grid.rows().size(); row++) {
            table.createRow();
            while (!table.getRow(row).getTableCells().isEmpty()) {
                table.getRow(row).removeCell(0);
            }
            int at = row;
            for (int column = 0; column < grid.width(); column++) {
                int wanted = column;
                Place.of(grid).stream()
                        .filter(p -> p.column() == wanted
                                && p.row() <= at
                                && at < p.row() + p.cell().down())
                        .forEach(p -> cell(table, at, p));
            }
        }
    }

    private static void cell(XWPFTable table, int row, Place place) {
        XWPFTableCell cell = table.getRow(row).createCell();
        CTTcPr properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        if (place.cell().across() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(place.cell().across()));
        }
        if (place.cell().down() > 1) {
            properties.addNewVMerge().setVal(row == place.row() ? STMerge.RESTART : STMerge.CONTINUE);
        }
        if (row == place.row()) {
            cell.setText(place.cell().text());
        }
    }
}
