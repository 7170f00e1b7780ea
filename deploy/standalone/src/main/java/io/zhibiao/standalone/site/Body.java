package io.zhibiao.standalone.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The text of a posting. In its file a line is a paragraph, the first line the title; a table stands there as HTML, from a
 * line that begins with {@code <table} to the line {@code </table>}.
 */
record Body(List<Part> parts) {

    /** A paragraph or a table. */
    sealed interface Part {}

    record Paragraph(String text) implements Part {
        boolean isHeading() {
            return text.length() < 40 && text.matches("[一二三四五六七八九]、.*");
        }
    }

    record Table(String html) implements Part {}

    static Body named(String name) {
        return parse(Resources.text("bodies/" + name + ".txt"));
    }

    static Body parse(String text) {
        List<Part> parts = new ArrayList<>();
        List<String> table = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (table.isEmpty() && !line.startsWith("<table")) {
                parts.add(new Paragraph(line));
                continue;
            }
            table.add(line);
            if (line.equals("</table>")) {
                parts.add(new Table(String.join("\n", table)));
                table.clear();
            }
        }
        return new Body(List.copyOf(parts));
    }

    String title() {
        return ((Paragraph) parts.getFirst()).text();
    }

    /** The same body, each of its texts changed. */
    Body map(UnaryOperator<String> change) {
        return new Body(parts.stream().map(part -> map(part, change)).toList());
    }

    /** All texts, a paragraph or a table's row on a line, cells parted by a blank. */
    String text() {
        return parts.stream().map(Body::text).collect(Collectors.joining("\n"));
    }

    private static String text(Part part) {
        return switch (part) {
            case Paragraph paragraph -> paragraph.text();
            case Table table -> cells(table.html());
        };
    }

    private static String cells(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("[ \\t]+", " ");
    }

    private static Part map(Part part, UnaryOperator<String> change) {
        return switch (part) {
            case Paragraph paragraph -> new Paragraph(change.apply(paragraph.text()));
            case Table table -> new Table(change.apply(table.html()));
        };
    }
}
