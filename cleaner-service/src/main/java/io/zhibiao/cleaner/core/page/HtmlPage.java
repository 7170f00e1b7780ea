package io.zhibiao.cleaner.core.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/** Reads an HTML page; however broken or deep it is, in linear time. */
final class HtmlPage {
    static final int DEEPEST = 512;

    private static final int SHORTEST_TITLE = 5;

    private final ChromeBlocks chrome = new ChromeBlocks();
    private final ChromeBlocks tags = ChromeBlocks.byTagsAlone();
    private final MainContent content = new MainContent();

    PageContent read(String html) {
        // Editors set paragraphs in by it, thousands of times a page; the parser looks each one up among all entities.
        String plain = html.replace("&nbsp;", "\u00a0");
        Document page = Jsoup.parse(plain, "", Parser.htmlParser().setMaxDepth(DEEPEST));
        PageLines lines = lines(page, chrome);
        // Where nothing was left out there is nothing to unveil.
        if (lines.isThin() && !lines.unseen().isEmpty()) {
            lines = unveiled(page, lines);
        }
        List<Passage> passages = lines.isWithoutArticle() ? scripted(html, lines.inside()) : lines.inside();
        Map<String, String> facts = new LinkedHashMap<>();
        Landmarks landmarks = new Landmarks();
        NodeTraversor.traverse(landmarks, page);
        facts.putAll(JsonLd.facts(landmarks.jsonLd()));
        landmarks.metaTags().forEach((name, value) -> facts.put("meta." + name, value));
        return new PageContent(
                titles(page, lines, landmarks, facts), facts, telling(lines.around()), lines.leftOut(), passages);
    }

    /** The lines that may hold a labelled field; of most pages' chrome few do. */
    private static List<String> telling(List<String> around) {
        return around.stream()
                .filter(line -> line.indexOf('：') >= 0 || line.indexOf(':') >= 0 || line.indexOf('于') >= 0)
                .toList();
    }

    private PageLines lines(Document page, ChromeBlocks chrome) {
        PageWalk walk = PageWalk.of(page.body(), chrome);
        return walk.lines(content.find(page.body(), walk.weight()));
    }

    /**
     * The page read once more where hardly any text was found: some show their article by script only, from a container that is hidden
     * till then, or stand as a whole in a block whose name means chrome elsewhere. The first may be as short as it likes, as all around
     * it is still known for what it is.
     */
    private PageLines unveiled(Document page, PageLines veiled) {
        page.body().stream().filter(content::isContainer).forEach(container -> container.removeAttr("style"));
        PageLines shown = lines(page, chrome);
        PageLines lines = shown.tellsMoreThan(veiled) ? shown : veiled;
        if (!lines.isThin()) {
            return lines;
        }
        PageLines whole = lines(page, tags);
        return whole.isWithoutArticle() ? lines : whole;
    }

    /** The passages of an article that the page's script holds; those found in the page itself where it holds none. */
    private List<Passage> scripted(String html, List<Passage> found) {
        return ScriptedBody.find(html)
                .map(body -> {
                    Element article = Jsoup.parse(body, "", Parser.htmlParser().setMaxDepth(DEEPEST))
                            .body();
                    return PageWalk.of(article, chrome).lines(article).inside();
                })
                .orElse(found);
    }

    private static List<String> titles(Document page, PageLines lines, Landmarks landmarks, Map<String, String> facts) {
        Set<String> titles = new LinkedHashSet<>();
        add(titles, facts.get("meta.articletitle"));
        landmarks.marked().forEach(t -> add(titles, t));
        String shown = page.title();
        lines.headings().stream()
                .filter(h -> h.length() >= SHORTEST_TITLE && shown.startsWith(h))
                .forEach(h -> add(titles, h));
        lines.headings().forEach(h -> add(titles, h));
        add(titles, facts.get("meta.og:title"));
        add(titles, facts.get("jsonld.title"));
        landmarks.classed().forEach(t -> add(titles, t));
        add(titles, shown);
        lines.lateHeadings().forEach(h -> add(titles, h));
        return new ArrayList<>(titles);
    }

    private static void add(Set<String> titles, @org.jspecify.annotations.Nullable String title) {
        if (title != null && !title.isBlank() && title.length() < 300) {
            titles.add(title.strip());
        }
    }
}
