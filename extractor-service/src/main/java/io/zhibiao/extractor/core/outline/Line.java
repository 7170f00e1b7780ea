package io.zhibiao.extractor.core.outline;

import org.jspecify.annotations.Nullable;

/**
 * A line of a posting's text that may hold claims.
 *
 * @param section the heading it stands under; null before the first
 * @param block index of its block; -1 when the posting has none there
 * @param table whether it belongs to a table's block
 */
public record Line(int start, int end, Part part, @Nullable String section, int block, boolean table) {}
