package io.zhibiao.cleaner.core.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Every line of text that a page holds, what its reader never sees as well: to be laid beside the cleaned text. Nothing is repaired and
 * nothing is left out but scripts and style sheets. Linear in the page's length.
 */
public final class WholePage {
    /** Where on its page a line stands. */
    public enum Place {
        /** Title, keywords and description in the page's head. */
        HEAD,
        /** In a block that its style or its element hides from readers. */
        HIDDEN,
        /** In a block whose element or name says navigation, footer, share bar and so on. */
        CHROME,
        /** Anywhere else. */
        BODY
    }

    /** A line as it was decoded, and its place. */
    public record Entry(Place place, String text) {}

    private static final ChromeBlocks CHROME = new ChromeBlocks();

    private WholePage() {}

    /** The lines in reading order; blank ones are left out. */
    public static List<Entry> lines(String text, @Nullable String contentType) {
        return PageReader.isHtml(text, contentType)
                ? html(text)
                : text.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> new Entry(Place.BODY, line.strip()))
                        .toList();
    }

    private static List<Entry> html(String html) {
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(HtmlPage.DEEPEST));
        List<Entry> entries = new ArrayList<>();
        head(page.title(), entries);
        page.select("meta[name~=(?i)^(?:keywords|description)$][content]")
                .forEach(meta -> head(meta.attr("content"), entries));
        NodeTraversor.traverse(new Walk(entries), page.body());
        ScriptedBody.find(html).ifPresent(body -> {
            Element article = Jsoup.parse(body, "", Parser.htmlParser().setMaxDepth(HtmlPage.DEEPEST))
                    .body();
            NodeTraversor.traverse(new Walk(entries), article);
        });
        return entries;
    }

    private static void head(String text, List<Entry> entries) {
        if (!text.isBlank()) {
            entries.add(new Entry(Place.HEAD, text.strip()));
        }
    }

    /** Collects lines; an element that is hidden or chrome gives its place to all in it. */
    private static final class Walk implements NodeVisitor {
        private final List<Entry> entries;
        private final StringBuilder line = new StringBuilder();
        private Place place = Place.BODY;
        private @Nullable Node marked;
        private @Nullable Node table;

        Walk(List<Entry> entries) {
            this.entries = entries;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                line.append(text.getWholeText().replaceAll("[\\t\\n\\r\\f ]+", " "));
            }
            if (!(node instanceof Element element)) {
                return;
            }
            breakAt(element);
            Place own = place(element);
            if (marked == null && own != Place.BODY) {
                flush();
                marked = element;
                place = own;
            }
            if (table == null && element.nameIs("table") && TableReader.isData(element)) {
                table = element;
            }
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // the node itself is meant, not one that looks the same
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            breakAt(element);
            if (element == marked) {
                flush();
                marked = null;
                place = Place.BODY;
            }
            table = element == table ? null : table;
        }

        /** Cells of a table of data stay on the line of their row. */
        private void breakAt(Element element) {
            String name = element.normalName();
            boolean cell = table != null && !name.equals("tr") && !name.equals("table");
            if (cell && (name.equals("td") || name.equals("th"))) {
                tab();
            } else if (!cell && ElementKind.of(element).endsLine()) {
                flush();
            }
        }

        private void tab() {
            if (!line.isEmpty() && line.charAt(line.length() - 1) != '\t') {
                line.append('\t');
            }
        }

        private void flush() {
            String text = line.toString().strip();
            line.setLength(0);
            if (!text.isEmpty()) {
                entries.add(new Entry(place, text));
            }
        }

        private static Place place(Element element) {
            if (HiddenBlocks.isHidden(element)) {
                return Place.HIDDEN;
            }
            return CHROME.isChrome(element, ElementKind.of(element)) ? Place.CHROME : Place.BODY;
        }
    }
}
