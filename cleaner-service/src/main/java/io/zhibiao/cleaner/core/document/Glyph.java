package io.zhibiao.cleaner.core.document;

/**
 * A character on a page, in points as it is read: x to the right, y down.
 *
 * @param y its baseline
 * @param size of its font
 */
record Glyph(String text, float x, float y, float width, float size) {
    float right() {
        return x + width;
    }

    /** Somewhere inside the character, for telling which cell it stands in. */
    float middleX() {
        return x + width / 2;
    }

    float middleY() {
        return y - size / 3;
    }
}
