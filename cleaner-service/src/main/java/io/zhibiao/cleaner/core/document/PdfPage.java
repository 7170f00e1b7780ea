package io.zhibiao.cleaner.core.document;

import java.util.List;

/**
 * What one page shows in one direction of reading.
 *
 * @param number from 0
 * @param height in points, along the lines' y
 */
record PdfPage(int number, float height, List<Glyph> glyphs, List<Rule> rules) {}
