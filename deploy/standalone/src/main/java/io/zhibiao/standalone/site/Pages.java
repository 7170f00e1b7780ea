package io.zhibiao.standalone.site;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The pages by path. */
final class Pages {
    private static final Instant BUILT = Instant.parse("2023-01-03T01:00:00Z");
    private static final String HTML = "text/html; charset=utf-8";
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /search/
            Disallow: /admin/
            """;

    private final SiteMap map;
    private final Map<String, IntFunction<Page>> byPath = new HashMap<>();

    Pages(SiteMap map) {
        this.map = map;
        put("/", stage -> home());
        put("/robots.txt", stage -> Page.utf8(ROBOTS, "text/plain; charset=utf-8", BUILT));
        put("/style.css", stage -> Page.utf8(Resources.text("templates/style.css"), "text/css", BUILT));
        map.columns().forEach(this::add);
        map.postings().forEach(this::add);
    }

    /** The page at a path in a stage; the site's page for missing pages where there is none. */
    Answer at(String path, int stage) {
        String file = path.endsWith("/") && path.length() > 1 ? path + "index.html" : path;
        IntFunction<Page> page = byPath.get(file);
        if (page == null || appearsAfter(file, stage)) {
            return new Answer(404, Page.utf8(Resources.text("templates/missing.html"), HTML, BUILT));
        }
        return new Answer(200, page.apply(stage));
    }

    /** Status and page. */
    record Answer(int status, Page page) {}

    private void add(Column column) {
        put(column.path(), stage -> listing(column, stage).page());
        for (Notice notice : column.notices()) {
            put(notice.path(), stage -> Article.of(listing(column, 1), notice).page());
        }
    }

    private void add(Posting posting) {
        Column column = map.column(posting.column());
        put(posting.path(), stage -> Article.of(listing(column, stage), posting, stage)
                .page());
    }

    private Listing listing(Column column, int stage) {
        return Listing.of(column, map.postings(column, stage));
    }

    private boolean appearsAfter(String path, int stage) {
        return map.postings().stream().anyMatch(posting -> posting.path().equals(path) && posting.stage() > stage);
    }

    private void put(String path, IntFunction<Page> page) {
        if (byPath.put(path, page) != null) {
            throw new IllegalStateException("site.yaml gives two pages one path: " + path);
        }
    }

    private Page home() {
        String rows = map.columns().stream()
                .map(column -> "<li><a href=\"" + column.path() + "\">"
                        + Html.escape(column.site() + " " + column.column()) + "</a></li>")
                .collect(Collectors.joining("\n"));
        return Page.utf8(Template.named("home").fill(new Values().html("rows", rows)), HTML, BUILT);
    }
}
