package io.zhibiao.cleaner.core.page;

import io.zhibiao.cleaner.core.language.Han;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/** Reads an HTML page; however broken or deep it is, in linear time. */
final class HtmlPage {
    private static final int DEEPEST = 512;

    /** Fewer Chinese characters than this are no report: the text may stand in a script. */
    private static final int THIN = 400;

    private final ChromeBlocks chrome = new ChromeBlocks();
    private final MainContent content = new MainContent(chrome);

    PageContent read(String html) {
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
        Element article = content.find(page.body());
        LineWalker walker = new LineWalker(chrome, article);
        NodeTraversor.filter(walker, page.body());
        List<Passage> passages = isThin(walker.inside()) ? scripted(html, walker.inside()) : walker.inside();
        Map<String, String> facts = new LinkedHashMap<>(Facts.of(walker.around()));
        if (html.contains(JsonLd.TYPE)) {
            facts.putAll(JsonLd.facts(page));
        }
        metaTags(page).forEach((name, value) -> facts.put("meta." + name, value));
        return new PageContent(titles(page, walker, facts), facts, passages);
    }

    private static boolean isThin(List<Passage> passages) {
        return passages.stream().mapToInt(p -> Han.count(p.text())).sum() < THIN;
    }

    /** The passages of an article that the page's script holds; those found in the page itself where it holds none. */
    private List<Passage> scripted(String html, List<Passage> found) {
        return ScriptedBody.find(html)
                .map(body -> {
                    Element article = Jsoup.parse(body, "", Parser.htmlParser().setMaxDepth(DEEPEST))
                            .body();
                    LineWalker walker = new LineWalker(chrome, article);
                    NodeTraversor.filter(walker, article);
                    return walker.inside();
                })
                .orElse(found);
    }

    private static Map<String, String> metaTags(Document page) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (Element tag : page.select("meta[content]")) {
            String name = tag.hasAttr("name") ? tag.attr("name") : tag.attr("property");
            String value = tag.attr("content").strip();
            if (!name.isBlank() && !value.isEmpty() && value.length() < 1000) {
                tags.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), value);
            }
        }
        return tags;
    }

    private static List<String> titles(Document page, LineWalker walker, Map<String, String> facts) {
        Set<String> titles = new LinkedHashSet<>();
        add(titles, facts.get("meta.articletitle"));
        page.select("ucaptitle").forEach(e -> add(titles, e.text()));
        walker.headings().forEach(h -> add(titles, h));
        add(titles, facts.get("meta.og:title"));
        add(titles, facts.get("jsonld.title"));
        page.select("#title,.title,.article-title,.article_title,.sp_title,.biaoti,.bt,.tit")
                .forEach(e -> add(titles, e.text()));
        add(titles, page.title());
        return new ArrayList<>(titles);
    }

    private static void add(Set<String> titles, @org.jspecify.annotations.Nullable String title) {
        if (title != null && !title.isBlank() && title.length() < 300) {
            titles.add(title.strip());
        }
    }
}
