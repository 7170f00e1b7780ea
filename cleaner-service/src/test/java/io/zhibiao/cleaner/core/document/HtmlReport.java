package io.zhibiao.cleaner.core.document;

import java.nio.charset.StandardCharsets;

/** A report as a page. */
final class HtmlReport {
    private HtmlReport() {}

    static byte[] of(Report report) {
        StringBuilder html =
                new StringBuilder("<!doctype html><html><head><meta charset=\"utf-8\"></head><body><div id=\"zoom\">");
        for (Report.Piece piece : report.pieces()) {
            switch (piece) {
                case Report.Text text -> {
                    String tag = text.rank() == 0 ? "p" : "h" + text.rank();
                    html.append('<')
                            .append(tag)
                            .append('>')
                            .append(text.text())
                            .append("</")
                            .append(tag)
                            .append('>');
                }
                case Report.Grid grid -> table(grid, html);
            }
        }
        return html.append("</div></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void table(Report.Grid grid, StringBuilder html) {
        html.append("<table>");
        grid.rows().forEach(row -> {
            html.append("<tr>");
            row.forEach(cell -> html.append(
                    "<td rowspan=\"%d\" colspan=\"%d\">%s</td>".formatted(cell.down(), cell.across(), cell.text())));
            html.append("</tr>");
        });
        html.append("</table>");
    }
}
