package io.zhibiao.fetcher.core.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the list of a page without being told where: links in like places of the page's tree, with dates beside them or in their
 * addresses. Of several such lists it is the one with the most text.
 */
final class DatedLinks {
    private DatedLinks() {}

    /** The links of the list, in the order of the page; empty when no link has a date. */
    static List<Element> find(Document page) {
        Map<String, List<Element>> byPlace = new LinkedHashMap<>();
        for (Element anchor : page.select("a")) {
            if (isDated(anchor)) {
                byPlace.computeIfAbsent(place(anchor), p -> new ArrayList<>()).add(anchor);
            }
        }
        return byPlace.values().stream()
                .max(Comparator.comparingInt(DatedLinks::weight))
                .orElse(List.of());
    }

    private static boolean isDated(Element anchor) {
        return Anchors.address(anchor)
                .filter(a -> Dates.inAddress(a).isPresent()
                        || Dates.inRow(Anchors.row(anchor).text()).isPresent())
                .isPresent();
    }

    /** The way from the row to the root by tag names, and ids above the list: the same for all rows of a list. */
    private static String place(Element anchor) {
        StringBuilder place = new StringBuilder();
        int level = 0;
        for (Element e = Anchors.row(anchor); e != null; e = e.parent()) {
            place.append(e.normalName()).append(level++ < 2 ? "" : "#" + e.id()).append('<');
        }
        return place.toString();
    }

    private static int weight(List<Element> anchors) {
        return anchors.stream().mapToInt(a -> Anchors.title(a).length()).sum();
    }
}
