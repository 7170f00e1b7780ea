package io.zhibiao.cleaner.core.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Reads a page as lines and tables, those of the article apart from those around it. */
final class LineWalker implements NodeFilter {
    private final ChromeBlocks chrome;
    private final Element article;
    private final List<Passage> inside = new ArrayList<>();
    private final List<String> around = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private boolean within;
    private int rank;

    LineWalker(ChromeBlocks chrome, Element article) {
        this.chrome = chrome;
        this.article = article;
    }

    /** The article's passages. */
    List<Passage> inside() {
        return inside;
    }

    /** The lines around the article, chrome blocks left out. */
    List<String> around() {
        return around;
    }

    /** Headings around the article. */
    List<String> headings() {
        return headings;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text);
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? head(element) : FilterResult.CONTINUE;
    }

    private FilterResult head(Element element) {
        if (HiddenBlocks.isHidden(element) || (!isArticle(element) && chrome.isChrome(element))) {
            return FilterResult.SKIP_ENTIRELY;
        }
        String name = element.normalName();
        if (Tags.isBlock(name) || name.equals("br")) {
            flush();
        }
        if (isArticle(element)) {
            within = true;
        }
        rank = Tags.rank(name) > 0 ? Tags.rank(name) : rank;
        if (name.equals("table") && TableReader.isData(element)) {
            add(TableReader.read(element));
            return FilterResult.SKIP_ENTIRELY;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (Tags.isBlock(element.normalName())) {
            flush();
        }
        if (Tags.rank(element.normalName()) > 0) {
            rank = 0;
        }
        if (isArticle(element)) {
            within = false;
        }
        return FilterResult.CONTINUE;
    }

    @SuppressWarnings("ReferenceEquality") // the node itself is meant, not one that looks the same
    private boolean isArticle(Element element) {
        return element == article;
    }

    private void append(TextNode node) {
        String text = node.getWholeText();
        Element parent = node.parent();
        if (!hasBlank(text)) {
            line.append(text);
            return;
        }
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

    private static boolean hasBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f')) {
                return true;
            }
        }
        return false;
    }

    private void add(Table table) {
        if (!within || HeaderTable.is(table)) {
            around.addAll(HeaderTable.lines(table));
        } else {
            inside.addAll(table.withoutCaptions());
        }
    }

    private void flush() {
        String text = line.toString().strip();
        line.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        if (within) {
            inside.add(new Line(text, rank));
            return;
        }
        around.add(text);
        if (rank > 0) {
            headings.add(text);
        }
    }
}
