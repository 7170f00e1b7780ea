package io.zhibiao.standalone.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ListingTest {
    private final SiteMap map = SiteMap.standard();
    private final Column column = map.column("mile");
    private final Listing before = Listing.of(column, map.postings(column, 1));
    private final Listing after = Listing.of(column, map.postings(column, 2));

    @Test
    void theNewestRowComesFirst() {
        assertThat(after.rows()).extracting(Listing.Row::published).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void aNewRowMakesThePageNewer() {
        assertThat(before.page().modified()).isEqualTo(Instant.parse("2026-01-12T09:25:00Z"));
        assertThat(after.page().modified()).isEqualTo(Instant.parse("2026-02-03T08:02:00Z"));
        assertThat(after.page().etag()).isNotEqualTo(before.page().etag());
    }

    @Test
    void aLongTitleIsCutWithTheWholeBesideIt() {
        Document page = Jsoup.parse(after.page().text());

        assertThat(page.select("ul.news_list a").first().text()).endsWith("…");
        assertThat(page.select("ul.news_list a").first().attr("title")).endsWith("计划草案的报告");
    }

    @Test
    void thePagerStandsInAScript() {
        assertThat(after.page().text()).contains("createPageHTML(1, 0, \"index\", \"html\")");
    }

    @Test
    void linksWithinTheFolderAreRelative() {
        assertThat(column.href("/mile/zfxxgk/ghjh/202601/t1.html")).isEqualTo("./202601/t1.html");
        assertThat(column.href("/elsewhere/t1.html")).isEqualTo("/elsewhere/t1.html");
    }

    @Test
    void anArticleIsNoRelatedLinkOfItsOwn() {
        List<Listing.Row> rows = after.rows();

        assertThat(after.related(rows.getFirst().path()))
                .contains(rows.getLast().path())
                .doesNotContain(rows.getFirst().path());
    }
}
