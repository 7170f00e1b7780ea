package io.zhibiao.cleaner.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rows between bars, as Markdown and text recognition write them: outer bars may be missing, {@code \|} is no bar. */
final class Bars {
    private static final String SIGNS = "|｜│┃¦";
    private static final int LONGEST = 2000;
    private static final Pattern RULE = Pattern.compile("[|｜│┃¦:：\\-—–=+*_\\s─━┄┈┼├┤┌┐└┘┬┴╋┝┥┿╂]+");
    private static final Pattern LINES = Pattern.compile("(?:[-—–=─━_]{2,}.*|:?-+:?)");

    private Bars() {}

    /** Whether a line only rules a table: dashes between bars or crosses. */
    static boolean isRule(String line) {
        return !line.isEmpty()
                && line.length() <= LONGEST
                && RULE.matcher(line).matches()
                && (hasBar(line) || line.indexOf('+') >= 0 || line.indexOf('┼') >= 0 || line.indexOf('─') >= 0);
    }

    /** Whether a rule tells that the row above it is a table's header: it has a dash for each of its cells. */
    static boolean isHeaderRule(String line, int cells) {
        return isRule(line)
                && LINES.matcher(line.replaceAll("[|｜│┃¦+┼\\s]", "")).find()
                && cells(line).size() == cells;
    }

    /** Whether a line begins and goes on with bars: a row wherever it stands. */
    static boolean isRow(String line) {
        return line.length() > 2 && isBar(line.charAt(0)) && !isRule(line) && count(line) > 1;
    }

    /** How many bars part the line. */
    static int count(String line) {
        int bars = 0;
        for (int i = 0; i < line.length(); i++) {
            bars += isBarAt(line, i) ? 1 : 0;
        }
        return bars;
    }

    /** The texts between the bars, without those outside of an outer one. */
    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            if (!isBarAt(line, i)) {
                if (!isEscape(line, i)) {
                    cell.append(line.charAt(i));
                }
            } else if (i > 0) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            }
        }
        if (!isBarAt(line, line.length() - 1)) {
            cells.add(cell.toString().strip());
        }
        return cells;
    }

    /** Whether the line's last character is a bar. */
    static boolean endsWithBar(String line) {
        return !line.isEmpty() && isBarAt(line, line.length() - 1);
    }

    /** …数据为初步统计数。 |: a sentence without the bar a table left behind it. */
    static String withoutLast(String line) {
        boolean left = endsWithBar(line) && count(line) == 1;
        return left ? line.substring(0, line.length() - 1).strip() : line;
    }

    private static boolean hasBar(String line) {
        return line.chars().anyMatch(c -> isBar((char) c));
    }

    private static boolean isBarAt(String line, int i) {
        return isBar(line.charAt(i)) && (i == 0 || line.charAt(i - 1) != '\\');
    }

    private static boolean isEscape(String line, int i) {
        return line.charAt(i) == '\\' && i + 1 < line.length() && isBar(line.charAt(i + 1));
    }

    private static boolean isBar(char c) {
        return SIGNS.indexOf(c) >= 0;
    }
}
