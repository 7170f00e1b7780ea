package io.zhibiao.standalone.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final Instant TIME = Instant.parse("2025-01-18T01:32:00Z");

    @Test
    void theTagIsOfTheBodyAlone() {
        Page page = Page.utf8("甲", "text/html", TIME);

        assertThat(page.etag()).matches("\"[0-9a-f]{16}\"");
        assertThat(Page.utf8("甲", "text/plain", TIME.plusSeconds(9)).etag()).isEqualTo(page.etag());
        assertThat(Page.utf8("乙", "text/html", TIME).etag()).isNotEqualTo(page.etag());
    }

    @Test
    void aColumnsPageIsInItsEncoding() {
        Page page = Page.of("昇㎡", SiteMap.standard().column("yongchun"), TIME);

        assertThat(page.body()).isEqualTo("昇㎡".getBytes(Charset.forName("GBK"))).hasSize(4);
        assertThat(page.contentType()).isEqualTo("text/html");
    }
}
