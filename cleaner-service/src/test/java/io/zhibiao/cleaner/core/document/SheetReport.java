package io.zhibiao.cleaner.core.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A report on a worksheet: a paragraph a row, an empty row behind each table. */
final class SheetReport {
    private SheetReport() {}

    static byte[] xlsx(Report report) {
        return of(report, new XSSFWorkbook());
    }

    static byte[] xls(Report report) {
        return of(report, new HSSFWorkbook());
    }

    static byte[] bytes(Workbook workbook) {
        try (workbook) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] of(Report report, Workbook workbook) {
        Sheet sheet = workbook.createSheet("Sheet1");
        int row = 2;
        for (Report.Piece piece : report.pieces()) {
            switch (piece) {
                case Report.Text text -> sheet.createRow(row++).createCell(1).setCellValue(text.text());
                case Report.Grid grid -> {
                    table(sheet, row, grid);
                    row += grid.rows().size() + 1;
                }
            }
        }
        return bytes(workbook);
    }

    private static void table(Sheet sheet, int first, Report.Grid grid) {
        for (int row = 0; row < grid.rows().size(); row++) {
            sheet.createRow(first + row);
        }
        for (Place place : Place.of(grid)) {
            Row row = sheet.getRow(first + place.row());
            row.createCell(1 + place.column()).setCellValue(place.cell().text());
            int lastRow = first + place.row() + place.cell().down() - 1;
            int lastColumn = place.column() + place.cell().across();
            if (place.cell().down() * place.cell().across() > 1) {
                sheet.addMergedRegion(
                        new CellRangeAddress(first + place.row(), lastRow, 1 + place.column(), lastColumn));
            }
        }
    }
}
