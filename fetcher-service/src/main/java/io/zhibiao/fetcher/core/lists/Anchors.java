package io.zhibiao.fetcher.core.lists;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;

/** Reads single links: their address, title and row. */
final class Anchors {
    private static final int LONGEST_TITLE = 500;

    /** Rows are at most so many levels above their link; keeps the search linear on hostile pages. */
    private static final int HIGHEST_ROW = 6;

    private static final Pattern SCRIPT_TARGET = Pattern.compile("(?:open|href\\s*=)\\s*\\(?\\s*['\"]([^'\"]+)['\"]");

    private Anchors() {}

    /** Where the link goes; empty when it is no page of the web. */
    static Optional<String> address(Element link) {
        String target = link.attr("href").strip();
        if (target.isEmpty() || target.startsWith("#") || lower(target).startsWith("javascript:")) {
            target = scriptTarget(link.attr("onclick") + " " + target);
        }
        return absolute(link.baseUri(), target);
    }

    /** The absolute address of a target as sites write them; empty when it is no page of the web. */
    static Optional<String> absolute(String base, String target) {
        if (target.isBlank()) {
            return Optional.empty();
        }
        String absolute = StringUtil.resolve(base, target.strip().replace('\\', '/'));
        return lower(absolute).startsWith("http") ? Optional.of(withoutFragment(absolute)) : Optional.empty();
    }

    /** The title attribute first: the text is often cut. */
    static String title(Element link) {
        String title = firstOf(link.attr("title"), link.text(), pictureTitle(link));
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    /** The largest element around the link that holds no other link, so what it says belongs to the link. */
    static Element row(Element link) {
        Element row = link;
        for (int level = 0; level < HIGHEST_ROW; level++) {
            Element parent = row.parent();
            if (parent == null || parent.nameIs("body") || holdsTwoLinks(parent)) {
                return row;
            }
            row = parent;
        }
        return row;
    }

    private static boolean holdsTwoLinks(Element element) {
        return element.stream().filter(e -> e.nameIs("a")).limit(2).count() == 2;
    }

    private static String scriptTarget(String script) {
        Matcher target = SCRIPT_TARGET.matcher(script);
        return target.find() ? target.group(1) : "";
    }

    private static String pictureTitle(Element link) {
        Element picture = link.selectFirst("img");
        return picture == null ? "" : firstOf(picture.attr("title"), picture.attr("alt"));
    }

    private static String firstOf(String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                return text.strip();
            }
        }
        return "";
    }

    private static String withoutFragment(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
