package io.zhibiao.cleaner.core.page;

import java.util.function.UnaryOperator;

/**
 * A line of text.
 *
 * @param rank 1 to 6 for a line the page marks as a heading of that rank, 0 for the others
 */
public record Line(String text, int rank) implements Passage {
    /** A line the page does not mark as a heading. */
    public Line(String text) {
        this(text, 0);
    }

    @Override
    public Line map(UnaryOperator<String> repair) {
        String repaired = repair.apply(text);
        return repaired.equals(text) ? this : new Line(repaired, rank);
    }
}
