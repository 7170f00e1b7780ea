package io.zhibiao.cleaner.core.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a page shows in one walk: its lines and tables, and the weight of running text in each element, which tells where the article is.
 * Which lines are the article's is known only then, so each is kept with the moment of the walk at which it was whole.
 */
final class PageWalk implements NodeFilter {
    private final ChromeBlocks chrome;
    private final SentenceWeight weight = new SentenceWeight();
    private final List<Found> found = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    /** A line that is one text so far, as most are: it need not be copied. Then nothing is in the other place. */
    private String sole = "";

    /** The table of data that the walk is in: it is read by itself, and the walk goes through it for its weight alone. */
    private @Nullable Element table;

    private int now;
    private int rank;

    private PageWalk(ChromeBlocks chrome) {
        this.chrome = chrome;
    }

    /** Reads an element and all in it, but for what is hidden or chrome. */
    static PageWalk of(Element root, ChromeBlocks chrome) {
        PageWalk walk = new PageWalk(chrome);
        NodeTraversor.filter(walk, root);
        return walk;
    }

    /**
     * A line, or a table, whose text is then empty.
     *
     * @param at the moment of the walk at which it was whole
     */
    private record Found(String text, int rank, @Nullable Table table, int at) {}

    /** Weights of the elements. */
    SentenceWeight weight() {
        return weight;
    }

    /** What was read, the article's lines apart from those around it. */
    PageLines lines(Element article) {
        SentenceWeight.Extent extent = weight.extent(article);
        PageLines lines = new PageLines(unseen);
        for (Found one : found) {
            if (one.table != null) {
                lines.add(one.table, extent.holds(one.at));
            } else if (extent.holds(one.at)) {
                lines.add(one.text, one.rank);
            } else {
                lines.addAround(one.text, one.rank, one.at > extent.to());
            }
        }
        return lines;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            weight.text(text.getWholeText());
            if (table == null) {
                append(text);
            }
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        ElementKind kind = ElementKind.of(element);
        if (kind.isUnread()) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (HiddenBlocks.isCloaked(element) || chrome.isChrome(element, kind)) {
            UnseenLines.read(element, unseen);
            return FilterResult.SKIP_ENTIRELY;
        }
        enter(element, kind);
        return FilterResult.CONTINUE;
    }

    private void enter(Element element, ElementKind kind) {
        if (kind.endsLine()) {
            flush();
        }
        now++;
        weight.enter(kind, now);
        if (table != null) {
            return;
        }
        rank = kind.rank() > 0 ? kind.rank() : rank;
        if (element.nameIs("table") && TableReader.isData(element)) {
            table = element;
            Table read = TableReader.read(element);
            weight.figures(read);
            found.add(new Found("", 0, read, now));
        }
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the node itself is meant, not one that looks the same
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        // An article that is a table of data goes on to the page's end: its title and notes stand outside.
        ElementKind kind = weight.leave(element, element == table ? Integer.MAX_VALUE : now);
        if (kind.isBlock()) {
            flush();
        }
        rank = table == null && kind.rank() > 0 ? 0 : rank;
        table = element == table ? null : table;
        now++;
        return FilterResult.CONTINUE;
    }

    private void append(TextNode node) {
        String text = node.getWholeText();
        Element parent = node.parent();
        if (!hasBlank(text)) {
            add(text);
            return;
        }
        copySole();
        boolean pre = parent != null && parent.nameIs("pre");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' && pre) {
                flush();
            } else if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f') {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
    }

    private void add(String text) {
        if (line.isEmpty() && sole.isEmpty()) {
            sole = text;
            return;
        }
        copySole();
        line.append(text);
    }

    private void copySole() {
        line.append(sole);
        sole = "";
    }

    private static boolean hasBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f')) {
                return true;
            }
        }
        return false;
    }

    private void flush() {
        if (!sole.isEmpty()) {
            keep(sole.strip());
            sole = "";
            return;
        }
        int end = line.length();
        int start = 0;
        while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        while (start < end && Character.isWhitespace(line.charAt(start))) {
            start++;
        }
        keep(line.substring(start, end));
        line.setLength(0);
    }

    private void keep(String text) {
        if (!text.isEmpty()) {
            found.add(new Found(text, rank, null, now));
        }
    }
}
