package io.zhibiao.fetcher.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zhibiao.events.PageState;
import io.zhibiao.events.RawPage;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.crawl.Crawl;
import io.zhibiao.fetcher.core.crawl.CrawlLog;
import io.zhibiao.fetcher.core.crawl.Judge;
import io.zhibiao.fetcher.core.crawl.Outlet;
import io.zhibiao.fetcher.core.crawl.PageStates;
import io.zhibiao.fetcher.core.crawl.Preview;
import io.zhibiao.fetcher.core.robots.RobotsTxt;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.http.OkWeb;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9309 section by section, by what a server is asked for and what not. */
class Rfc9309Test {
    private final OkWeb web = new OkWeb("test", Clock.systemUTC());
    private RobotsServer server;
    private @Nullable Crawler crawler;

    @BeforeEach
    void start() throws IOException {
        server = new RobotsServer();
    }

    @AfterEach
    void stop() {
        if (crawler != null) {
            crawler.close();
        }
        server.close();
        web.close();
    }

    /** Each row: section, the file with {@code ;} for the ends of lines, a path, and whether it may be asked for. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            2.1   user agents by token    | user-agent: zhibiao;disallow: /a                                      | /a/1     | no
            2.2.1 token in any case       | User-Agent: ZhiBiao;Disallow: /a                                      | /a/1     | no
            2.2.1 groups of a token merge | user-agent: zhibiao;disallow: /a;;user-agent: zhibiao;disallow: /b    | /a/1     | no
            2.2.1 groups of a token merge | user-agent: zhibiao;disallow: /a;;user-agent: zhibiao;disallow: /b    | /b/1     | no
            2.2.1 several tokens a group  | user-agent: other;user-agent: zhibiao;disallow: /a                    | /a/1     | no
            2.2.1 ours before all others' | user-agent: *;disallow: /;;user-agent: zhibiao;disallow: /b           | /a/1     | yes
            2.2.1 ours before all others' | user-agent: zhibiao;disallow: /b;;user-agent: *;disallow: /a          | /a/1     | yes
            2.2.1 else those for all      | user-agent: other;disallow: /a;;user-agent: *;disallow: /b            | /b/1     | no
            2.2.1 else those for all      | user-agent: other;disallow: /a;;user-agent: *;disallow: /b            | /a/1     | yes
            2.2.1 groups for all merge    | user-agent: *;disallow: /a;;user-agent: *;disallow: /b                | /a/1     | no
            2.2.1 no group for us         | user-agent: other;disallow: /                                         | /a/1     | yes
            2.2.1 no group at all         | disallow: /                                                           | /a/1     | yes
            2.2.1 an empty group          | user-agent: zhibiao;;user-agent: other;disallow: /b                   | /a/1     | yes
            2.2.2 path from the start     | user-agent: *;disallow: /a                                            | /b/a     | yes
            2.2.2 paths mind the case     | user-agent: *;disallow: /A                                            | /a/1     | yes
            2.2.2 the longest rule wins   | user-agent: *;disallow: /a;allow: /a/b                                | /a/b/1   | yes
            2.2.2 the longest rule wins   | user-agent: *;allow: /a;disallow: /a/b                                | /a/b/1   | no
            2.2.2 the longest rule wins   | user-agent: *;disallow: /a/b/c;allow: /a/b                            | /a/b/c/1 | no
            2.2.2 allow wins a draw       | user-agent: *;disallow: /a;allow: /a                                  | /a/1     | yes
            2.2.2 allow wins a draw       | user-agent: *;allow: /a;disallow: /a                                  | /a/1     | yes
            2.2.2 no rule fits            | user-agent: *;disallow: /a                                            | /b/1     | yes
            2.2.2 an empty rule           | user-agent: *;disallow:                                               | /a/1     | yes
            2.2.2 queries are of the path | user-agent: *;disallow: /a?b=                                         | /a?b=1   | no
            2.2.2 queries are of the path | user-agent: *;disallow: /a?b=                                         | /a?c=1   | yes
            2.2.2 octets written out      | user-agent: *;disallow: /计划/                                          | /计划/1    | no
            2.2.2 octets written out      | user-agent: *;disallow: /%E8%AE%A1%E5%88%92/                          | /计划/1    | no
            2.2.2 octets written out      | user-agent: *;disallow: /计划/                                          | /%E8%AE%A1%E5%88%92/1 | no
            2.2.2 escapes without need    | user-agent: *;disallow: /%62%61%7A                                    | /baz/1   | no
            2.2.2 escapes without need    | user-agent: *;disallow: /baz                                          | /%62az/1 | no
            2.2.2 escapes of either case  | user-agent: *;disallow: /%e8%ae%a1                                    | /%E8%AE%A1/1 | no
            2.2.2 robots.txt itself       | user-agent: *;disallow: /;allow: /list                                | /list    | yes
            2.2.3 comments                | user-agent: * # all;# nothing;disallow: /a # not this                 | /a/1     | no
            2.2.3 a star within           | user-agent: *;disallow: /a/*/c                                        | /a/b/c   | no
            2.2.3 a star within           | user-agent: *;disallow: /a/*/c                                        | /a/b/d   | yes
            2.2.3 a star before an ending | user-agent: *;disallow: *.html                                        | /a/1.html?x | no
            2.2.3 the end                 | user-agent: *;disallow: /*.html$                                      | /a/1.html | no
            2.2.3 the end                 | user-agent: *;disallow: /*.html$                                      | /a/1.html?x | yes
            2.2.3 the end                 | user-agent: *;allow: /$;disallow: /                                   | /        | yes
            2.2.3 the end                 | user-agent: *;allow: /$;disallow: /                                   | /a       | no
            2.2.3 signs that are escaped  | user-agent: *;disallow: /a%2A                                         | /a*1     | no
            2.2.3 signs that are escaped  | user-agent: *;disallow: /a%2A                                         | /ab1     | yes
            2.2.4 other records           | user-agent: zhibiao;sitemap: http://a.example/s.xml;disallow: /a      | /a/1     | no
            2.2.4 other records           | user-agent: zhibiao;crawl-delay: 1;user-agent: other;disallow: /a     | /a/1     | no
            2.3.1.5 faulty lines          | <html>;user-agent: *;nonsense;disallow /b;disallow: /a                | /a/1     | no
            2.3.1.5 blanks and tabs       | \tuser-agent\t:\t*\t;   disallow   :   /a                             | /a/1     | no
            """)
    void keepsToTheRules(String section, String file, String path, String may) {
        server.robots(file.replace(';', '\n').replace("\\t", "\t"));

        look(path);

        assertThat(server.pages()).as(section).hasSize(may.equals("yes") ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void section_2_2_takesAnyEndOfLine(String end) {
        server.robots("\uFEFFuser-agent: *" + end + "disallow: /a" + end);
        look("/a/1");

        assertThat(server.pages()).isEmpty();
    }

    @Test
    void section_2_3_1_2_followsFiveRedirects() {
        redirects(5);
        look("/a/1");

        assertThat(server.pages()).isEmpty();
    }

    @Test
    void section_2_3_1_2_takesMoreAsUnavailable() {
        redirects(6);
        look("/a/1");

        assertThat(server.pages()).hasSize(1);
    }

    @Test
    void section_2_3_1_2_followsRedirectsToOtherAuthoritiesAndKeepsToTheFirst() throws IOException {
        try (RobotsServer other = new RobotsServer()) {
            other.robots("user-agent: *\ndisallow: /a");
            server.robots(exchange -> {
                exchange.getResponseHeaders().set("Location", other.address() + "/robots.txt");
                exchange.sendResponseHeaders(301, -1);
            });
            look("/a/1");
            look("/b/1");

            assertThat(server.pages()).extracting(RobotsServer.Asked::path).containsExactly("/b/1");
            assertThat(other.pages()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 451})
    void section_2_3_1_3_takes4xxAsLeave(int status) {
        server.robots(exchange -> exchange.sendResponseHeaders(status, -1));
        look("/a/1");

        assertThat(server.pages()).hasSize(1);
    }

    /** Beside the statuses of the section, those by which a firewall or a busy server speaks, not the site. */
    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 599, 408, 425, 429, 412, 418, 422, 468, 521})
    void section_2_3_1_4_takes5xxAsForbidden(int status) {
        server.robots(exchange -> exchange.sendResponseHeaders(status, -1));

        assertThat(look("/a/1")).isEqualTo(new Preview.Trouble("robots.txt: status " + status));
        assertThat(server.pages()).isEmpty();
    }

    @Test
    void section_2_3_1_4_takesNoAnswerAsForbidden() {
        server.robots(exchange -> exchange.getHttpContext().getServer().stop(0));

        assertThat(look("/a/1")).asString().contains("robots.txt: ");
        assertThat(server.pages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"480,0", "510,1"})
    void section_2_5_reads500KibibytesAndNoMore(int kibibytes, int asked) {
        String filler = ("#" + "x".repeat(1022) + "\n").repeat(kibibytes);
        server.robots("user-agent: *\n" + filler + "disallow: /a\n");
        look("/a/1");

        assertThat(server.pages()).hasSize(asked);
    }

    @Test
    void readsNoMoreOfAnEndlessFile() {
        server.robots(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] line = "disallow: /b\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseBody().write("user-agent: *\ndisallow: /a\n".getBytes(StandardCharsets.UTF_8));
            while (true) {
                exchange.getResponseBody().write(line);
            }
        });
        look("/a/1");

        assertThat(server.pages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1.5,1.5", "20,20", "60,60", "61,60", "86400,60", "2000000000,60", "-3,1", "soon,1"})
    void waitsAsLongAsTheFileOrTheSourceSaysWithACap(String asked, double seconds) {
        server.robots("user-agent: *\ncrawl-delay: " + asked);
        Source source = source("/list", Duration.ofSeconds(1));
        Crawl crawl = new Crawl(new Sources(List.of(source)), new PageStates(), Map.of(), new Random(1), Instant.EPOCH);
        Instant now = Instant.EPOCH;
        for (int request = 0; request < 2; request++) {
            now = crawl.nextAt().isAfter(now) ? crawl.nextAt() : now;
            var visit = crawl.next(now).orElseThrow().visit();
            var answer = web.get(visit.ask(Duration.ofSeconds(20)));
            crawl.finish(visit, Judge.judge(visit, null, answer, now), now);
        }

        assertThat(crawl.nextAt()).isEqualTo(now.plusMillis((long) (seconds * 1000)));
    }

    @Test
    void theServerSeesThePauses() {
        server.robots("user-agent: *\ncrawl-delay: 1");
        crawl(source("/list", Duration.ZERO));

        await().atMost(Duration.ofMinutes(1)).until(() -> server.pages().size() == 2);
        assertThat(Duration.between(
                        server.pages().get(0).at(), server.pages().get(1).at()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(990));
    }

    @Test
    void rulesAreNotBelievedForMoreThanADay() {
        assertThat(RobotsTxt.KEPT).isLessThanOrEqualTo(Duration.ofHours(24));
    }

    private void redirects(int hops) {
        server.robots(exchange -> {
            String path = exchange.getRequestURI().getPath();
            int hop = path.equals("/robots.txt") ? 0 : Integer.parseInt(path.substring("/robots".length()));
            if (hop < hops) {
                exchange.getResponseHeaders().set("Location", "/robots" + (hop + 1));
                exchange.sendResponseHeaders(302, -1);
            } else {
                RobotsServer.send(exchange, "user-agent: *\ndisallow: /a".getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private Preview look(String path) {
        return Preview.of(source(path, Duration.ZERO), web, Instant.now(), Duration.ofSeconds(20));
    }

    private Source source(String path, Duration delay) {
        return Given.given()
                .url(server.address() + path)
                .access(true, false)
                .delay(delay)
                .interval(Duration.ofHours(1))
                .source();
    }

    private void crawl(Source source) {
        PageStates states = new PageStates();
        Crawl crawl = new Crawl(new Sources(List.of(source)), states, Map.of(), new Random(1), Instant.now());
        crawler = new Crawler(
                crawl,
                states,
                web,
                new Nowhere(),
                CrawlLog.NONE,
                Clock.systemUTC(),
                Duration.ofSeconds(20),
                new Traffic(4));
        crawler.start();
    }

    private static final class Nowhere implements Outlet {
        @Override
        public void publish(RawPage page, Body body) {}

        @Override
        public void oversized(RawPage page, int limit) {}

        @Override
        public void store(PageState state) {}

        @Override
        public void tell(SourceHealth health) {}
    }
}
