package io.zhibiao.fetcher.country;

import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.sources.ListKind;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.country.Loopback.Reply;
import io.zhibiao.fetcher.country.Loopback.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One host with a list of some kind and its articles, newest first in the list. */
final class Site {
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final int SLOW = 3;

    /** An address that leads to itself. */
    static final String LOOP = "/art/loop.html";

    private final int number;
    private final int port;
    private final Kind kind;
    private final List<Article> articles = new ArrayList<>();
    private final Map<String, Article> byPath = new HashMap<>();

    Site(int number, int port, int pages, Instant start) {
        this.number = number;
        this.port = port;
        kind = Kind.values()[number % Kind.values().length];
        int count = kind == Kind.PAGE ? 1 : pages;
        for (int article = 0; article < count; article++) {
            add(LocalDate.of(2025, 1, 1).plusDays(article), start);
        }
    }

    /** Three hosts are of one city. */
    String host() {
        return List.of("www", "tjj", "fgw").get(number % 3) + "." + domain();
    }

    String domain() {
        return "city" + number / 3 + ".gov.cn";
    }

    /** What its robots.txt asks for, or else its source's configuration. */
    Duration delay() {
        return asksForPatience() ? Duration.ofSeconds(SLOW) : DELAY;
    }

    List<Article> articles() {
        return articles;
    }

    boolean isList() {
        return kind != Kind.PAGE;
    }

    String address(Article article) {
        return base() + article.path();
    }

    void add(LocalDate date, Instant now) {
        int id = articles.size();
        String path = kind == Kind.PAGE ? "/notice" : "/art/%d/art_%d_%d.html".formatted(date.getYear(), number, id);
        Article article = new Article(path, "关于第" + id + "号文件的公告", date, now);
        articles.add(article);
        byPath.put(path, article);
    }

    Source source() {
        return Given.given()
                .id("site-" + number)
                .url(base() + kind.path())
                .kind(kind.list())
                .interval(Duration.ofHours(1))
                .longest(Duration.ofHours(1))
                .revisit(Duration.ofHours(12))
                .limits(100, 40)
                .delay(DELAY)
                .listPages(3)
                .backfill()
                .access(true, false)
                .source();
    }

    /** Whether the server can tell that a page has not changed. */
    boolean canTell() {
        return number % 10 != 7;
    }

    @Nullable
    Article article(String target) {
        return byPath.get(target);
    }

    /** The answer when all is well. */
    Reply answer(Request request, int visits, Instant now) {
        if (request.target().equals("/robots.txt")) {
            return asksForPatience() ? Reply.of(200, Map.of(), "User-agent: *\nCrawl-delay: 3") : Reply.status(404);
        }
        if (request.target().equals(LOOP)) {
            return Reply.status(302).with("Location", LOOP);
        }
        Article article = article(request.target());
        if (article != null) {
            return conditional(request, "v" + article.version(), Reply.html(article.html(visits, now)));
        }
        return request.target().equals("/") ? Reply.html("<p>首页</p><a href='/zwgk/'>公开</a>") : list(request);
    }

    private Reply list(Request request) {
        return kind.pages(articles, request.target(), base())
                .map(page -> conditional(request, "l" + articles.size(), page))
                .orElse(Reply.status(404));
    }

    /** Some servers send an ETag, some a date, some both, some nothing. */
    private Reply conditional(Request request, String version, Reply page) {
        String tag = "\"" + version + "\"";
        String date =
                "Mon, 0%d Jan 2024 00:00:%02d GMT".formatted(1 + number % 2 * 7, Math.floorMod(version.hashCode(), 60));
        boolean tags = canTell() && number % 3 != 1;
        boolean dates = canTell() && number % 3 != 0;
        if (tags && tag.equals(request.headers().get("if-none-match"))) {
            return Reply.status(304);
        }
        if (!tags && dates && date.equals(request.headers().get("if-modified-since"))) {
            return Reply.status(304);
        }
        Reply tagged = tags ? page.with("ETag", tag) : page;
        return dates ? tagged.with("Last-Modified", date) : tagged;
    }

    private boolean asksForPatience() {
        return number % 10 == 3;
    }

    private String base() {
        return "http://" + host() + ":" + port;
    }

    /** The kinds of list, in turn. */
    private enum Kind {
        SELECTED("/list/index.html"),
        FOUND("/list/"),
        SCRIPTED("/list/"),
        JSON("/gkmlpt/api/all/7?page=1"),
        JCMS("/col/col7/index.html"),
        FEED("/rss.xml"),
        SITEMAP("/sitemap.xml"),
        PAGE("/notice");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }

        ListKind list() {
            return switch (this) {
                case SELECTED -> new ListKind.Html("ul.news li a");
                case FOUND -> new ListKind.Html(null);
                case SCRIPTED -> new ListKind.Html("ul.news a");
                case JSON -> new ListKind.Gkmlpt();
                case JCMS -> new ListKind.Jcms();
                case FEED -> new ListKind.Feed();
                case SITEMAP -> new ListKind.Sitemap();
                case PAGE -> new ListKind.Page();
            };
        }

        Optional<Reply> pages(List<Article> articles, String target, String base) {
            ListWriter writer = new ListWriter(articles.reversed(), target, base);
            return switch (this) {
                case SELECTED, FOUND -> writer.linked();
                case SCRIPTED -> writer.scripted();
                case JSON -> writer.json();
                case JCMS -> writer.jcms();
                case FEED -> writer.feed();
                case SITEMAP -> writer.sitemap();
                case PAGE -> Optional.empty();
            };
        }
    }
}
