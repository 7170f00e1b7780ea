package io.zhibiao.cleaner.core.page;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a page's text as what it is: HTML or plain text. */
public final class PageReader {
    private static final int LOOKED_AT = 4096;
    private static final Pattern MARKUP =
            Pattern.compile("(?i)<(?:!doctype|html|head|body|div|p|table|span|br|meta|script|article|ucapcontent)\\b");

    private final HtmlPage html = new HtmlPage();
    private final TextPage plain = new TextPage();

    /** Title candidates, facts and passages of a page. */
    public PageContent read(String text, @Nullable String contentType) {
        return isHtml(text, contentType) ? html.read(text) : plain.read(text);
    }

    private static boolean isLabelled(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return type.contains("html") || type.contains("xml");
    }

    static boolean isHtml(String text, @Nullable String contentType) {
        return (isLabelled(contentType) && text.indexOf('<') >= 0)
                || MARKUP.matcher(text)
                        .region(0, Math.min(text.length(), LOOKED_AT))
                        .find();
    }
}
