package io.zhibiao.fetcher.core.lists;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads the scripts that write a list's page links:
 *
 * <ul>
 *   <li>{@code createPageHTML(pages, current, "index", "html")} counts from 0, so the second page is {@code index_1.html};
 *   <li>{@code createPageHTML('place', pages, current, 'list', 'shtml', rows)} counts from 1: {@code list_2.shtml};
 *   <li>{@code currentPage = 0; countPage = 12;} with an address that is put together behind them counts from 0 as well.
 * </ul>
 */
final class ScriptPager {
    private static final String NAME_AND_ENDING = "\\s*,\\s*[\"']([\\w.-]{1,80})[\"']\\s*,\\s*[\"'](\\w{1,10})[\"']";
    private static final Pattern CALL = Pattern.compile(
            "createPage(?:HTML)?\\(\\s*(?<place>[\"'][^\"']{0,80}[\"']\\s*,\\s*)?(?<pages>\\d{1,6})\\s*,\\s*(?<current>\\d{1,6})"
                    + NAME_AND_ENDING);

    private static final Pattern CURRENT = Pattern.compile("\\bcurrentPage\\s*=\\s*(\\d{1,6})\\s*[;/]");
    private static final Pattern COUNT = Pattern.compile("\\bcountPage\\s*=\\s*(\\d{1,6})\\s*[;/]");
    private static final Pattern PARTS =
            Pattern.compile("([\\w.-]{1,80})_\\\\?[\"']\\s*\\+\\s*\\w{1,40}\\s*\\+\\s*\\\\?[\"']\\.(s?html?|jhtml)");

    private ScriptPager() {}

    static Optional<String> next(Document page) {
        for (Element script : page.select("script")) {
            Optional<String> next = byCall(script.data(), page).or(() -> byNumbers(script.data(), page));
            if (next.isPresent()) {
                return next;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> byCall(String script, Document page) {
        Matcher call = CALL.matcher(script);
        if (!call.find()) {
            return Optional.empty();
        }
        int first = call.group("place") == null ? 0 : 1;
        int pages = Integer.parseInt(call.group("pages"));
        int next = Math.max(Integer.parseInt(call.group("current")), first) + 1;
        return next < pages + first ? address(page, call.group(4), next, call.group(5)) : Optional.empty();
    }

    private static Optional<String> byNumbers(String script, Document page) {
        Matcher current = CURRENT.matcher(script);
        Matcher count = COUNT.matcher(script);
        Matcher parts = PARTS.matcher(script);
        if (!current.find() || !count.find() || !parts.find()) {
            return Optional.empty();
        }
        int next = Integer.parseInt(current.group(1)) + 1;
        return next < Integer.parseInt(count.group(1))
                ? address(page, parts.group(1), next, parts.group(2))
                : Optional.empty();
    }

    private static Optional<String> address(Document page, String name, int number, String ending) {
        return Anchors.absolute(page.baseUri(), name + "_" + number + "." + ending);
    }
}
