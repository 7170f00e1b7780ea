package io.zhibiao.cleaner.core;

import io.zhibiao.cleaner.core.page.PageContent;
import java.util.List;
import java.util.Map;

/**
 * A file that a page links and that came with it.
 *
 * @param address where it was fetched
 * @param content what it holds; nothing where a fault is told
 * @param flag what its posting is flagged with; empty where all is well
 * @param fault what is wrong with it; empty where all is well
 */
record Attachment(String address, PageContent content, String flag, String fault) {
    private static final PageContent NOTHING = new PageContent(List.of(), Map.of(), List.of());

    static Attachment of(String address, PageContent content) {
        return new Attachment(address, content, "", "");
    }

    /** A scan: readable, but with nothing to read. */
    static Attachment noText(String address) {
        return new Attachment(address, NOTHING, "attachment_no_text", "it shows no text, as a scan does");
    }

    static Attachment unreadable(String address, String cause) {
        return new Attachment(address, NOTHING, "attachment_unreadable", cause);
    }
}
