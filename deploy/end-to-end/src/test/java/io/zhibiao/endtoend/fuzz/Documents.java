package io.zhibiao.endtoend.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Documents of our own making, to be damaged. */
final class Documents {
    private Documents() {}

    static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            for (int i = 0; i < 5; i++) {
                document.createParagraph().createRun().setText("全年地区生产总值增长" + i + ".5%，居民收入与经济同步增长。");
            }
            XWPFTable table = document.createTable(4, 3);
            for (int i = 0; i < 12; i++) {
                table.getRow(i / 3).getCell(i % 3).setText(i % 3 == 0 ? "固定资产投资" : i + ".1");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] xlsx() throws IOException {
        return sheet(new XSSFWorkbook());
    }

    static byte[] xls() throws IOException {
        return sheet(new HSSFWorkbook());
    }

    private static byte[] sheet(Workbook made) throws IOException {
        try (Workbook book = made) {
            Sheet sheet = book.createSheet("主要指标");
            for (int i = 0; i < 12; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue("社会消费品零售总额（亿元）");
                row.createCell(1).setCellValue(i * 12.34);
                row.createCell(2).setCellFormula("B" + (i + 1) + "*2");
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 3; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content =
                        new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(70, 700);
                    content.showText("Gross regional product grew by 6." + i + " percent in 2024.");
                    content.endText();
                    content.addRect(60, 400, 300, 200);
                    content.stroke();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    /** The parts of a packed document, name and content by turns. */
    static List<byte[]> parts(byte[] zip) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.add(entry.getName().getBytes(StandardCharsets.UTF_8));
                parts.add(in.readAllBytes());
            }
        }
        return parts;
    }

    /** Packs parts with another content of one of them. */
    static byte[] packed(List<byte[]> parts, int changed, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.size(); i += 2) {
                zip.putNextEntry(new ZipEntry(new String(parts.get(i), StandardCharsets.UTF_8)));
                zip.write(i + 1 == changed ? content : parts.get(i + 1));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
