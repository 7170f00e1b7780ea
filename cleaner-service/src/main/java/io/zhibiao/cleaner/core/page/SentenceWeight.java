package io.zhibiao.cleaner.core.page;

import io.zhibiao.cleaner.core.language.Han;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** How many Chinese characters of running text each element holds: blocks of some length, links not counted. */
final class SentenceWeight implements NodeFilter {
    private static final int SHORTEST_SENTENCE = 16;

    private final ChromeBlocks chrome;
    private final IdentityHashMap<Element, Integer> weights = new IdentityHashMap<>();
    private final Deque<int[]> open = new ArrayDeque<>();
    private int pending;
    private int links;

    SentenceWeight(ChromeBlocks chrome) {
        this.chrome = chrome;
        open.push(new int[1]);
    }

    /** Weight of an element, 0 for one that is hidden or chrome. */
    int of(Element element) {
        return weights.getOrDefault(element, 0);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            pending += links == 0 ? Han.count(text.getWholeText()) : 0;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (HiddenBlocks.isHidden(element) || chrome.isChrome(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        links += element.normalName().equals("a") ? 1 : 0;
        if (endsLine(element)) {
            flush();
        }
        open.push(new int[1]);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (endsLine(element)) {
            flush();
        }
        links -= element.normalName().equals("a") ? 1 : 0;
        int weight = open.pop()[0];
        open.element()[0] += weight;
        if (weight > 0) {
            weights.put(element, weight);
        }
        return FilterResult.CONTINUE;
    }

    private void flush() {
        if (pending >= SHORTEST_SENTENCE) {
            open.element()[0] += pending;
        }
        pending = 0;
    }

    private static boolean endsLine(Element element) {
        return Tags.isBlock(element.normalName()) || element.normalName().equals("br");
    }
}
