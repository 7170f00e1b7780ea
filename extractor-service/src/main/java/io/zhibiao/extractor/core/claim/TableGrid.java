package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Block;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table's cells with the offsets where they stand in the posting's text, parted into header and data rows.
 *
 * @param offsets offset of each cell; -1 for one that does not stand in the text, as it is a merged one's copy
 * @param headerRows how many rows the header has
 */
record TableGrid(List<List<String>> rows, List<int[]> offsets, int headerRows) {
    private static final Pattern VALUE = Pattern.compile(
            "[≥≤><＞＜约]?[-－−+]?\\d[\\d,，.\\s]*(?:[%％‰]|[\\u4e00-\\u9fa5/%]{0,8})?(?:[-—~～]\\d[\\d.]*[%％]?)?(?:左右|以上|以内|以下|以上水平)?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d年?");
    private static final int MOST_HEADER_ROWS = 4;
    private static final int NEAR = 60;

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

    static boolean value(String cell) {
        return VALUE.matcher(cell.strip()).matches();
    }

    private static int headerRows(List<List<String>> rows) {
        for (int r = 0; r < rows.size() && r < MOST_HEADER_ROWS; r++) {
            List<String> row = rows.get(r);
            boolean data = row.stream()
                    .skip(1)
                    .anyMatch(
                            cell -> (value(cell) && !YEAR.matcher(cell.strip()).matches()) || states(cell));
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

    /** A column's header: its cells from top to bottom, each once. */
    String header(int column) {
        Set<String> parts = new LinkedHashSet<>();
        for (int r = 0; r < headerRows; r++) {
            if (column < rows.get(r).size()) {
                parts.add(rows.get(r).get(column).replaceAll("\\s", ""));
            }
        }
        return String.join("", parts);
    }

    int columns() {
        return rows.isEmpty() ? 0 : rows.get(0).size();
    }
}
