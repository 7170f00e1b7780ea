package io.zhibiao.fetcher.core.robots;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.fetcher.core.web.Body;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTxtTest {
    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    User-agent: *;Disallow: /                                      | /a            | false
                    User-agent: *;Disallow:                                        | /a            | true
                    User-agent: other;Disallow: /                                  | /a            | true
                    User-agent: zhibiao;Disallow: /a;;User-agent: *;Disallow: /b   | /a/1.html     | false
                    User-agent: zhibiao;Disallow: /a;;User-agent: *;Disallow: /b   | /b            | true
                    USER-AGENT: Zhibiao;DISALLOW: /a                               | /a            | false
                    User-agent: other;User-agent: zhibiao;Disallow: /a             | /a            | false
                    User-agent: *;Disallow: /a;Allow: /a/open/                     | /a/open/1     | true
                    User-agent: *;Allow: /a/open/;Disallow: /a                     | /a/shut/1     | false
                    User-agent: *;Disallow: /a;Allow: /a                           | /a            | true
                    User-agent: *;Disallow: /*.pdf$                                | /x/1.pdf      | false
                    User-agent: *;Disallow: /*.pdf$                                | /x/1.pdf?a=b  | true
                    User-agent: *;Disallow: /*?sid=                                | /x?sid=1      | false
                    User-agent: *;Disallow: /A                                     | /a            | true
                    User-agent: *;Disallow: /年度                                   | /%E5%B9%B4%E5%BA%A6/1 | false
                    User-agent: *;Disallow: /%E5%B9%B4                             | /年/1          | false
                    User-agent: * # all;Disallow: /a # not this                    | /a            | false
                    User-agent: *;Disallow: /x;Sitemap: http://a.example/s.xml     | /a            | true
                    Disallow: /                                                    | /a            | true
                    <html><title>404</title><p>User-agent</html>                   | /a            | true
                    User-agent: *;Disallow: /                                      | /robots.txt   | true
                    """)
    void decidesByTheStandard(String file, String path, boolean allowed) {
        assertThat(rules(file).allows("http://a.example" + path)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"5,5000", "0.5,500", "86400,60000", "-1,0", "soon,0"})
    void keepsToTheDelayWithinReason(String asked, long millis) {
        assertThat(rules("User-agent: *;Crawl-delay: " + asked + ";Disallow: /x")
                        .delay())
                .isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void asksForNoDelayWhereNoneIsSaid() {
        assertThat(rules("User-agent: *;Disallow: /x").delay()).isZero();
        assertThat(RobotsTxt.allowAll().delay()).isZero();
        assertThat(RobotsTxt.allowAll().allows("http://a.example/x")).isTrue();
    }

    @Test
    void readsAFileWithAByteOrderMark() {
        assertThat(rules("\uFEFFUser-agent: *;Disallow: /a").allows("http://a.example/a"))
                .isFalse();
    }

    private static RobotsTxt rules(String file) {
        byte[] bytes = file.replace(';', '\n').getBytes(StandardCharsets.UTF_8);
        return RobotsTxt.parse("http://a.example/robots.txt", new Body(bytes), "text/plain");
    }
}
