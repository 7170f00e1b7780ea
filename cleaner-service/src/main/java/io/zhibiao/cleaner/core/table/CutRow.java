package io.zhibiao.cleaner.core.table;

import io.zhibiao.cleaner.core.language.Lexicon;
import io.zhibiao.cleaner.core.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row that a page break cut, its upper part at the foot of a page and the rest at the head of the next. It is sure where no cell holds text of its own in both
 * parts but those that are cut inside a word, a bracket or a clause; else the rows stay two.
 */
final class CutRow {
    /** The kind its repairs are told under. */
    static final String KIND = "cut_row";

    private static final String OPENS = "（(《“[【";
    private static final String CLOSES = "）)》”]】";
    private static final String GOES_ON = "，、（(《“与和及暨";
    private static final String CANNOT_BEGIN = "，。、；：）)》”％%";

    /** How much more usual the text must be as one than as two. */
    private static final double LEAST_GAIN = 5;

    private CutRow() {}

    /** The whole row; empty where the rows are two. */
    static Optional<List<Table.Cell>> joined(List<Table.Cell> upper, List<Table.Cell> lower) {
        if (upper.size() != lower.size() || lower.stream().noneMatch(CutRow::isBlank)) {
            return Optional.empty();
        }
        List<Table.Cell> whole = new ArrayList<>(upper.size());
        boolean cut = false;
        for (int i = 0; i < upper.size(); i++) {
            Table.Cell above = upper.get(i);
            Table.Cell below = lower.get(i);
            boolean both = !isBlank(above) && !isBlank(below);
            if (above.across() != below.across() || (both && !goesOn(above.text(), below.text()))) {
                return Optional.empty();
            }
            cut |= both;
            whole.add(new Table.Cell(above.text() + below.text(), 1, above.across()));
        }
        return cut ? Optional.of(whole) : Optional.empty();
    }

    private static boolean isBlank(Table.Cell cell) {
        return cell.text().isEmpty();
    }

    private static boolean goesOn(String above, String below) {
        return !Cells.isFigure(below)
                && (GOES_ON.indexOf(above.charAt(above.length() - 1)) >= 0
                        || CANNOT_BEGIN.indexOf(below.charAt(0)) >= 0
                        || (isOpen(above) && isClosed(below))
                        || isCutInWord(above, below));
    }

    /** A bracket is open at the end. */
    private static boolean isOpen(String above) {
        int depth = 0;
        for (int i = 0; i < above.length(); i++) {
            depth += OPENS.indexOf(above.charAt(i)) >= 0 ? 1 : 0;
            depth -= CLOSES.indexOf(above.charAt(i)) >= 0 ? 1 : 0;
        }
        return depth > 0;
    }

    /** A bracket is closed before any is opened. */
    private static boolean isClosed(String below) {
        for (int i = 0; i < below.length(); i++) {
            if (OPENS.indexOf(below.charAt(i)) >= 0) {
                return false;
            }
            if (CLOSES.indexOf(below.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCutInWord(String above, String below) {
        Lexicon lexicon = Lexicon.standard();
        String left = above.substring(Math.max(0, above.length() - Lexicon.LONGEST));
        String right = below.substring(0, Math.min(Lexicon.LONGEST, below.length()));
        String both = left + right;
        double apart = lexicon.cost(left, 0, left.length()) + lexicon.cost(right, 0, right.length());
        return apart - lexicon.cost(both, 0, both.length()) >= LEAST_GAIN;
    }
}
