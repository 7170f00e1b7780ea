package io.zhibiao.cleaner.core.page;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Collects the lines of a block that is hidden or chrome: a page that was broken into has its spam there. */
final class UnseenLines implements NodeFilter {
    private final List<String> lines;
    private final StringBuilder line = new StringBuilder();

    private UnseenLines(List<String> lines) {
        this.lines = lines;
    }

    /** Adds the lines of a block, in reading order. */
    static void read(Element block, List<String> lines) {
        UnseenLines unseen = new UnseenLines(lines);
        NodeTraversor.filter(unseen, block);
        unseen.flush();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            line.append(text.getWholeText());
        } else if (node instanceof Element element) {
            ElementKind kind = ElementKind.of(element);
            if (kind.isUnread()) {
                return FilterResult.SKIP_ENTIRELY;
            }
            breakAt(kind);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            breakAt(ElementKind.of(element));
        }
        return FilterResult.CONTINUE;
    }

    private void breakAt(ElementKind kind) {
        if (kind.endsLine()) {
            flush();
        }
    }

    private void flush() {
        String text = line.toString().strip();
        line.setLength(0);
        if (!text.isEmpty()) {
            lines.add(text);
        }
    }
}
