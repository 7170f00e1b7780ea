package io.zhibiao.standalone.look;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a comparison as the body of a table. */
final class RowsHtml {
    /** More removed lines than this in a row are folded. */
    private static final int UNFOLDED = 8;

    /** A browser still scrolls so many; what is beyond is told. */
    private static final int MOST_ROWS = 20_000;

    private final Markup out;
    private final Set<Mark> anchored = EnumSet.noneOf(Mark.class);

    RowsHtml(Markup out) {
        this.out = out;
    }

    /** Writes the rows; each kind's first spot gets the id its legend links to. */
    void write(List<Row> rows) {
        int i = 0;
        int written = 0;
        while (i < rows.size() && written < MOST_ROWS) {
            int end = i;
            while (end < rows.size() && rows.get(end).removed()) {
                end++;
            }
            if (end > i) {
                removed(rows.subList(i, end));
            } else {
                row(rows.get(i));
                end = i + 1;
            }
            i = end;
            written++;
        }
        if (i < rows.size()) {
            out.raw("<tr class=\"more\"><td colspan=\"4\">其余 %1$d 行未显示 %1$d more rows are not shown</td></tr>\n"
                    .formatted(rows.size() - i));
        }
    }

    private void removed(List<Row> rows) {
        List<Row.Line> lines = rows.stream().flatMap(row -> row.raw().stream()).toList();
        out.raw("<tr class=\"gone\">");
        boolean folded = lines.size() > UNFOLDED;
        number(lines);
        out.raw("<td class=\"raw\">");
        if (folded) {
            out.raw("<details><summary>").raw(summary(lines)).raw("</summary>");
        }
        lines.forEach(this::line);
        out.raw(folded ? "</details>" : "").raw("</td><td class=\"no\"></td><td class=\"clean none\"></td></tr>\n");
    }

    private static String summary(List<Row.Line> lines) {
        Map<Mark, Integer> counts = new EnumMap<>(Mark.class);
        for (Row.Line line : lines) {
            if (line.removal() != null) {
                counts.merge(line.removal(), 1, Integer::sum);
            }
        }
        StringBuilder text = new StringBuilder("已删除 %1$d 行 %1$d lines removed:".formatted(lines.size()));
        counts.forEach((mark, n) ->
                text.append(" <span class=\"chip %s\">%s %d</span>".formatted(mark.style(), mark.label(), n)));
        return text.toString();
    }

    private void row(Row row) {
        out.raw(row.same() ? "<tr class=\"same\">" : "<tr class=\"diff\">");
        number(row.raw());
        cell("raw", row.raw());
        number(row.clean());
        cell("clean", row.clean());
        out.raw("</tr>\n");
    }

    private void number(List<Row.Line> lines) {
        out.raw("<td class=\"no\">");
        if (!lines.isEmpty()) {
            int first = lines.getFirst().number();
            int last = lines.getLast().number();
            out.raw(first == last ? "" + first : first + "–" + last);
        }
        out.raw("</td>");
    }

    private void cell(String side, List<Row.Line> lines) {
        out.raw("<td class=\"" + side + (lines.isEmpty() ? " none" : "") + "\">");
        lines.forEach(this::line);
        out.raw("</td>");
    }

    private void line(Row.Line line) {
        out.raw("<p>");
        line.spans().forEach(this::span);
        out.raw("</p>");
    }

    private void span(Span span) {
        Mark mark = span.mark();
        if (mark == null) {
            out.text(span.text());
            return;
        }
        String tag = mark.removal() ? "del" : "mark";
        out.raw("<%s%s class=\"%s\" title=\"%s".formatted(tag, anchor(mark), mark.style(), mark.label()));
        if (!span.other().isEmpty()) {
            out.raw(": ").text(span.text()).raw(" ⇄ ").text(span.other());
        }
        out.raw("\">").text(span.text()).raw("</" + tag + ">");
    }

    private String anchor(@Nullable Mark mark) {
        return mark != null && anchored.add(mark) ? " id=\"%s\"".formatted(mark.style()) : "";
    }
}
