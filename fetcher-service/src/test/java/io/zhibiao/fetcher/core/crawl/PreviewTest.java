package io.zhibiao.fetcher.core.crawl;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreviewTest {
    private static final Instant NOW = Instant.parse("2026-01-20T08:00:00Z");
    private static final String LIST = "http://a.example/list/";

    private final Map<String, Answer> web = new HashMap<>();

    @Test
    void showsTheArticlesOfTheList() {
        web.put(LIST, page("<li><a href=1.html>计划报告</a> 2026-01-20</li>"));

        assertThat(preview(source()))
                .isEqualTo(new Preview.Articles(
                        List.of(new ListLink("http://a.example/list/1.html", "计划报告", LocalDate.of(2026, 1, 20))),
                        List.of()));
    }

    @Test
    void followsRedirects() {
        web.put(LIST, new Answer.Moved("http://a.example/new/"));
        web.put("http://a.example/new/", page("<li><a href=1.html>计划报告</a> 2026-01-20</li>"));

        assertThat(preview(source())).isInstanceOf(Preview.Articles.class);
    }

    @Test
    void followsAnIndexOfListsToTheFirst() {
        web.put(LIST, page("<sitemapindex><sitemap><loc>http://a.example/1.xml</loc></sitemap></sitemapindex>"));
        web.put("http://a.example/1.xml", page("http://a.example/1.html\n"));
        Source sitemaps = Given.given()
                .url(LIST)
                .kind(new ListKind.Sitemap())
                .access(false, false)
                .source();

        assertThat(preview(sitemaps))
                .isEqualTo(new Preview.Articles(List.of(new ListLink("http://a.example/1.html", "", null)), List.of()));
    }

    @Test
    void keepsToRobotsTxt() {
        web.put("http://a.example/robots.txt", page("User-agent: *\nDisallow: /list/"));
        web.put(LIST, page("<li><a href=1.html>计划报告</a> 2026-01-20</li>"));

        assertThat(preview(source())).isEqualTo(new Preview.Trouble("robots.txt forbids it"));
    }

    @Test
    void tellsThatRobotsTxtCanNotBeReached() {
        web.put("http://a.example/robots.txt", new Answer.Refused(503, null));

        assertThat(preview(source())).isEqualTo(new Preview.Trouble("robots.txt: status 503"));
    }

    @Test
    void tellsAListWithoutLinks() {
        web.put(LIST, page("<p>" + "全市经济稳定增长。".repeat(60)));

        assertThat(preview(source())).isEqualTo(new Preview.Trouble("the list holds no links that are wanted"));
    }

    @Test
    void tellsARefusal() {
        assertThat(preview(source())).isEqualTo(new Preview.Trouble("status 404"));
    }

    @Test
    void visitsNoPageThatIsItsOwnArticle() {
        Source page = Given.given().url(LIST).kind(new ListKind.Page()).source();

        assertThat(preview(page)).isEqualTo(new Preview.Articles(List.of(new ListLink(LIST, "", null)), List.of()));
    }

    private Preview preview(Source source) {
        return Preview.of(
                source,
                ask -> web.getOrDefault(ask.address(), new Answer.Refused(404, null)),
                NOW,
                Duration.ofSeconds(5));
    }

    private static Source source() {
        return Given.given().url(LIST).access(false, false).source();
    }

    private static Answer page(String text) {
        return new Answer.Page(new Body(text.getBytes(StandardCharsets.UTF_8)), "text/html", Validators.NONE);
    }
}
