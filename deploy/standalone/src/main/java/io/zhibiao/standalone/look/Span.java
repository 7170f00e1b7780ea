package io.zhibiao.standalone.look;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a line.
 *
 * @param mark what was done here; null where nothing was
 * @param other what stands in its place on the other side; empty where nothing does
 */
record Span(String text, @Nullable Mark mark, String other) {}
