package io.zhibiao.fetcher.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Ids;
import io.zhibiao.events.RawPage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawPagesTest {
    private static final Instant NOW = Instant.parse("2026-01-20T08:00:00Z");
    private static final byte[] BODY = "页".getBytes(StandardCharsets.UTF_8);

    @Test
    void namesAFileByItsAbsoluteAddress() {
        RawPage page = RawPages.ofFile(Path.of("a", "..", "plan.html"), BODY, NOW);

        assertThat(page.url())
                .isEqualTo(Path.of("plan.html").toAbsolutePath().toUri().toString())
                .startsWith("file:///");
        assertThat(page.finalUrl()).isEqualTo(page.url());
        assertThat(page.id()).isEqualTo(Ids.page(page.url(), BODY));
        assertThat(page.sourceId()).isEqualTo("ingest");
        assertThat(RawPage.of(page.headers())).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"a.html,text/html", "a.HTM,text/html", "a.shtml,text/html", "a.txt,text/plain"})
    void tellsTheContentTypeByTheEnding(String name, String contentType) {
        assertThat(RawPages.ofFile(Path.of(name), BODY, NOW).contentType()).isEqualTo(contentType);
    }

    @Test
    void claimsNothingOfOtherFiles() {
        assertThat(RawPages.ofFile(Path.of("a.bin"), BODY, NOW).contentType()).isNull();
    }

    @Test
    void namesAPageByItsCanonicalAddress() {
        RawPage page = RawPages.ofUrl("HTTP://A.example/x?utm_source=y", "http://a.example/x/", "text/html", BODY, NOW);

        assertThat(page.url()).isEqualTo("https://a.example/x");
        assertThat(page.finalUrl()).isEqualTo("http://a.example/x/");
    }
}
