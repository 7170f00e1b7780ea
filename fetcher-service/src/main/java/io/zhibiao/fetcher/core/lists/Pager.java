package io.zhibiao.fetcher.core.lists;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the next page of an HTML list: by its link, or by the call that writes the links, {@code createPageHTML(pages, current,
 * "index", "html")}, where the first page is {@code index.html} and the second {@code index_1.html}.
 */
final class Pager {
    private static final Pattern NEXT = Pattern.compile("(?i)\\s*(下一?页|下一頁|后一?页|next)\\s*[>›»]{0,2}\\s*");
    private static final Pattern CALL = Pattern.compile(
            "createPage(?:HTML)?\\(\\s*(\\d{1,6})\\s*,\\s*(\\d{1,6})\\s*,\\s*[\"']([\\w.-]{1,80})[\"']\\s*,\\s*[\"'](\\w{1,10})[\"']");

    private Pager() {}

    static Optional<String> next(Document page) {
        return byLink(page).or(() -> byCall(page)).filter(next -> !next.equals(page.baseUri()));
    }

    private static Optional<String> byLink(Document page) {
        return page.select("a, link[rel=next]").stream()
                .filter(e -> e.attr("rel").equals("next")
                        || NEXT.matcher(e.ownText()).matches())
                .flatMap(e -> Anchors.address(e).stream())
                .findFirst();
    }

    private static Optional<String> byCall(Document page) {
        List<Element> scripts = page.select("script");
        for (Element script : scripts) {
            Matcher call = CALL.matcher(script.data());
            if (call.find()) {
                return called(call, page);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> called(Matcher call, Document page) {
        int next = Integer.parseInt(call.group(2)) + 1;
        if (next >= Integer.parseInt(call.group(1))) {
            return Optional.empty();
        }
        return Anchors.absolute(page.baseUri(), call.group(3) + "_" + next + "." + call.group(4));
    }
}
