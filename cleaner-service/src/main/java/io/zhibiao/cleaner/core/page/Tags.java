package io.zhibiao.cleaner.core.page;

import java.util.HashSet;
import java.util.Set;

/** Classes of HTML elements. */
final class Tags {
    /** A hash set: those made by Set.of divide to find a place, and each element of a page is asked for several times. */
    private static final Set<String> BLOCKS = new HashSet<>(Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "ucapcontent",
            "ucaptitle",
            "html"));

    private Tags() {}

    /** Whether text before and after the element's edges stands on lines of its own. */
    static boolean isBlock(String name) {
        return BLOCKS.contains(name);
    }

    /** Whether a line of text ends where the element begins. */
    static boolean endsLine(String name) {
        return BLOCKS.contains(name) || name.equals("br");
    }

    /** Rank of a heading element; 0 for the others. */
    static int rank(String name) {
        boolean heading = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
        return heading ? name.charAt(1) - '0' : 0;
    }
}
