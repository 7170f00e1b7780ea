package io.zhibiao.cleaner.core.document;

/** What stands on a page, one below the other. */
sealed interface PdfItem permits PdfLine, PdfTable {
    /** The page, from 0. */
    int page();

    /** Its upper edge. */
    float top();
}
