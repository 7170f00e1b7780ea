package io.zhibiao.fetcher.core.lists;

import io.zhibiao.fetcher.core.sources.ListKind;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** List pages in HTML. */
final class HtmlList {
    private HtmlList() {}

    /** The links of a page; its address is the base of theirs. */
    static Listing read(String html, String address, ListKind.Html kind) {
        Document page = Jsoup.parse(html, address);
        List<ListLink> links = links(page, kind.linkSelector());
        return new Listing(links, next(page, address, kind, links.isEmpty()));
    }

    /** The links of a page or of a piece of one. */
    static List<ListLink> links(Document page, @Nullable String selector) {
        List<Element> anchors = selector == null ? DatedLinks.find(page) : selected(page, selector);
        return anchors.stream().flatMap(a -> link(a).stream()).toList();
    }

    /** Pages that are counted end with the first empty one. */
    private static List<String> next(Document page, String address, ListKind.Html kind, boolean isEmpty) {
        if (kind.pageAddress() == null) {
            return Pager.next(page).stream().toList();
        }
        return Anchors.absolute(page.baseUri(), kind.pageAddress()).stream()
                .filter(form -> !isEmpty)
                .map(form -> PageNumbers.nextByForm(address, form))
                .toList();
    }

    /** The first link of a fragment, such as a row of a list. */
    static Optional<ListLink> first(String fragment, String address) {
        boolean isTableRow = fragment.startsWith("<tr");
        String row = isTableRow ? "<table>" + fragment + "</table>" : "<div>" + fragment + "</div>";
        return Jsoup.parseBodyFragment(row, address).select("a").stream()
                .flatMap(a -> link(a).stream())
                .findFirst();
    }

    private static List<Element> selected(Document page, String selector) {
        return page.select(selector).stream()
                .flatMap(e -> e.nameIs("a") ? List.of(e).stream() : e.select("a").stream())
                .toList();
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
}
