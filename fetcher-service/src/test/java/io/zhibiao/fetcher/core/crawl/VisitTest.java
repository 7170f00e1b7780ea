package io.zhibiao.fetcher.core.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.sources.ListKind;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.web.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VisitTest {
    private static final Instant NOW = Instant.parse("2026-01-20T08:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Source SOURCE = Given.given()
            .url("http://tjj.xiamen.gov.cn/list/")
            .headers(Map.of("Referer", "http://tjj.xiamen.gov.cn/"))
            .source();

    @Test
    void postsThePageOfAList() {
        Source posting = Given.given()
                .kind(new ListKind.Json("", "/u", "/t", null, null, null, "{\"column\": 7, \"page\": {0}}"))
                .source();
        Validators known = new Validators("\"v1\"", null);
        Visit first = Visit.list(posting, posting.url(), 1, known, NOW);
        Visit third = Visit.list(posting, posting.url() + "#page=3", 3, Validators.NONE, NOW);

        assertThat(first.ask(PATIENCE).post()).isEqualTo("{\"column\": 7, \"page\": 0}");
        assertThat(first.ask(PATIENCE).known()).as("conditions are for GET").isEqualTo(Validators.NONE);
        assertThat(third.ask(PATIENCE).post()).isEqualTo("{\"column\": 7, \"page\": 2}");
        assertThat(first.robots(NOW).ask(PATIENCE).post()).isNull();
    }

    @Test
    void bringsTheHeadersToTheSourcesOwnDomainAlone() {
        Visit list = Visit.list(SOURCE, SOURCE.url(), 1, Validators.NONE, NOW);

        assertThat(list.headers()).containsKey("Referer");
        assertThat(list.movedTo("https://www.xiamen.gov.cn/x", NOW).headers()).containsKey("Referer");
        assertThat(list.movedTo("https://elsewhere.example/x", NOW).headers()).isEmpty();
    }
}
