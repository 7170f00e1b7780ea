package io.zhibiao.cleaner.core.document;

import java.util.List;

/**
 * A line as it is printed.
 *
 * @param y its baseline
 * @param size of most of its characters, in points
 * @param parts stretches with wide gaps between them
 */
record PdfLine(int page, float y, float size, List<Part> parts) implements PdfItem {
    PdfLine {
        parts = List.copyOf(parts);
    }

    /** A stretch of a line. */
    record Part(String text, float left, float right) {}

    @Override
    public float top() {
        return y - size;
    }

    float left() {
        return parts.getFirst().left();
    }

    float right() {
        return parts.getLast().right();
    }

    String text() {
        return String.join(" ", parts.stream().map(Part::text).toList());
    }
}
