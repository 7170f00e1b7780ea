package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.page.PageContent;
import io.zhibiao.cleaner.core.page.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads the visible sheets of an XLS in their order. */
final class XlsReader {
    private final DisplayedNumber numbers = new DisplayedNumber();
    private final Allowance cells = Allowance.ofCells();
    private final Allowance characters = Allowance.ofCharacters();

    PageContent read(POIFSFileSystem files) throws IOException {
        List<Passage> passages = new ArrayList<>();
        try (HSSFWorkbook workbook = new HSSFWorkbook(files.getRoot(), false)) {
            boolean since1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    passages.addAll(sheet(workbook.getSheetAt(i), since1904).passages());
                }
            }
        }
        return new PageContent(List.of(), Map.of(), passages);
    }

    private Sheet sheet(HSSFSheet from, boolean since1904) {
        Sheet sheet = new Sheet(from.getSheetName(), cells);
        for (int column = 0; column < 256; column++) {
            if (from.isColumnHidden(column)) {
                sheet.hideColumns(column, column);
            }
        }
        for (Row row : from) {
            if (row.getZeroHeight()) {
                sheet.hideRow(row.getRowNum());
            }
            for (Cell cell : row) {
                String text = shown(cell, since1904);
                characters.spend(text.length());
                sheet.put(row.getRowNum(), cell.getColumnIndex(), text);
            }
        }
        for (CellRangeAddress range : from.getMergedRegions()) {
            sheet.merge(range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn());
        }
        return sheet;
    }

    /** A formula shows what it last came to. */
    private String shown(Cell cell, boolean since1904) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case NUMERIC -> {
                int format = cell.getCellStyle().getDataFormat();
                boolean custom = format >= 164;
                yield numbers.text(
                        cell.getNumericCellValue(),
                        format,
                        custom ? cell.getCellStyle().getDataFormatString() : null,
                        since1904);
            }
            default -> "";
        };
    }
}
