package io.zhibiao.indexer.core.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook of one sheet (ECMA-376, SpreadsheetML) with numbers as numbers and texts as texts, never as formulas; written as it
 * goes, so that a table of any length needs no memory. Behind the last row a sheet can have, one more says that there are others.
 */
public final class Xlsx implements TableWriter {
    private static final int ROWS = 1_048_576;
    private static final int CHARACTERS = 32_767;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final ZipOutputStream zip;
    private final Writer out;
    private int rows;

    public Xlsx(OutputStream stream, List<String> headings) throws IOException {
        zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
        out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        frame();
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        out.write(HEAD + "<worksheet xmlns=\"" + SHEET + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                + "</sheetView></sheetViews><sheetData>");
        row(headings.stream().<JsonNode>map(TextNode::valueOf).toList());
    }

    /** The parts that lead to the sheet. */
    private void frame() throws IOException {
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType="
                        + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType="
                        + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
        part("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + SHEET + "\" xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"zhibiao\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE + "/"
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private void part(String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write(HEAD + xml);
        out.flush();
        zip.closeEntry();
    }

    @Override
    public void row(List<JsonNode> cells) throws IOException {
        if (rows == ROWS) {
            return;
        }
        rows++;
        out.write("<row>");
        for (JsonNode cell : rows == ROWS ? List.<JsonNode>of(TextNode.valueOf("more rows: export as csv")) : cells) {
            out.write(cell(cell));
        }
        out.write("</row>");
    }

    private static String cell(JsonNode cell) {
        if (Cells.isEmpty(cell)) {
            return "<c/>";
        }
        if (cell.isNumber()) {
            return "<c><v>" + Cells.text(cell) + "</v></c>";
        }
        if (cell.isBoolean()) {
            return "<c t=\"b\"><v>" + (cell.asBoolean() ? 1 : 0) + "</v></c>";
        }
        return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(cell.asText()) + "</t></is></c>";
    }

    /** As XML 1.0 has it, without characters it does not have, and no longer than a cell can be. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().limit(CHARACTERS).filter(Xlsx::allowed).forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    @Override
    public void close() throws IOException {
        out.write("</sheetData></worksheet>");
        out.flush();
        zip.closeEntry();
        out.close();
    }
}
