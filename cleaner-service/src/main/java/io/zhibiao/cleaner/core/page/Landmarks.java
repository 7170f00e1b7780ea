package io.zhibiao.cleaner.core.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** What a page tells of itself outside its running text, gathered in one walk: meta tags, JSON-LD, elements marked as its title. */
final class Landmarks implements NodeVisitor {
    private static final Set<String> TITLES =
            Set.of("title", "article-title", "article_title", "sp_title", "biaoti", "bt", "tit");
    private static final Memo TITLED = new Memo(Landmarks::namesTitle);
    private static final int LONGEST_VALUE = 1000;

    private final Map<String, String> metaTags = new LinkedHashMap<>();
    private final List<String> jsonLd = new ArrayList<>();
    private final List<String> marked = new ArrayList<>();
    private final List<String> classed = new ArrayList<>();

    /** Contents of meta tags by their names in lower case. */
    Map<String, String> metaTags() {
        return metaTags;
    }

    /** The scripts that are JSON-LD. */
    List<String> jsonLd() {
        return jsonLd;
    }

    /** Titles in elements made for them. */
    List<String> marked() {
        return marked;
    }

    /** Titles in elements whose id or class is called so. */
    List<String> classed() {
        return classed;
    }

    @Override
    public void head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        switch (element.normalName()) {
            case "meta" -> metaTag(element);
            case "ucaptitle" -> marked.add(element.text());
            case "script" -> script(element);
            default -> titled(element);
        }
    }

    private void metaTag(Element tag) {
        String name = tag.hasAttr("name") ? tag.attr("name") : tag.attr("property");
        String value = tag.attr("content").strip();
        if (!name.isBlank() && !value.isEmpty() && value.length() < LONGEST_VALUE) {
            metaTags.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), value);
        }
    }

    private void script(Element script) {
        if (script.attr("type").equalsIgnoreCase(JsonLd.TYPE)) {
            jsonLd.add(script.data());
        }
    }

    private void titled(Element element) {
        if (element.attributesSize() == 0) {
            return;
        }
        String classes = element.className();
        if (element.id().equals("title") || (!classes.isEmpty() && TITLED.test(classes))) {
            classed.add(element.text());
        }
    }

    private static boolean namesTitle(String classes) {
        for (String name : classes.strip().split("\\s+", -1)) {
            if (TITLES.contains(name.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
