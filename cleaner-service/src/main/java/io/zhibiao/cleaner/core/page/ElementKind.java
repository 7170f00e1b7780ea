package io.zhibiao.cleaner.core.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What an HTML element is to a reader by its tag alone, had at one look: each element of a page is asked for all of it.
 *
 * @param isBlock whether text before and after its edges stands on lines of its own
 * @param endsLine whether a line of text ends where it begins
 * @param isUnread whether it holds no text: a script, a control, a frame
 * @param isChrome whether it is made for navigation and the like
 * @param mayBeNamedChrome whether its id or class may tell that it is
 * @param isLink whether it is a link
 * @param rank of a heading; 0 for the others
 */
record ElementKind(
        boolean isBlock,
        boolean endsLine,
        boolean isUnread,
        boolean isChrome,
        boolean mayBeNamedChrome,
        boolean isLink,
        int rank) {
    private static final Set<String> BLOCKS = Set.of(
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
            "html");
    private static final Set<String> UNREAD = Set.of(
            "script",
            "style",
            "noscript",
            "amp-ad",
            "amp-sidebar",
            "amp-social-share",
            "template",
            "iframe",
            "frame",
            "object",
            "embed",
            "applet",
            "select",
            "datalist",
            "button",
            "input",
            "textarea",
            "svg",
            "canvas",
            "map",
            "audio",
            "video",
            "math",
            "head",
            "title",
            "link",
            "meta",
            "datastore");
    private static final Set<String> CHROME = Set.of("nav", "aside", "footer");
    private static final Set<String> NEVER_NAMED_CHROME = Set.of("body", "table");

    /** One whose tag tells nothing. */
    static final ElementKind OTHER = of("");

    /** A hash map: those made by Map.of divide to find a place. */
    private static final Map<String, ElementKind> KINDS = kinds();

    static ElementKind of(Element element) {
        return KINDS.getOrDefault(element.normalName(), OTHER);
    }

    private static ElementKind of(String name) {
        boolean block = BLOCKS.contains(name);
        boolean link = name.equals("a");
        return new ElementKind(
                block,
                block || name.equals("br"),
                UNREAD.contains(name),
                CHROME.contains(name),
                (block || link || name.equals("span")) && !NEVER_NAMED_CHROME.contains(name),
                link,
                name.matches("h[1-6]") ? name.charAt(1) - '0' : 0);
    }

    private static Map<String, ElementKind> kinds() {
        Map<String, ElementKind> kinds = new HashMap<>();
        for (Set<String> names : List.of(BLOCKS, UNREAD, Set.of("a", "span", "br"))) {
            names.forEach(name -> kinds.put(name, of(name)));
        }
        return kinds;
    }
}
