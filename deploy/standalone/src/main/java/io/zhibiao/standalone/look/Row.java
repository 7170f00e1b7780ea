package io.zhibiao.standalone.look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that belong together: of the page on the left, of the cleaned text on the right.
 *
 * @param raw empty where the cleaned text has what the page has not
 * @param clean empty where the page's lines were removed
 */
record Row(List<Line> raw, List<Line> clean) {
    /**
     * A line in stretches.
     *
     * @param number from 1
     * @param removal why all of it was removed; null where it was kept
     */
    record Line(int number, @Nullable Mark removal, List<Span> spans) {
        boolean untouched() {
            return removal == null && spans.stream().allMatch(span -> span.mark() == null);
        }
    }

    Row {
        raw = List.copyOf(raw);
        clean = List.copyOf(clean);
    }

    /** Whether the page's lines are gone. */
    boolean removed() {
        return clean.isEmpty();
    }

    /** Whether both sides say the same. */
    boolean same() {
        return !raw.isEmpty()
                && !clean.isEmpty()
                && raw.stream().allMatch(Line::untouched)
                && clean.stream().allMatch(Line::untouched);
    }
}
