package io.zhibiao.cleaner.core.page;

import io.zhibiao.cleaner.core.language.Han;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Reads HTML tables that hold data; those that only lay a page out are no tables. */
final class TableReader {
    private static final int MOST_ACROSS = 100;
    private static final int MOST_DOWN = 1000;
    private static final int LONGEST_CELL = 400;
    private static final int LONGEST_MEAN = 60;

    private TableReader() {}

    /** Whether a table has rows and columns of short cells, and no table in it. */
    static boolean isData(Element table) {
        if (holdsTable(table)) {
            return false;
        }
        int filled = 0;
        int wide = 0;
        int characters = 0;
        for (Element row : table.getElementsByTag("tr")) {
            int inRow = 0;
            for (Element cell : row.children()) {
                int length = length(cell);
                if (length > LONGEST_CELL) {
                    return false;
                }
                inRow += length > 0 ? 1 : 0;
                characters += length;
            }
            filled += inRow;
            wide += inRow > 1 ? 1 : 0;
        }
        return wide > 1 && characters <= (long) LONGEST_MEAN * filled;
    }

    /** How many characters a cell shows, blanks aside; counted no further than to one that is too long for a cell. */
    private static int length(Element cell) {
        int[] length = new int[1];
        NodeFilter count = (node, depth) -> {
            if (node instanceof TextNode text) {
                length[0] += visible(text.getWholeText());
            }
            return length[0] > LONGEST_CELL ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        };
        NodeTraversor.filter(count, cell);
        return length[0];
    }

    private static int visible(String text) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            n += text.charAt(i) > ' ' ? 1 : 0;
        }
        return n;
    }

    /** Stops at the first one, so that tables in tables are not gone through again for each of them. */
    private static boolean holdsTable(Element table) {
        NodeFilter search = (node, depth) ->
                depth > 0 && node.nameIs("table") ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        return NodeTraversor.filter(search, table) == NodeFilter.FilterResult.STOP;
    }

    static Table read(Element table) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Element row : table.getElementsByTag("tr")) {
            List<Table.Cell> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                    cells.add(new Table.Cell(
                            text(cell), span(cell, "rowspan", MOST_DOWN), span(cell, "colspan", MOST_ACROSS)));
                }
            }
            rows.add(cells);
        }
        return new Table(rows);
    }

    private static int span(Element cell, String attribute, int most) {
        String digits = cell.attr(attribute).strip();
        if (digits.isEmpty() || digits.length() > 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 1;
        }
        return Math.clamp(Integer.parseInt(digits), 1, most);
    }

    /** A cell's text on one line; a line break inside joins, for it is layout. */
    private static String text(Element cell) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.filter(new CellText(text), cell);
        return text.toString().strip();
    }

    private record CellText(StringBuilder text) implements NodeFilter {
        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode part) {
                append(part.getWholeText());
            }
            boolean hidden = node instanceof Element element && HiddenBlocks.isHidden(element);
            return hidden ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
        }

        private void append(String part) {
            for (int i = 0; i < part.length(); i++) {
                char c = part.charAt(i);
                boolean blank = Han.isBlank(c) || c == '\n' || c == '\r';
                if (!blank) {
                    text.append(c);
                } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            }
        }
    }
}
