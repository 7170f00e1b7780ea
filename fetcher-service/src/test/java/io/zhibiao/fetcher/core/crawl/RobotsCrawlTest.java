package io.zhibiao.fetcher.core.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.lists.ListLink;
import io.zhibiao.fetcher.core.lists.Listing;
import io.zhibiao.fetcher.core.robots.RobotsTxt;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.Validators;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RobotsCrawlTest {
    private static final Instant START = Instant.parse("2026-01-20T08:00:00Z");
    private static final Source OBEDIENT = Given.given()
            .id("a")
            .url("http://a.example/list/")
            .interval(Duration.ofDays(2))
            .access(false, false)
            .source();

    private final PageStates states = new PageStates();
    private Instant now = START;

    @Test
    void visitsRobotsTxtFirstAndOnce() {
        Crawl crawl = crawl(OBEDIENT);

        assertThat(address(learn(crawl, ""))).isEqualTo("http://a.example/robots.txt");
        assertThat(address(list(crawl, "http://a.example/1"))).isEqualTo("http://a.example/list/");
        assertThat(address(next(crawl))).isEqualTo("http://a.example/1");
    }

    @Test
    void visitsItAgainAfterADay() {
        Crawl crawl = crawl(OBEDIENT);
        learn(crawl, "");
        list(crawl);

        assertThat(address(next(crawl))).isEqualTo("http://a.example/robots.txt");
    }

    @Test
    void makesNoRequestThatTheFileForbids() {
        Crawl crawl = crawl(OBEDIENT);
        learn(crawl, "User-agent: *\nDisallow: /secret/");
        list(crawl, "http://a.example/secret/1");

        Turn turn = next(crawl);

        assertThat(turn.decided()).containsInstanceOf(Outcome.Denied.class);
        crawl.finish(turn.visit(), turn.decided().orElseThrow(), now);
        assertThat(crawl.nextAt())
                .isBetween(
                        START.plus(OBEDIENT.interval().multipliedBy(9).dividedBy(10)), START.plus(OBEDIENT.interval()));
    }

    @Test
    void pausesAfterAPageThatForbidsItself() {
        Crawl crawl = crawl(OBEDIENT);
        learn(crawl, "");
        list(crawl, "http://a.example/1", "http://a.example/2");
        Turn turn = next(crawl);

        crawl.finish(turn.visit(), new Outcome.Denied("robots meta tag forbids it", true, null), now);

        assertThat(crawl.nextAt()).isEqualTo(now.plus(OBEDIENT.politeness().delay()));
    }

    @Test
    void keepsToTheLargerOfBothDelays() {
        Crawl crawl = crawl(OBEDIENT);
        learn(crawl, "User-agent: *\nCrawl-delay: 7");
        list(crawl, "http://a.example/1");

        assertThat(crawl.nextAt()).isEqualTo(now.plusSeconds(7));
    }

    @Test
    void waitsForTheFileWhileItCanNotBeReached() {
        Crawl crawl = crawl(OBEDIENT);
        for (int attempt = 0; attempt < 5; attempt++) {
            Turn turn = next(crawl);
            assertThat(address(turn)).isEqualTo("http://a.example/robots.txt");
            crawl.finish(
                    turn.visit(), new Outcome.Failed("robots.txt: status 503", Outcome.Trouble.HOST, null, null), now);
        }
    }

    @Test
    void followsTheFileToAnotherHost() {
        Crawl crawl = crawl(OBEDIENT);
        Turn robots = next(crawl);
        crawl.finish(robots.visit(), new Outcome.Moved(robots.visit().movedTo("http://b.example/r.txt", now)), now);

        Turn elsewhere = next(crawl);
        assertThat(address(elsewhere)).isEqualTo("http://b.example/r.txt");
        crawl.finish(elsewhere.visit(), learnt("User-agent: *\nDisallow: /list/"), now);

        Turn list = next(crawl);
        assertThat(address(list)).isEqualTo("http://a.example/list/");
        assertThat(list.decided()).isPresent();
    }

    @Test
    void followsTheFileWithinItsHost() {
        Crawl crawl = crawl(OBEDIENT);
        Turn robots = next(crawl);
        crawl.finish(
                robots.visit(), new Outcome.Moved(robots.visit().movedTo("https://a.example/robots.txt", now)), now);

        assertThat(address(learn(crawl, ""))).isEqualTo("https://a.example/robots.txt");
        assertThat(address(next(crawl))).isEqualTo("http://a.example/list/");
    }

    @Test
    void leavesTheFileAsideWhereTheSourceSaysSo() {
        Crawl crawl = crawl(Given.source("a", "http://a.example/list/"));

        assertThat(address(next(crawl))).isEqualTo("http://a.example/list/");
    }

    private Crawl crawl(Source... sources) {
        return new Crawl(new Sources(Arrays.asList(sources)), states, Map.of(), new Random(1), START);
    }

    private Turn next(Crawl crawl) {
        now = crawl.nextAt().isAfter(now) ? crawl.nextAt() : now;
        return crawl.next(now).orElseThrow();
    }

    private Turn learn(Crawl crawl, String file) {
        Turn turn = next(crawl);
        crawl.finish(turn.visit(), learnt(file), now);
        return turn;
    }

    private Turn list(Crawl crawl, String... articles) {
        Turn turn = next(crawl);
        List<ListLink> links =
                Arrays.stream(articles).map(a -> new ListLink(a, "t", null)).toList();
        crawl.finish(turn.visit(), new Outcome.Listed(new Listing(links, List.of()), Validators.NONE), now);
        return turn;
    }

    private static Outcome learnt(String file) {
        Body body = new Body(file.getBytes(StandardCharsets.UTF_8));
        return new Outcome.Learnt(RobotsTxt.parse("http://a.example/robots.txt", body, null));
    }

    private static String address(Turn turn) {
        return turn.visit().address();
    }
}
