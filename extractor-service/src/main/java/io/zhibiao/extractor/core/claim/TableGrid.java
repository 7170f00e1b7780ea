package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A table's cells with the offsets where they stand in the posting's text, parted into header and data rows.
 *
 * @param offsets offset of each cell; -1 for one that does not stand in the text, as it is a merged one's copy
 * @param headerRows how many rows the header has
 */
record TableGrid(List<List<String>> rows, List<int[]> offsets, int headerRows) {
    private static final int MOST_HEADER_ROWS = 4;
    private static final int NEAR = 60;
    private static final int LONGEST_UNIT = 8;
    private static final int LONGEST_BOUND = 4;

    static TableGrid of(Block block, String text) {
        List<int[]> offsets = new ArrayList<>();
        int cursor = block.start();
        for (List<String> row : block.rows()) {
            int[] places = new int[row.size()];
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i).strip();
                int at = cell.isEmpty() ? -1 : near(text, cell, cursor, block.end());
                places[i] = at;
                cursor = at < 0 ? cursor : at + cell.length();
            }
            offsets.add(places);
        }
        return new TableGrid(block.rows(), offsets, headerRows(block.rows()));
    }

    /** Looked for only a little way ahead: the copies of a merged cell do not stand in the text. */
    private static int near(String text, String cell, int from, int end) {
        int stop = Math.min(end, from + cell.length() + NEAR);
        for (int i = from; i + cell.length() <= stop; i++) {
            if (text.startsWith(cell, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a cell holds a number, with a bound, unit or range at most: ≥6.5%, 12.3亿元左右, 5-6%. */
    static boolean value(String cell) {
        String words = cell.strip();
        int i = number(words, skip(words, skip(words, 0, "≥≤><＞＜约", 1), "-－−+", 1));
        if (i < 0) {
            return false;
        }
        i = skipUnit(words, i, LONGEST_UNIT);
        int upper = skip(words, i, "-—~～", 1);
        if (upper > i && number(words, upper) > 0) {
            i = skipUnit(words, number(words, upper), LONGEST_BOUND + 1);
        }
        return i == words.length();
    }

    private static int skip(String words, int from, String chars, int most) {
        int i = from;
        while (i < words.length() && i - from < most && chars.indexOf(words.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** Offset behind the number that starts here, or -1. */
    private static int number(String words, int from) {
        if (from >= words.length() || !digit(words.charAt(from))) {
            return -1;
        }
        int i = from;
        while (i < words.length()
                && (digit(words.charAt(i))
                        || ",，.".indexOf(words.charAt(i)) >= 0
                        || Character.isWhitespace(words.charAt(i)))) {
            i++;
        }
        return i;
    }

    private static int skipUnit(String words, int from, int most) {
        int i = from;
        while (i < words.length() && i - from < most && unit(words.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean unit(char c) {
        return (c >= '\u4e00' && c <= '\u9fa5') || "/%％‰".indexOf(c) >= 0;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The year a cell tells and nothing else (2022, 2022年), or 0. */
    static int year(String cell) {
        String words = cell.strip();
        boolean length = words.length() == 4 || (words.length() == 5 && words.charAt(4) == '年');
        if (!length || !(words.startsWith("19") || words.startsWith("20"))) {
            return 0;
        }
        return digit(words.charAt(2)) && digit(words.charAt(3)) ? Integer.parseInt(words, 0, 4, 10) : 0;
    }

    private static int headerRows(List<List<String>> rows) {
        for (int r = 0; r < rows.size() && r < MOST_HEADER_ROWS; r++) {
            boolean data =
                    rows.get(r).stream().skip(1).anyMatch(cell -> (value(cell) && year(cell) == 0) || states(cell));
            if (data && r > 0) {
                return r;
            }
        }
        return Math.min(1, rows.size());
    }

    /** 增长6.5%左右, 与经济增长同步: a claim in words. */
    static boolean states(String cell) {
        return cell.length() > 3
                && ((cell.startsWith("增长") && cell.chars().anyMatch(Character::isDigit))
                        || cell.startsWith("与经济")
                        || cell.startsWith("完成省")
                        || cell.startsWith("控制在"));
    }

    /** A cell's words; empty where the row is short. */
    String cell(int row, int column) {
        List<String> cells = rows.get(row);
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    /** A column's header: its cells from top to bottom, each once. */
    String header(int column) {
        Set<String> parts = new LinkedHashSet<>();
        for (int r = 0; r < headerRows; r++) {
            if (column < rows.get(r).size()) {
                parts.add(Blanks.none(rows.get(r).get(column)));
            }
        }
        return String.join("", parts);
    }

    /** Where a second table starts that stands beside the first (指标|数值|指标|数值): its first header says the same; 0 where none does. */
    int second() {
        String first = header(0);
        for (int c = 2; !first.isEmpty() && c + 1 < columns(); c++) {
            if (header(c).equals(first) && !header(c - 1).equals(first) && words(c)) {
                return c;
            }
        }
        return 0;
    }

    /** Whether most of a column's cells are no values. */
    private boolean words(int column) {
        int words = 0;
        int cells = 0;
        for (int r = headerRows; r < rows.size(); r++) {
            String cell = cell(r, column);
            cells += cell.isEmpty() ? 0 : 1;
            words += cell.isEmpty() || value(cell) || states(cell) ? 0 : 1;
        }
        return words * 2 > cells;
    }

    /** The columns from one to another, the header of all. */
    TableGrid part(int from, int to) {
        List<List<String>> cells = rows.stream()
                .map(row -> row.subList(Math.min(from, row.size()), Math.min(to, row.size())))
                .toList();
        List<int[]> places = offsets.stream()
                .map(row -> Arrays.copyOfRange(row, Math.min(from, row.length), Math.min(to, row.length)))
                .toList();
        return new TableGrid(cells, places, headerRows);
    }

    int columns() {
        return rows.isEmpty() ? 0 : rows.get(0).size();
    }
}
