package io.zhibiao.fetcher.core.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.web.Validators;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VisitTest {
    private static final Instant NOW = Instant.parse("2026-01-20T08:00:00Z");
    private static final Source SOURCE = Given.given()
            .url("http://tjj.xiamen.gov.cn/list/")
            .headers(Map.of("Referer", "http://tjj.xiamen.gov.cn/"))
            .source();

    @Test
    void bringsTheHeadersToTheSourcesOwnDomainAlone() {
        Visit list = Visit.list(SOURCE, SOURCE.url(), 1, Validators.NONE, NOW);

        assertThat(list.headers()).containsKey("Referer");
        assertThat(list.movedTo("https://www.xiamen.gov.cn/x", NOW).headers()).containsKey("Referer");
        assertThat(list.movedTo("https://elsewhere.example/x", NOW).headers()).isEmpty();
    }
}
