package io.zhibiao.fetcher.core.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.web.Answer;
import io.zhibiao.fetcher.core.web.Body;
import io.zhibiao.fetcher.core.web.Validators;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsJudgeTest {
    private static final Instant NOW = Instant.parse("2026-01-20T08:00:00Z");
    private static final Source SOURCE = Given.source("a", "http://a.example:8000/list/?x");
    private static final Visit ROBOTS =
            Visit.list(SOURCE, SOURCE.url(), 1, Validators.NONE, NOW).robots(NOW);

    @Test
    void asksAtTheRootOfTheHost() {
        assertThat(ROBOTS.address()).isEqualTo("http://a.example:8000/robots.txt");
    }

    @Test
    void learnsTheRules() {
        Body file = new Body("User-agent: *\nDisallow: /a".getBytes(StandardCharsets.UTF_8));

        assertThat(judge(new Answer.Page(file, null, Validators.NONE)))
                .asInstanceOf(type(Outcome.Learnt.class))
                .satisfies(l ->
                        assertThat(l.rules().allows("http://a.example:8000/a")).isFalse());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 451})
    void allowsEverythingWithoutAFile(int status) {
        assertThat(judge(new Answer.Refused(status, null)))
                .asInstanceOf(type(Outcome.Learnt.class))
                .satisfies(
                        l -> assertThat(l.rules().allows("http://a.example/a")).isTrue());
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 421, 425, 429, 500, 503})
    void waitsWhileTheFileCanNotBeReached(int status) {
        assertThat(judge(new Answer.Refused(status, Duration.ofMinutes(3))))
                .isEqualTo(new Outcome.Failed(
                        "robots.txt: status " + status, Outcome.Trouble.HOST, Duration.ofMinutes(3), null));
    }

    @ParameterizedTest
    @ValueSource(ints = {412, 418, 422, 468, 521})
    void takesAFirewallForThatOfTheWholeDomain(int status) {
        assertThat(judge(new Answer.Refused(status, null)))
                .isEqualTo(new Outcome.Failed("robots.txt: status " + status, Outcome.Trouble.DOMAIN, null, null));
    }

    @Test
    void waitsWhileNobodyAnswers() {
        assertThat(judge(new Answer.Broken("timed out")))
                .isEqualTo(new Outcome.Failed("robots.txt: timed out", Outcome.Trouble.HOST, null, null));
    }

    @Test
    void followsFiveRedirectsAndThenTakesTheFileForMissing() {
        Visit visit = ROBOTS;
        for (int hop = 0; hop < 5; hop++) {
            Outcome.Moved moved =
                    (Outcome.Moved) Judge.judge(visit, null, new Answer.Moved("http://b.example/" + hop), NOW);
            visit = moved.next();
        }

        assertThat(visit.purpose()).isEqualTo(Visit.Purpose.ROBOTS);
        assertThat(Judge.judge(visit, null, new Answer.Moved("http://b.example/6"), NOW))
                .isInstanceOf(Outcome.Learnt.class);
    }

    private static Outcome judge(Answer answer) {
        return Judge.judge(ROBOTS, null, answer, NOW);
    }
}
