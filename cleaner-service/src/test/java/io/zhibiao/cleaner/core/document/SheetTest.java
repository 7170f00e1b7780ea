package io.zhibiao.cleaner.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.page.Table;
import io.zhibiao.cleaner.core.repair.RepairLog;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sheet shows is read, and nothing else. */
class SheetTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void numbersAndDatesAreReadAsTheyAreShown(boolean xlsx) {
        Workbook workbook = workbook(xlsx);
        org.apache.poi.ss.usermodel.Sheet sheet = workbook.createSheet("Sheet1");
        Row header = sheet.createRow(0);
        Row row = sheet.createRow(1);
        Object[][] cells = {
            {6.1000000000000005, "General", "6.1"},
            {0.065, "0.0%", "6.5%"},
            {1234567.891, "#,##0.00", "1,234,567.89"},
            {45322.0, "yyyy\"年\"m\"月\"d\"日\"", "2024年1月31日"},
            {45322.0, "m/d/yy", "2024/1/31"},
            {-3.25, "0.0_);(0.0)", "(3.3)"}
        };
        for (int i = 0; i < cells.length; i++) {
            header.createCell(i).setCellValue("列" + i);
            Cell cell = row.createCell(i);
            cell.setCellValue((Double) cells[i][0]);
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat((String) cells[i][1]));
            cell.setCellStyle(style);
        }
        List<String> shown = rows(read(workbook)).get(1);
        for (int i = 0; i < cells.length; i++) {
            assertThat(shown.get(i)).isEqualTo(cells[i][2]);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hiddenSheetsRowsAndColumnsAreLeftOut(boolean xlsx) {
        Workbook workbook = workbook(xlsx);
        org.apache.poi.ss.usermodel.Sheet sheet = workbook.createSheet("Sheet1");
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 3; column++) {
                sheet.createRow(row);
            }
            for (int column = 0; column < 3; column++) {
                sheet.getRow(row).createCell(column).setCellValue(row + "行" + column + "列");
            }
        }
        sheet.getRow(1).setZeroHeight(true);
        sheet.setColumnHidden(1, true);
        workbook.createSheet("计算").createRow(0).createCell(0).setCellValue("不公开");
        workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
        assertThat(rows(read(workbook)))
                .containsExactly(List.of("0行0列", "0行2列"), List.of("2行0列", "2行2列"), List.of("3行0列", "3行2列"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void titleAndNoteStandOutsideTheTable(boolean xlsx) {
        Workbook workbook = workbook(xlsx);
        org.apache.poi.ss.usermodel.Sheet sheet = workbook.createSheet("附表一");
        sheet.createRow(2).createCell(1).setCellValue("主要指标计划表");
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 1, 3));
        String[][] rows = {{"指标", "单位", "计划"}, {"财政收入", "亿元", "8"}, {"", "%", "7.5"}};
        for (int row = 0; row < rows.length; row++) {
            sheet.createRow(3 + row);
            for (int column = 0; column < 3; column++) {
                sheet.getRow(3 + row).createCell(1 + column).setCellValue(rows[row][column]);
            }
        }
        sheet.addMergedRegion(new CellRangeAddress(4, 5, 1, 1));
        sheet.createRow(6).createCell(1).setCellValue("注：不含上划部分。");
        List<Passage> passages = read(workbook);
        assertThat(passages).hasSize(4);
        assertThat(passages.get(0)).isEqualTo(new Line("附表一"));
        assertThat(passages.get(1)).isEqualTo(new Line("主要指标计划表"));
        assertThat(((Table) passages.get(2)).rows())
                .containsExactly(List.of("指标", "单位", "计划"), List.of("财政收入", "亿元", "8"), List.of("财政收入", "%", "7.5"));
        assertThat(passages.get(3)).isEqualTo(new Line("注：不含上划部分。"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFormulaShowsWhatItCameTo(boolean xlsx) {
        Workbook workbook = workbook(xlsx);
        org.apache.poi.ss.usermodel.Sheet sheet = workbook.createSheet("Sheet1");
        Row row = sheet.createRow(0);
        row.createCell(0).setCellValue(2);
        row.createCell(1).setCellFormula("A1*3");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        assertThat(read(workbook)).containsExactly(new Line("2 6"));
    }

    private static Workbook workbook(boolean xlsx) {
        return xlsx ? new XSSFWorkbook() : new HSSFWorkbook();
    }

    private static List<Passage> read(Workbook workbook) {
        byte[] bytes = SheetReport.bytes(workbook);
        return new Documents()
                .read(bytes, DocumentFormat.of(bytes, null, "").orElseThrow(), new RepairLog())
                .passages();
    }

    private static List<List<String>> rows(List<Passage> passages) {
        return passages.stream()
                .filter(Table.class::isInstance)
                .map(p -> ((Table) p).rows())
                .findFirst()
                .orElseThrow();
    }
}
