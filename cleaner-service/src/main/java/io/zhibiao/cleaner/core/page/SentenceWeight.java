package io.zhibiao.cleaner.core.page;

import io.zhibiao.cleaner.core.language.Han;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;

/** How many Chinese characters of running text each element of a walk holds: blocks of some length, links not counted, and tables of figures. */
final class SentenceWeight {
    /** Chinese characters below which a line is no running text. */
    static final int SHORTEST_SENTENCE = 16;

    private static final Extent WHOLE = new Extent(0, Integer.MAX_VALUE, 0);

    private final IdentityHashMap<Element, Extent> extents = new IdentityHashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int pending;
    private int links;

    SentenceWeight() {
        open.push(new Open(ElementKind.OTHER, 0));
    }

    /**
     * From when to when a walk was in an element, both included.
     *
     * @param weight of the text in it
     */
    record Extent(int from, int to, int weight) {
        boolean holds(int moment) {
            return from <= moment && moment <= to;
        }
    }

    /** Weight of an element, 0 for one that is hidden, chrome, or without running text. */
    int of(Element element) {
        Extent extent = extents.get(element);
        return extent == null ? 0 : extent.weight;
    }

    /** When the walk was in an element; all the time for one without running text, for such an article is the whole page. */
    Extent extent(Element element) {
        return extents.getOrDefault(element, WHOLE);
    }

    /** A table of figures is the article as much as sentences are, though its cells are short. */
    void figures(Table table) {
        open.element().weight += table.isOfFigures() ? Han.count(table.text()) : 0;
    }

    void text(String text) {
        pending += links == 0 ? Han.count(text) : 0;
    }

    void enter(ElementKind kind, int now) {
        links += kind.isLink() ? 1 : 0;
        if (kind.endsLine()) {
            flush();
        }
        open.push(new Open(kind, now));
    }

    /** Tells what kind of element was left. */
    ElementKind leave(Element element, int now) {
        ElementKind kind = open.element().kind;
        if (kind.endsLine()) {
            flush();
        }
        links -= kind.isLink() ? 1 : 0;
        Open left = open.pop();
        open.element().weight += left.weight;
        if (left.weight > 0) {
            extents.put(element, new Extent(left.since, now, left.weight));
        }
        return kind;
    }

    private void flush() {
        if (pending >= SHORTEST_SENTENCE) {
            open.element().weight += pending;
        }
        pending = 0;
    }

    /** An element that the walk is in. */
    private static final class Open {
        private final ElementKind kind;
        private final int since;
        private int weight;

        Open(ElementKind kind, int since) {
            this.kind = kind;
            this.since = since;
        }
    }
}
