package io.zhibiao.cleaner.core.page;

import io.zhibiao.cleaner.core.language.Traits;
import java.util.function.UnaryOperator;

/**
 * A line of text.
 *
 * @param traits the text, and what it is made of: looked through once, however many steps ask
 * @param rank 1 to 6 for a line the page marks as a heading of that rank, 0 for the others
 */
public record Line(Traits traits, int rank) implements Passage {
    public Line(String text, int rank) {
        this(Traits.of(text), rank);
    }

    /** A line the page does not mark as a heading. */
    public Line(String text) {
        this(text, 0);
    }

    @Override
    public String text() {
        return traits.text();
    }

    @Override
    public Line map(UnaryOperator<String> repair) {
        return with(repair.apply(text()));
    }

    /** This line with another text. */
    public Line with(String text) {
        return text.equals(text()) ? this : new Line(text, rank);
    }
}
