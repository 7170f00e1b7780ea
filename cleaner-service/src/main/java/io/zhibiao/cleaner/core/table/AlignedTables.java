package io.zhibiao.cleaner.core.table;

import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.layout.PassageStep;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.page.Table;
import io.zhibiao.cleaner.core.repair.RepairLog;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts tables together again whose columns are set with tabs or blanks, a row a line. The shape is certain where the first line holds
 * nothing but names of columns and the following ones have as many cells, names and figures in their places; else the lines
 * stay.
 */
public final class AlignedTables implements PassageStep {
    /** The kind its repairs are told under. */
    public static final String KIND = "aligned_table";

    private static final int FEWEST_ROWS = 2;
    private static final int LONGEST = 300;
    private static final int LONGEST_NAME = 20;
    private static final Pattern WIDE = Pattern.compile("\\t[ \\t\\u00a0\\u3000]*|[ \\u00a0\\u3000]{2,}");
    private static final Pattern ANY = Pattern.compile("[ \\t\\u00a0\\u3000]+");

    @Override
    public List<Passage> apply(List<Passage> passages, RepairLog log) {
        List<Passage> done = new ArrayList<>(passages.size());
        int i = 0;
        while (i < passages.size()) {
            List<List<String>> rows = isHeader(text(passages, i)) ? rows(passages, i, log) : List.of();
            if (rows.isEmpty()) {
                done.add(passages.get(i++));
            } else {
                log.add(KIND, 1);
                done.add(Table.of(rows));
                i += rows.size();
            }
        }
        return done;
    }

    private static boolean isHeader(String line) {
        if (!Cells.mayBegin(line)) {
            return false;
        }
        int blank = 0;
        while (blank < line.length() && blank <= LONGEST_NAME && !Han.isBlank(line.charAt(blank))) {
            blank++;
        }
        return line.length() <= LONGEST
                && blank < line.length()
                && Cells.isFirstHeader(line.substring(0, blank))
                && Stream.of(ANY.split(line, -1)).allMatch(Cells::isHeader);
    }

    private static List<List<String>> rows(List<Passage> passages, int from, RepairLog log) {
        for (Pattern blanks : List.of(WIDE, ANY)) {
            List<List<String>> rows = rows(passages, from, blanks);
            if (rows.size() > FEWEST_ROWS) {
                return rows;
            }
        }
        if (Stream.of(ANY.split(text(passages, from + 1), -1)).anyMatch(Cells::isFigure)) {
            log.doubt(KIND, text(passages, from));
        }
        return List.of();
    }

    private static List<List<String>> rows(List<Passage> passages, int from, Pattern blanks) {
        List<String> header = List.of(blanks.split(text(passages, from), -1));
        List<List<String>> rows = new ArrayList<>(List.of(header));
        for (int i = from + 1; i < passages.size(); i++) {
            String line = text(passages, i);
            List<String> row = line.length() > LONGEST ? List.of() : List.of(blanks.split(line, -1));
            if (row.size() != header.size() || !Cells.fits(header, row)) {
                break;
            }
            rows.add(row);
        }
        return rows;
    }

    private static String text(List<Passage> passages, int i) {
        return i < passages.size() && passages.get(i) instanceof Line line
                ? line.text().strip()
                : "";
    }
}
