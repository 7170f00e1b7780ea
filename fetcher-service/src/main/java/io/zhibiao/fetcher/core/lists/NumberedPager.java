package io.zhibiao.fetcher.core.lists;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the next page by links whose text is a page's number: {@code 1 2 3 …}, with addresses that differ in numbers alone. */
final class NumberedPager {
    private static final Pattern NUMBER = Pattern.compile("\\[?(\\d{1,4})]?");
    private static final Pattern DIGITS = Pattern.compile("[_-]?\\d+");

    private NumberedPager() {}

    static Optional<String> next(Document page) {
        Map<Integer, String> byNumber = new HashMap<>();
        for (Element link : page.select("a")) {
            number(link).ifPresent(number -> Anchors.address(link).ifPresent(a -> byNumber.putIfAbsent(number, a)));
        }
        int current = byNumber.entrySet().stream()
                .filter(e -> e.getValue().equals(page.baseUri()))
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(1);
        return Optional.ofNullable(byNumber.get(current + 1)).filter(next -> isLike(next, page.baseUri(), byNumber));
    }

    private static Optional<Integer> number(Element link) {
        var number = NUMBER.matcher(link.text().strip());
        return number.matches() ? Optional.of(Integer.valueOf(number.group(1))) : Optional.empty();
    }

    /** A calendar has numbers as well, but no list of pages. */
    private static boolean isLike(String next, String page, Map<Integer, String> byNumber) {
        String form = form(next);
        return form.equals(form(page))
                || byNumber.values().stream()
                        .filter(other -> !other.equals(next))
                        .anyMatch(other -> form(other).equals(form));
    }

    private static String form(String address) {
        return DIGITS.matcher(address).replaceAll("");
    }
}
