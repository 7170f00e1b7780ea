package io.zhibiao.extractor.core.outline;

import org.jspecify.annotations.Nullable;

/**
 * A line of a posting's text that may hold claims.
 *
 * @param section the heading it stands under; null before the first
 * @param block index of its block; -1 when the posting has none there
 * @param span the years its part is about, where the part's heading tells several
 * @param table whether it belongs to a table's block
 */
public record Line(int start, int end, Part part, @Nullable String section, int block, boolean table, Span span) {
    /** The years a heading tells for all under it (“十三五”时期回顾); zeros where it tells none. */
    public record Span(int from, int to) {
        /** No years told. */
        public static final Span NONE = new Span(0, 0);
    }
}
