package io.zhibiao.fetcher.core.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.zhibiao.events.Ids;
import io.zhibiao.events.PageState;
import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.lists.ListLink;
import io.zhibiao.fetcher.core.sources.ListKind;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.Validators;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    private static final Instant NOW = Instant.parse("2026-01-20T08:00:00Z");
    private static final Instant BEFORE = NOW.minusSeconds(600);
    private static final Source SOURCE = Given.source("plans", "http://a.example/");
    private static final String KEY = "https://a.example/1.html";
    private static final Validators TAGGED = new Validators("\"v1\"", null);
    private static final String ADDRESS = "http://a.example/1.html";
    private static final Body BODY = new Body("青山市计划报告".getBytes(StandardCharsets.UTF_8));
    private static final Answer.Page PAGE = new Answer.Page(BODY, "text/html; charset=gb2312", TAGGED);

    @Test
    void publishesANewArticleWithAllThatIsKnownOfIt() {
        Outcome.Changed changed = (Outcome.Changed) Judge.judge(article(), null, PAGE, NOW);

        assertThat(changed.page().id()).isEqualTo(Ids.page(KEY, BODY.bytes()));
        assertThat(changed.page().url()).isEqualTo(KEY);
        assertThat(changed.page().finalUrl()).isEqualTo("http://a.example/1.html");
        assertThat(changed.page().contentType()).isEqualTo("text/html; charset=gb2312");
        assertThat(changed.page().sourceId()).isEqualTo("plans");
        assertThat(changed.page().regionHint()).isEqualTo("青山市");
        assertThat(changed.page().titleHint()).isEqualTo("计划报告");
        assertThat(changed.page().dateHint()).isEqualTo(LocalDate.of(2026, 1, 20));
        assertThat(changed.body()).isEqualTo(BODY);
        assertThat(changed.state())
                .isEqualTo(new PageState(KEY, "plans", BODY.hash(), "\"v1\"", null, 0, NOW, NOW).at(ADDRESS));
    }

    @Test
    void publishesAChangedArticle() {
        assertThat(Judge.judge(article(), known("another hash", 0), PAGE, NOW)).isInstanceOf(Outcome.Changed.class);
    }

    @Test
    void publishesNothingWhenTheBytesAreTheSame() {
        assertThat(Judge.judge(article(), known(BODY.hash(), 3), PAGE, NOW))
                .isEqualTo(new Outcome.Unchanged(
                        new PageState(KEY, "plans", BODY.hash(), "\"v1\"", null, 0, NOW, BEFORE).at(ADDRESS)));
    }

    @Test
    void keepsTheValidatorsWhenNotModified() {
        PageState known = known("hash", 2);

        assertThat(Judge.judge(article(), known, new Answer.NotModified(), NOW))
                .isEqualTo(new Outcome.Unchanged(
                        new PageState(KEY, "plans", "hash", known.etag(), known.lastModified(), 0, NOW, BEFORE)));
    }

    @ParameterizedTest
    @CsvSource({
        "400,PAGE",
        "403,PAGE",
        "404,PAGE",
        "408,HOST",
        "410,PAGE",
        "412,DOMAIN",
        "418,DOMAIN",
        "422,DOMAIN",
        "429,HOST",
        "468,DOMAIN",
        "500,HOST",
        "503,HOST",
        "521,DOMAIN"
    })
    void neverPublishesAnErrorPage(int status, Outcome.Trouble trouble) {
        assertThat(Judge.judge(article(), known("hash", 1), new Answer.Refused(status, Duration.ofSeconds(7)), NOW))
                .isEqualTo(new Outcome.Failed(
                        "status " + status,
                        trouble,
                        Duration.ofSeconds(7),
                        new PageState(KEY, "plans", "hash", "\"v0\"", "then", 2, NOW, BEFORE)));
    }

    @Test
    void countsTheFailuresOfAnArticleNeverSeen() {
        assertThat(Judge.judge(article(), null, new Answer.Broken("timed out"), NOW))
                .isEqualTo(new Outcome.Failed(
                        "timed out",
                        Outcome.Trouble.HOST,
                        null,
                        new PageState(KEY, "plans", null, null, null, 1, NOW, null).at(ADDRESS)));
    }

    @Test
    void takesAnEmptyPageForAFailure() {
        Answer empty = new Answer.Page(new Body(new byte[0]), "text/html", Validators.NONE);

        assertThat(Judge.judge(article(), null, empty, NOW))
                .asInstanceOf(type(Outcome.Failed.class))
                .extracting(Outcome.Failed::reason)
                .isEqualTo("empty page");
    }

    @Test
    void tellsAPageThatIsTooLargeOnce() {
        Answer large = new Answer.TooLarge(16, "text/html", TAGGED);

        Outcome.Oversized first = (Outcome.Oversized) Judge.judge(article(), null, large, NOW);

        assertThat(first.page().url()).isEqualTo(KEY);
        assertThat(Judge.judge(article(), first.state(), large, NOW)).isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void followsARedirectForTheSameArticle() {
        Outcome.Moved moved =
                (Outcome.Moved) Judge.judge(article(), null, new Answer.Moved("http://b.example/1.html"), NOW);

        assertThat(moved.next().address()).isEqualTo("http://b.example/1.html");
        assertThat(moved.next().key()).isEqualTo(KEY);
    }

    @Test
    void followsNoMoreThanFiveRedirects() {
        Visit visit = article();
        for (int hop = 0; hop < 5; hop++) {
            visit = ((Outcome.Moved) Judge.judge(visit, null, new Answer.Moved("http://a.example/" + hop), NOW)).next();
        }

        assertThat(Judge.judge(visit, null, new Answer.Moved("http://a.example/6"), NOW))
                .asInstanceOf(type(Outcome.Failed.class))
                .extracting(Outcome.Failed::reason)
                .isEqualTo("more than 5 redirects");
    }

    @Test
    void publishesNoPageThatSaysItIsNotThere() {
        Body page = new Body("<title>提示</title><p>您访问的页面不存在".getBytes(StandardCharsets.UTF_8));

        assertThat(Judge.judge(article(), known("hash", 0), new Answer.Page(page, "text/html", TAGGED), NOW))
                .isEqualTo(new Outcome.Failed(
                        "says not found",
                        Outcome.Trouble.PAGE,
                        null,
                        new PageState(KEY, "plans", "hash", "\"v0\"", "then", 1, NOW, BEFORE)));
    }

    @Test
    void takesAChallengeForNoEmptyList() {
        Visit list = Visit.list(SOURCE, SOURCE.url(), 1, Validators.NONE, NOW);
        Body page = new Body("<script>var __jsl_clearance='x'</script>".getBytes(StandardCharsets.UTF_8));

        assertThat(Judge.judge(list, null, new Answer.Page(page, "text/html", TAGGED), NOW))
                .isEqualTo(new Outcome.Failed("challenge of a firewall", Outcome.Trouble.DOMAIN, null, null));
    }

    @Test
    void publishesNothingWhenOnlyACounterChanged() {
        Outcome.Changed first = (Outcome.Changed) Judge.judge(article(), null, counted(7), NOW);

        assertThat(Judge.judge(article(), first.state(), counted(8), NOW)).isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void keepsToTheMetaTagOfAPage() {
        Source obedient = Given.given().access(true, false).source();
        Body page = new Body("<meta name=robots content=noindex><p>青山市计划报告".getBytes(StandardCharsets.UTF_8));
        Visit visit = Visit.article(obedient, new ListLink("http://a.example/1.html", "t", null), Validators.NONE, NOW);

        assertThat(Judge.judge(visit, null, new Answer.Page(page, "text/html", TAGGED), NOW))
                .asInstanceOf(type(Outcome.Denied.class))
                .extracting(Outcome.Denied::reason)
                .isEqualTo("robots meta tag forbids it");
        assertThat(Judge.judge(article(), null, new Answer.Page(page, "text/html", TAGGED), NOW))
                .isInstanceOf(Outcome.Changed.class);
    }

    @Test
    void doesNotKeepWhereARedirectThatFailedLedTo() {
        Visit moved = article().movedTo("http://www.qingshan.example/loop.html", NOW);

        assertThat(Judge.judge(moved, null, new Answer.Refused(404, null), NOW))
                .asInstanceOf(type(Outcome.Failed.class))
                .satisfies(failed -> assertThat(failed.state().whereabouts()).isEqualTo(ADDRESS));
    }

    @Test
    void keepsToTheHeaderOfAnAnswer() {
        Source obedient = Given.given().access(true, false).source();
        Visit article =
                Visit.article(obedient, new ListLink("http://a.example/1.pdf", "t", null), Validators.NONE, NOW);
        Visit list = Visit.list(obedient, obedient.url(), 1, Validators.NONE, NOW);
        Body body = new Body("%PDF 青山市计划报告".getBytes(StandardCharsets.UTF_8));

        assertThat(Judge.judge(article, null, saying(body, "noindex"), NOW))
                .asInstanceOf(type(Outcome.Denied.class))
                .satisfies(denied -> {
                    assertThat(denied.reason()).isEqualTo("X-Robots-Tag forbids it");
                    assertThat(denied.asked()).isTrue();
                });
        assertThat(Judge.judge(list, null, saying(body, "nofollow"), NOW)).isInstanceOf(Outcome.Denied.class);
        assertThat(Judge.judge(article, null, saying(body, "nofollow"), NOW)).isInstanceOf(Outcome.Changed.class);
        assertThat(Judge.judge(article(), null, saying(body, "noindex"), NOW)).isInstanceOf(Outcome.Changed.class);
    }

    private static Answer saying(Body body, String robots) {
        return new Answer.Page(body, "application/pdf", TAGGED, List.of(robots));
    }

    @Test
    void tellsAListThatIsNotOfItsKind() {
        Source source = Given.given().kind(new ListKind.Feed()).source();
        Visit visit = Visit.list(source, source.url(), 1, Validators.NONE, NOW);

        assertThat(Judge.judge(visit, null, PAGE, NOW))
                .isEqualTo(new Outcome.Failed("list can't be read: no feed", Outcome.Trouble.PAGE, null, null));
    }

    @Test
    void readsAList() {
        Visit list = Visit.list(SOURCE, SOURCE.url(), 1, Validators.NONE, NOW);
        Body page = new Body("<li><a href='1.html'>报告</a> 2026-01-20</li>".getBytes(StandardCharsets.UTF_8));

        Outcome outcome = Judge.judge(list, null, new Answer.Page(page, "text/html", TAGGED), NOW);

        assertThat(outcome).asInstanceOf(type(Outcome.Listed.class)).satisfies(listed -> {
            assertThat(listed.listing().links()).hasSize(1);
            assertThat(listed.validators()).isEqualTo(TAGGED);
        });
    }

    @Test
    void keepsNoStateOfAList() {
        assertThat(Judge.judge(
                        Visit.list(SOURCE, SOURCE.url(), 1, Validators.NONE, NOW),
                        null,
                        new Answer.Refused(500, null),
                        NOW))
                .isEqualTo(new Outcome.Failed("status 500", Outcome.Trouble.HOST, null, null));
    }

    private static Answer counted(int visits) {
        String page = "<p>全市生产总值增长百分之五。</p><span>浏览次数：" + visits + "</span>";
        return new Answer.Page(new Body(page.getBytes(StandardCharsets.UTF_8)), "text/html", Validators.NONE);
    }

    private static Visit article() {
        return new Visit(
                SOURCE,
                Visit.Purpose.ARTICLE,
                KEY,
                ADDRESS,
                ADDRESS,
                Validators.NONE,
                "计划报告",
                LocalDate.of(2026, 1, 20),
                NOW,
                0,
                0,
                false,
                null);
    }

    private static PageState known(String hash, int failures) {
        return new PageState(KEY, "plans", hash, "\"v0\"", "then", failures, BEFORE, BEFORE);
    }
}
