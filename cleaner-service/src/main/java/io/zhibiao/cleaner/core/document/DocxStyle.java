package io.zhibiao.cleaner.core.document;

/**
 * What a paragraph style says of its paragraphs.
 *
 * @param outline level from 0; -1 for none
 * @param list id of its list; -1 for none
 * @param depth level in the list, from 0
 */
record DocxStyle(boolean isTitle, int outline, int list, int depth) {
    static final DocxStyle PLAIN = new DocxStyle(false, -1, -1, 0);
}
