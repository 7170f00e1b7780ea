package io.zhibiao.indexer.core.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CSV by RFC 4180 in UTF-8, with the byte order mark that spreadsheets need to see it. A text that a spreadsheet would take for a
 * formula gets an apostrophe in front: sentences come from pages.
 */
public final class Csv implements TableWriter {
    private final Writer out;

    public Csv(OutputStream stream, List<String> headings) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        out.write('\ufeff');
        out.write(String.join(",", headings));
        out.write("\r\n");
    }

    @Override
    public void row(List<JsonNode> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.write(i == 0 ? "" : ",");
            out.write(cell(cells.get(i)));
        }
        out.write("\r\n");
    }

    private static String cell(JsonNode cell) {
        String text = Cells.text(cell);
        String safe = cell.isTextual() && formula(text) ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean formula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
