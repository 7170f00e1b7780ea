package io.zhibiao.fetcher.core.lists;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the next page of an HTML list: by its link, by the script that writes the links, or by the links to the pages' numbers.
 * Nothing is guessed, as the second page is {@code index_1.html} at some sites and {@code index_2.html} at others.
 */
final class Pager {
    private static final Pattern NEXT = Pattern.compile("(?i)\\s*(下一?页|下一頁|后一?页|next)\\s*[>›»]{0,2}\\s*");

    private Pager() {}

    static Optional<String> next(Document page) {
        return byLink(page)
                .or(() -> ScriptPager.next(page))
                .or(() -> HiddenPager.read(page).flatMap(Pager::byLink))
                .or(() -> NumberedPager.next(page))
                .filter(next -> !next.equals(page.baseUri()));
    }

    private static Optional<String> byLink(Document page) {
        return page.select("a, link[rel=next]").stream()
                .filter(Pager::isNext)
                .flatMap(e -> Anchors.address(e).stream())
                .findFirst();
    }

    private static boolean isNext(Element link) {
        if (link.attr("rel").equals("next")) {
            return true;
        }
        Matcher text = NEXT.matcher(link.ownText().isBlank() ? link.attr("title") : link.ownText());
        return text.matches();
    }
}
