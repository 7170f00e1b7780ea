package io.zhibiao.cleaner.core.page;

import io.zhibiao.cleaner.core.language.Traits;
import java.util.function.UnaryOperator;

/** A stretch of a page in reading order: a line of text or a table. */
public sealed interface Passage permits Line, Table {
    /** The text: one line, or a table's rows a line each with a tab between the cells. */
    String text();

    /** What the text is made of. */
    Traits traits();

    /** The same passage with each of its texts passed through a function. */
    Passage map(UnaryOperator<String> repair);
}
