package io.zhibiao.fetcher.country;

import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.country.Loopback.Reply;
import io.zhibiao.fetcher.country.Loopback.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Sites behind one server of this machine. One answer in fifty is a failure of some kind. Time is told from outside; how long an
 * answer takes is drawn, and reckoned in the log.
 */
final class Country implements AutoCloseable {
    private static final int FAILING = 50;
    private static final List<Reply> FAILURES = failures();

    private final Loopback server;
    private final Map<String, Site> byHost = new HashMap<>();
    private final List<Site> sites = new ArrayList<>();
    private final AccessLog log = new AccessLog();
    private final Map<String, Integer> given = new HashMap<>();
    private final Map<Article, SortedSet<Integer>> served = new HashMap<>();
    private final Clock clock;
    private final Random random;
    private int visits;
    private int revisits;
    private int notModified;
    private volatile Duration latency = Duration.ZERO;

    Country(int count, int pages, Clock clock, Random random) {
        this.clock = clock;
        this.random = random;
        server = Loopback.start(this::answer);
        for (int number = 0; number < count; number++) {
            Site site = new Site(number, server.port(), pages, clock.instant());
            sites.add(site);
            byHost.put(site.host(), site);
        }
    }

    List<Source> sources() {
        return sites.stream().map(Site::source).toList();
    }

    List<Site> sites() {
        return sites;
    }

    AccessLog log() {
        return log;
    }

    /** The versions of an article that were shown to a visitor, or told to be the one that he has. */
    List<Integer> served(Article article) {
        return List.copyOf(served.getOrDefault(article, new TreeSet<>()));
    }

    /** The share of revisits of unchanged pages that cost no page, where the server can tell. */
    double shareOfNotModified() {
        return notModified / (double) revisits;
    }

    int revisits() {
        return revisits;
    }

    /** How long the last answer took. */
    Duration latency() {
        return latency;
    }

    /** A revision of some page that was not revised yet; now and then a new page instead. */
    void change() {
        Site site = sites.get(random.nextInt(sites.size()));
        if (site.isList() && random.nextInt(4) == 0) {
            site.add(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), clock.instant());
            return;
        }
        List<Article> unrevised =
                site.articles().stream().filter(a -> a.version() == 1).toList();
        if (!unrevised.isEmpty()) {
            unrevised.get(random.nextInt(unrevised.size())).revise(clock.instant());
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private synchronized Reply answer(Request request) {
        Site site = byHost.get(request.host());
        Instant start = clock.instant();
        latency = Duration.ofMillis(20 + random.nextInt(2000));
        Instant end = start.plus(latency);
        log.request(site.host(), site.domain(), site.delay(), start, end);
        visits++;
        if (random.nextInt(FAILING) == 0) {
            return failure(site, request, end);
        }
        Reply reply = site.answer(request, visits, start);
        count(site, request, reply);
        return reply;
    }

    private void count(Site site, Request request, Reply reply) {
        Article article = site.article(request.target());
        if (article == null) {
            return;
        }
        served.computeIfAbsent(article, a -> new TreeSet<>()).add(article.version());
        if (!site.canTell()) {
            return;
        }
        Integer before = given.put(site.host() + request.target(), article.version());
        if (before != null && before == article.version()) {
            revisits++;
            notModified += reply.status() == 304 ? 1 : 0;
        }
    }

    private Reply failure(Site site, Request request, Instant end) {
        Reply failure = FAILURES.get(random.nextInt(FAILURES.size()));
        boolean challenge = new String(failure.body(), StandardCharsets.UTF_8).contains("__jsl");
        boolean toRobots = request.target().equals("/robots.txt");
        if (Stream.of(412, 418, 422, 468, 521).anyMatch(s -> s == failure.status()) || (challenge && !toRobots)) {
            log.firewallSpoke(site.domain(), end);
        }
        return failure;
    }

    private static List<Reply> failures() {
        Reply good = Reply.html("<p>" + "全市经济平稳运行。".repeat(50) + "</p>");
        String menu = "<ul>" + "<li><a href='/zwgk/'>政务公开栏目</a></li>".repeat(100) + "</ul>";
        return List.of(
                Reply.status(500),
                Reply.status(503),
                Reply.status(404),
                Reply.status(410),
                Reply.status(403),
                Reply.status(408),
                Reply.status(429).with("Retry-After", "120"),
                Reply.status(412),
                Reply.status(418),
                Reply.status(422),
                Reply.status(468),
                Reply.status(521),
                Reply.html(""),
                Reply.html("<html><body></body></html>"),
                Reply.html("<p>您访问的页面不存在</p>"),
                Reply.html("<title>404 Not Found</title>" + menu),
                Reply.html("<script>document.cookie='__jsl_clearance=1';location.reload()</script>"),
                Reply.status(302).with("Location", "/"),
                Reply.status(302).with("Location", "/404.html"),
                Reply.status(302).with("Location", Site.LOOP),
                good.failing(Loopback.Fault.NO_ANSWER),
                good.failing(Loopback.Fault.CUT_OFF),
                good.with("Content-Encoding", "gzip"));
    }
}
