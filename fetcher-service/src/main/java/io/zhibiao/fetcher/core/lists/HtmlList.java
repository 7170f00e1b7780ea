package io.zhibiao.fetcher.core.lists;

import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.web.Body;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** List pages in HTML. */
public final class HtmlList {
    private HtmlList() {}

    /**
     * The article links of a list page in the order of the page, each address once.
     *
     * @param address where the page was found: the base of its links
     * @return empty when there are none, which for a list page means that its layout has changed
     */
    public static List<ListLink> links(Source source, String address, Body body) {
        Document page = Jsoup.parse(PageText.decode(body, source.encoding()), address);
        List<Element> anchors = source.linkSelector() == null
                ? DatedLinks.find(page)
                : page.select(source.linkSelector()).stream()
                        .flatMap(e -> anchors(e).stream())
                        .toList();
        Map<String, ListLink> links = new LinkedHashMap<>();
        for (Element anchor : anchors) {
            link(anchor)
                    .filter(l -> wanted(l, source.titlePattern()))
                    .ifPresent(l -> links.putIfAbsent(l.address(), l));
        }
        return new ArrayList<>(links.values());
    }

    private static List<Element> anchors(Element selected) {
        return selected.nameIs("a") ? List.of(selected) : selected.select("a");
    }

    private static Optional<ListLink> link(Element anchor) {
        return Anchors.address(anchor)
                .map(address -> new ListLink(
                        address,
                        Anchors.title(anchor),
                        Dates.inRow(Anchors.row(anchor).text())
                                .or(() -> Dates.inAddress(address))
                                .orElse(null)));
    }

    private static boolean wanted(ListLink link, @Nullable Pattern title) {
        return title == null || title.matcher(link.title()).find();
    }
}
