package io.zhibiao.fetcher.core.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.PageBundle;
import io.zhibiao.events.PageState;
import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Ask;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.Validators;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One article and its attachments on a web in memory, over several rounds. */
class GatheringTest {
    private static final Instant START = Instant.parse("2026-01-20T08:00:00Z");
    private static final Duration ROUND = Duration.ofMinutes(10);
    private static final String LIST = "http://www.city1.gov.cn/";
    private static final String ARTICLE = "http://www.city1.gov.cn/1.html";
    private static final String PDF = "http://www.city1.gov.cn/f/plan.pdf";
    private static final String XLS = "http://files.city1.gov.cn/table.xls";
    private static final String PAGE = "<p>全市计划</p><a href='f/plan.pdf'>附件一</a><a href='" + XLS + "'>附件二</a>";

    private final Map<String, Answer> web = new HashMap<>();
    private final List<Ask> asked = new ArrayList<>();
    private final List<Outcome.Changed> published = new ArrayList<>();
    private final PageStates states = new PageStates();
    private Source source = Given.given().url(LIST).interval(ROUND).source();
    private Instant now = START;
    private Crawl crawl;

    @BeforeEach
    void site() {
        web.put(LIST, page("<li><a href=1.html>报告</a> 2026-01-20</li>", "text/html", null));
        web.put(ARTICLE, page(PAGE, "text/html", "\"page\""));
        web.put(PDF, page("%PDF one", "application/pdf", "\"pdf\""));
        web.put(XLS, page("xls one", "application/vnd.ms-excel", null));
        crawl = crawl();
    }

    @Test
    void publishesThePageAndItsAttachmentsAsOne() {
        round();

        assertThat(parts()).containsExactly(PAGE, "%PDF one", "xls one");
        assertThat(bundle().page().location()).isEqualTo(ARTICLE);
        assertThat(bundle().page().contentType()).isEqualTo("text/html");
        assertThat(bundle().attachments()).extracting(PageBundle.Part::location).containsExactly(PDF, XLS);
        assertThat(bundle().attachments()).extracting(PageBundle.Part::name).containsExactly("plan.pdf", "table.xls");
    }

    @Test
    void publishesNothingWhenNothingChanged() {
        round();
        round();
        round();

        assertThat(published).hasSize(1);
    }

    @Test
    void asksForThePageWithoutConditionAndForAttachmentsWithWhatIsKnown() {
        round();
        asked.clear();
        round();

        assertThat(asked)
                .filteredOn(a -> !a.address().equals(LIST))
                .extracting(a -> a.known().etag())
                .startsWith(null, "\"pdf\"", null);
    }

    @Test
    void publishesAllAgainWhenOneAttachmentChanged() {
        round();
        web.put(XLS, page("xls two", null, null));
        round();
        round();

        assertThat(published).hasSize(2);
        assertThat(parts()).containsExactlyInAnyOrder(PAGE, "%PDF one", "xls two");
    }

    @Test
    void publishesAgainWhenThePageChanged() {
        round();
        web.put(ARTICLE, page("<h1>修订</h1>" + PAGE, "text/html", null));
        round();

        assertThat(published).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 412, 500})
    void leavesOutWhatTheServerRefusesAndTriesItAtTheNextVisit(int status) {
        Answer good = web.put(PDF, new Answer.Refused(status, null));
        round();
        round();
        assertThat(published).hasSize(1);

        web.put(PDF, good);
        rest();
        round();

        assertThat(published).hasSize(2);
        assertThat(parts()).containsExactly(PAGE, "%PDF one", "xls one");
    }

    @Test
    void isNoRevisionWhenAnAttachmentCannotBeHadForOnce() {
        round();
        web.put(PDF, new Answer.Refused(404, null));
        round();

        assertThat(published).hasSize(1);
    }

    @Test
    void publishesOnceWithoutAnAttachmentThatIsGoneForGood() {
        round();
        web.put(PDF, new Answer.Refused(404, null));
        web.put(XLS, page("xls two", null, null));
        round();
        round();

        assertThat(published).hasSize(2);
        assertThat(parts()).containsExactly(PAGE, "xls two");
    }

    @Test
    void leavesOutWhatIsHtmlOrEmptyOrTooLargeOrForbidden() {
        for (Answer bad : List.of(
                page("<html>请登录</html>", "application/pdf", null),
                page("", "application/pdf", null),
                new Answer.TooLarge(9, null, Validators.NONE),
                new Answer.NotModified(),
                new Answer.Moved("http://10.0.0.1/plan.pdf"),
                new Answer.Forbidden("10.0.0.1 is not public"))) {
            web.put(PDF, bad);
            web.put(XLS, page("xls of " + bad, null, null));
            round();

            assertThat(parts()).as("%s", bad).containsExactly(PAGE, "xls of " + bad);
        }
        assertThat(asked).extracting(Ask::address).doesNotContain("http://10.0.0.1/plan.pdf");
    }

    @Test
    void publishesThePageAsItIsWhenNoAttachmentCanBeHad() {
        web.remove(PDF);
        web.remove(XLS);
        round();

        assertThat(published.getFirst().page().contentType()).isEqualTo("text/html");
        assertThat(text(published.getFirst().body().bytes())).isEqualTo(PAGE);
    }

    @Test
    void followsARedirectWithinTheSite() {
        web.put("http://oss.city1.gov.cn/x", web.put(PDF, new Answer.Moved("http://oss.city1.gov.cn/x")));
        round();

        assertThat(parts()).containsExactly(PAGE, "%PDF one", "xls one");
        assertThat(bundle().attachments().getFirst().location()).isEqualTo(PDF);
    }

    @Test
    void asksNoOtherSite() {
        web.put(ARTICLE, page(PAGE + "<a href='http://b.example/b.pdf'>另</a>", "text/html", null));
        round();

        assertThat(asked).extracting(Ask::address).doesNotContain("http://b.example/b.pdf");
        assertThat(bundle().attachments()).hasSize(2);
    }

    @Test
    void keepsToTheSourcesWord() {
        source = Given.given().url(LIST).interval(ROUND).attachments(false, 20).source();
        crawl = crawl();
        round();

        assertThat(text(published.getFirst().body().bytes())).isEqualTo(PAGE);
        assertThat(asked).extracting(Ask::address).doesNotContain(PDF, XLS);
    }

    @Test
    void keepsToTheSourcesLimit() {
        source = Given.given().url(LIST).interval(ROUND).attachments(true, 1).source();
        crawl = crawl();
        round();

        assertThat(parts()).containsExactly(PAGE, "%PDF one");
    }

    @Test
    void keepsToRobotsTxt() {
        web.put("http://www.city1.gov.cn/robots.txt", page("User-agent: *\nDisallow: /f/", "text/plain", null));
        source = Given.given().url(LIST).interval(ROUND).access(false, false).source();
        crawl = crawl();
        round();

        assertThat(parts()).containsExactly(PAGE, "xls one");
        assertThat(asked).extracting(Ask::address).doesNotContain(PDF);
    }

    @Test
    void leavesOutWhatIsNotToBeKeptByItsHeader() {
        source = Given.given().url(LIST).interval(ROUND).access(false, false).source();
        crawl = crawl();
        web.put(
                PDF,
                new Answer.Page(new Body(new byte[] {'%'}), "application/pdf", Validators.NONE, List.of("noindex")));
        round();

        assertThat(parts()).containsExactly(PAGE, "xls one");
    }

    @Test
    void leavesOutWhatDoesNotFit() {
        byte[] large = new byte[9 * 1024 * 1024];
        large[0] = '%';
        web.put(PDF, new Answer.Page(new Body(large), null, Validators.NONE));
        web.put(XLS, new Answer.Page(new Body(large), null, Validators.NONE));
        round();

        assertThat(bundle().attachments()).extracting(PageBundle.Part::location).containsExactly(PDF);
    }

    @Test
    void keepsNoContentTypeThatFillsTheBundle() {
        web.put(PDF, page("%PDF one", "application/" + "x".repeat(20_000), null));
        round();

        assertThat(bundle().attachments().getFirst().contentType()).isEqualTo("application/octet-stream");
    }

    @Test
    void aStopInTheMiddleLosesNothing() {
        Optional<Turn> turn = step();
        while (turn.isEmpty() || turn.get().visit().purpose() != Visit.Purpose.ATTACHMENT) {
            turn = step();
        }
        assertThat(published).isEmpty();

        crawl = crawl();
        round();

        assertThat(parts()).containsExactly(PAGE, "%PDF one", "xls one");
    }

    @ParameterizedTest
    @CsvSource({"PT1M, 3", "PT5M, 2"})
    void anAttachmentWhoseHostOthersFindInTroubleIsWaitedForOrLeftOut(Duration rest, int parts) {
        Visit attachment = next();
        while (!attachment.address().equals(XLS)) {
            perform(new Turn(attachment, Duration.ZERO, Optional.empty()));
            attachment = next();
        }
        crawl.putOff(attachment, rest, now);
        while (published.isEmpty()) {
            perform(new Turn(next(), Duration.ZERO, Optional.empty()));
        }

        assertThat(parts()).hasSize(parts);
    }

    private Visit next() {
        Optional<Turn> turn = crawl.next(now);
        while (turn.isEmpty()) {
            now = crawl.nextAt();
            turn = crawl.next(now);
        }
        return turn.get().visit();
    }

    private Crawl crawl() {
        return new Crawl(new Sources(List.of(source)), states, Map.of(), new Random(1), now);
    }

    /** So long that each article is due once more, at least. */
    private void round() {
        Instant end = now.plus(ROUND.multipliedBy(3));
        while (!now.isAfter(end)) {
            step();
        }
    }

    /** So long that a firewall's rest is over. */
    private void rest() {
        for (int i = 0; i < 40; i++) {
            round();
        }
    }

    private Optional<Turn> step() {
        Optional<Turn> turn = crawl.next(now);
        turn.ifPresentOrElse(this::perform, () -> now = crawl.nextAt());
        return turn;
    }

    private void perform(Turn turn) {
        Visit visit = turn.visit();
        PageState known = states.get(visit.key()).orElse(null);
        now = now.plusMillis(10);
        Outcome outcome = turn.decided()
                .orElseGet(() -> visit.purpose() == Visit.Purpose.BUNDLE
                        ? Judge.bundle(visit, visit.gathering(), known, now)
                        : Judge.judge(visit, known, answer(visit.ask(Duration.ofSeconds(1))), now));
        store(outcome);
        crawl.finish(visit, outcome, now);
    }

    private Answer answer(Ask ask) {
        asked.add(ask);
        Answer answer = web.getOrDefault(ask.address(), new Answer.Refused(404, null));
        if (!(answer instanceof Answer.Page page)) {
            return answer;
        }
        if (page.validators().etag() != null && page.validators().equals(ask.known())) {
            return new Answer.NotModified();
        }
        return page.body().size() > ask.limit() ? new Answer.TooLarge(ask.limit(), null, page.validators()) : page;
    }

    private void store(Outcome outcome) {
        switch (outcome) {
            case Outcome.Changed changed -> {
                published.add(changed);
                changed.attached().forEach(states::put);
                states.put(changed.state());
            }
            case Outcome.Unchanged unchanged
            when unchanged.state() != null -> {
                unchanged.attached().forEach(states::put);
                states.put(unchanged.state());
            }
            default -> {}
        }
    }

    private PageBundle bundle() {
        Outcome.Changed last = published.getLast();
        return PageBundle.read(last.body().bytes(), String.valueOf(last.page().contentType()));
    }

    private List<String> parts() {
        return bundle().parts().stream().map(p -> text(p.body())).toList();
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static Answer.Page page(String text, String type, String etag) {
        return new Answer.Page(new Body(text.getBytes(StandardCharsets.UTF_8)), type, new Validators(etag, null));
    }
}
