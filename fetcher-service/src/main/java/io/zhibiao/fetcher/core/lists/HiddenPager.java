package io.zhibiao.fetcher.core.lists;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads pagers that stand in the page as Base64 of encoded HTML, for a script to unpack. */
final class HiddenPager {
    private static final String PLACE = "#pages, .pages";
    private static final int LONGEST = 64 * 1024;

    private HiddenPager() {}

    /** The pager's own HTML; empty where the page hides none. */
    static Optional<Document> read(Document page) {
        Element place = page.selectFirst(PLACE);
        String packed = place == null ? "" : (place.hasText() ? place.text() : place.attr("value"));
        return packed.isBlank() || packed.length() > LONGEST
                ? Optional.empty()
                : html(packed.replaceAll("\\s", "")).map(html -> Jsoup.parse(html, page.baseUri()));
    }

    private static Optional<String> html(String packed) {
        try {
            String encoded = new String(Base64.getDecoder().decode(packed), StandardCharsets.UTF_8);
            String html = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
            return html.contains("<") ? Optional.of(html) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // an ordinary pager
        }
    }
}
