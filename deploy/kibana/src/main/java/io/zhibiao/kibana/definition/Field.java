package io.zhibiao.kibana.definition;

import org.jspecify.annotations.Nullable;

/**
 * A field of a data view.
 *
 * @param type what it holds; words where it is not told
 * @param format numeral pattern of a number
 * @param words name of the list that tells what its codes mean
 * @param link address its values lead to: {@code {{rawValue}}} stands for the value, {@code {{value}}} for the escaped value, and
 *     {@code {board}} for the board's address
 * @param text what a link reads
 */
public record Field(
        String label,
        @Nullable FieldType type,
        @Nullable String format,
        @Nullable String words,
        @Nullable String link,
        @Nullable String text) {
    /** A field that nothing is told of. */
    static final Field PLAIN = new Field("", null, null, null, null, null);

    public Field {
        InvalidDefinition.unless(label != null, "a field has no label");
        InvalidDefinition.unless(format == null || type == FieldType.NUMBER, label + ": only numbers have a format");
        InvalidDefinition.unless((link == null) == (text == null), label + ": a link needs its text");
    }

    /** What it holds. */
    public FieldType holds() {
        return type == null ? FieldType.STRING : type;
    }
}
