package io.zhibiao.fetcher.core.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.sources.ListKind;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.web.Body;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListKindsTest {
    private static final String ADDRESS = "http://www.qingshan.example/col/col7/index.html";
    private static final ListKind.Json JSON = new ListKind.Json("/data/rows", "/link", "/name", "/day", "pageNo", null);

    @Test
    void readsTheRecordsOfAJcmsColumn() throws Exception {
        Listing listing = read(new ListKind.Jcms(), """
                <div id="7"><script type="text/xml"><datastore>
                <nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=2&columnid=7"></a>]]></nextgroup>
                <recordset><record><![CDATA[
                <li><a href="/art/2024/1/31/art_7_1.html" title="青山市计划报告">青山市…</a><span>2024-02-01</span></li>]]></record>
                <record><![CDATA[<tr><td><a href="/art/2024/art_0c2f.html">工作报告</a></td><td>2024-
                02-02</td></tr>]]></record></recordset></datastore></script></div>""");

        assertThat(listing.links())
                .containsExactly(
                        new ListLink(
                                "http://www.qingshan.example/art/2024/1/31/art_7_1.html",
                                "青山市计划报告",
                                LocalDate.of(2024, 2, 1)),
                        new ListLink(
                                "http://www.qingshan.example/art/2024/art_0c2f.html",
                                "工作报告",
                                LocalDate.of(2024, 2, 2)));
        assertThat(listing.more())
                .containsExactly("http://www.qingshan.example/module/web/jpage/dataproxy.jsp?page=2&columnid=7");
    }

    @Test
    void tellsAPageThatIsNoJcmsColumn() {
        assertThatThrownBy(() -> read(new ListKind.Jcms(), "<ul></ul>"))
                .isInstanceOf(UnreadableList.class)
                .hasMessage("neither a <datastore> in the page nor links with dates");
    }

    @Test
    void readsTheDisclosurePlatform() throws Exception {
        Body reply = body("""
                {"classify": {"post_count": 2}, "articles": [
                  {"id": 1, "title": "青山市<em>计划</em>报告", "url": "http://www.qingshan.example/gkmlpt/content/0/1/post_1.html",
                   "date": 1706716800},
                  {"id": 2, "title": "工作报告", "url": "/gkmlpt/content/0/2/post_2.html", "date": 1706630400000}]}""");

        Listing listing = Lists.read(
                source(new ListKind.Gkmlpt()), "http://www.qingshan.example/gkmlpt/api/all/7?page=1&sid=2", reply);

        assertThat(listing.links())
                .containsExactly(
                        new ListLink(
                                "http://www.qingshan.example/gkmlpt/content/0/1/post_1.html",
                                "青山市计划报告",
                                LocalDate.of(2024, 2, 1)),
                        new ListLink(
                                "http://www.qingshan.example/gkmlpt/content/0/2/post_2.html",
                                "工作报告",
                                LocalDate.of(2024, 1, 31)));
        assertThat(listing.more()).containsExactly("http://www.qingshan.example/gkmlpt/api/all/7?page=2&sid=2");
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example/api,http://a.example/api#page=2",
        "http://a.example/api?x=1#page=2,http://a.example/api?x=1#page=3"
    })
    void countsThePagesThatArePosted(String address, String next) throws Exception {
        ListKind kind = new ListKind.Json("", "/u", "/t", null, null, null, "channel=7&page={1}");

        assertThat(Lists.read(source(kind), address, body("[{\"u\": \"/1\", \"t\": \"报告\"}]"))
                        .more())
                .containsExactly(next);
        assertThat(Lists.read(source(kind), address, body("[]")).more()).isEmpty();
        assertThat(Lists.post(source(kind), 4)).isEqualTo("channel=7&page=4");
    }

    @Test
    void postsTheSameForAListOfOnePage() throws Exception {
        ListKind kind = new ListKind.JsonHtml("/html", null, null, "{\"channel\": 7}");
        Body reply = body("{\"html\": \"<li><a href='/1.html'>报告</a> 2026-01-20</li>\"}");

        Listing listing = Lists.read(source(kind), "http://a.example/api", reply);

        assertThat(listing.links()).hasSize(1);
        assertThat(listing.more()).isEmpty();
        assertThat(Lists.post(source(kind), 1)).isEqualTo("{\"channel\": 7}");
    }

    @Test
    void readsAColumnWithoutRecordsAsAPlainPage() throws Exception {
        Listing listing = read(
                new ListKind.Jcms(), "<ul><li><a href='/art/2024/1/31/art_7_1.html'>计划报告</a> 2024-02-01</li></ul>");

        assertThat(listing.links()).extracting(ListLink::title).containsExactly("计划报告");
    }

    @Test
    void asksTheProxyForTheRecordsThatAreNotInThePage() throws Exception {
        String records = "<record><![CDATA[<li><a href='/art/1.html'>报告</a></li>]]></record>".repeat(45);
        Listing listing = read(new ListKind.Jcms(), """
                <script type="text/xml"><datastore><totalrecord>120</totalrecord><recordset>%s</recordset></datastore></script>
                <script>$("#7").jpage({proxyUrl:'/module/web/jpage/dataproxy.jsp', perPage: 15, totalRecord:120, ajaxParam:{
                'col':1,'appid':'1','webid':'39','path':'/','columnid':'282','sourceContentType':'1','unitid':'423656',
                'webname':'青山市','permissiontype':0}});</script>""".formatted(records));

        assertThat(listing.more())
                .containsExactly(
                        "http://www.qingshan.example/module/web/jpage/dataproxy.jsp?startrecord=46&endrecord=90&perpage=15"
                                + "&col=1&appid=1&webid=39&path=%2F&columnid=282&sourceContentType=1&unitid=423656"
                                + "&webname=%E9%9D%92%E5%B1%B1%E5%B8%82&permissiontype=0");
    }

    @ParameterizedTest
    @CsvSource({"46,90,120,91,135", "91,135,120,,", "1,15,,16,30"})
    void goesOnAtTheProxyToItsLastRecord(String start, String end, String total, String nextStart, String nextEnd)
            throws Exception {
        String form = "http://www.qingshan.example/module/jpage/dataproxy.jsp?startrecord=%s&endrecord=%s&columnid=7";
        Body reply = body(
                "<datastore>%s<recordset><record><![CDATA[<a href=1.html>报告</a>]]></record></recordset></datastore>"
                        .formatted(total == null ? "" : "<totalrecord>" + total + "</totalrecord>"));

        List<String> more = Lists.read(source(new ListKind.Jcms()), form.formatted(start, end), reply)
                .more();

        assertThat(more).isEqualTo(nextStart == null ? List.of() : List.of(form.formatted(nextStart, nextEnd)));
    }

    @ParameterizedTest
    @CsvSource({"http://www.qingshan.example/gkmlpt/index,0", "http://www.qingshan.example/gkmlpt/index#2951,2951"})
    void findsTheInterfaceOfThePlatformByItsPage(String address, String category) throws Exception {
        Body page = body("<script>window._CONFIG = {SITE: 'x', SID: '757001', TREE: []}</script>");

        Listing listing = Lists.read(source(new ListKind.Gkmlpt()), address, page);

        assertThat(listing.links()).isEmpty();
        assertThat(listing.more())
                .containsExactly("http://www.qingshan.example/gkmlpt/api/all/" + category + "?page=1&sid=757001");
    }

    @Test
    void tellsAPageThatIsNotThePlatforms() {
        assertThatThrownBy(() -> read(new ListKind.Gkmlpt(), "<html>SID: '7'</html>"))
                .isInstanceOf(UnreadableList.class)
                .hasMessageStartingWith("neither a reply of the interface");
    }

    @Test
    void putsWhatAnInterfaceTellsIntoTheFormOfAnAddress() throws Exception {
        ListKind kind = new ListKind.Json("", "/id", "/t", null, null, "/content/{}.html");

        assertThat(read(kind, "[{\"id\": 17, \"t\": \"计划\"}, {\"t\": \"x\"}]").links())
                .containsExactly(new ListLink("http://www.qingshan.example/content/17.html", "计划", null));
    }

    @Test
    void readsThePieceOfHtmlThatAnInterfaceHandsOut() throws Exception {
        ListKind kind = new ListKind.JsonHtml("/data/html", null, "pageNo");
        Listing listing = read(kind, """
                {"success": true, "data": {"html": "<li><a href=\\"/art/1.html\\">计划报告</a><span>2024-02-01</span></li>"}}""");

        assertThat(listing.links())
                .containsExactly(
                        new ListLink("http://www.qingshan.example/art/1.html", "计划报告", LocalDate.of(2024, 2, 1)));
        assertThat(listing.more()).containsExactly(ADDRESS + "?pageNo=2");
    }

    @Test
    void readsTheListingOfAFolder() throws Exception {
        assertThat(read(new ListKind.Folder(), FolderList.line("file:///d/a.html", 1_706_716_800_000L, "a.html"))
                        .links())
                .containsExactly(new ListLink("file:///d/a.html", "a.html", LocalDate.of(2024, 2, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example/x?pageNo=9&s=1,http://a.example/x?pageNo=10&s=1",
        "http://a.example/x?s=1,http://a.example/x?s=1&pageNo=2",
        "http://a.example/x,http://a.example/x?pageNo=2"
    })
    void countsThePagesOfAnInterface(String address, String next) throws Exception {
        Body reply = body("{\"data\": {\"rows\": [{\"link\": \"/1\", \"name\": \"a\", \"day\": \"2024-01-31\"}]}}");

        assertThat(Lists.read(source(JSON), address, reply).more()).containsExactly(next);
    }

    @Test
    void stopsAtAnEmptyPageOfAnInterface() throws Exception {
        assertThat(read(JSON, "{\"data\": {\"rows\": []}}").more()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"<html>busy</html> | no JSON", "{\"data\": 7} | no array at /data/rows"})
    void tellsAReplyThatIsNoList(String reply, String message) {
        assertThatThrownBy(() -> read(JSON, reply))
                .isInstanceOf(UnreadableList.class)
                .hasMessage(message);
    }

    @Test
    void readsRss() throws Exception {
        Listing listing = read(new ListKind.Feed(), """
                <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>t</title>
                <link>http://www.qingshan.example/</link><description>d</description>
                <item><title>计划报告</title><link>/art/1.html</link><pubDate>Wed, 31 Jan 2024 18:00:00 GMT</pubDate></item>
                </channel></rss>""");

        assertThat(listing.links())
                .containsExactly(
                        new ListLink("http://www.qingshan.example/art/1.html", "计划报告", LocalDate.of(2024, 2, 1)));
    }

    @Test
    void readsAtom() throws Exception {
        Listing listing = read(new ListKind.Feed(), """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>x</id><updated>2024-01-31T00:00:00Z</updated>
                <entry><title>计划报告</title><id>urn:1</id><link href="http://a.example/1"/>
                <updated>2024-01-31T00:00:00Z</updated></entry></feed>""");

        assertThat(listing.links())
                .containsExactly(new ListLink("http://a.example/1", "计划报告", LocalDate.of(2024, 1, 31)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><p>x</html>",
                "<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><rss version='2.0'><channel><title>&e;</title></channel></rss>",
                "''"
            })
    void tellsWhatIsNoFeed(String text) {
        assertThatThrownBy(() -> read(new ListKind.Feed(), text))
                .isInstanceOf(UnreadableList.class)
                .hasMessage("no feed");
    }

    @Test
    void readsASitemapPlainOrPacked() throws Exception {
        String sitemap = """
                <?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>http://www.qingshan.example/art/1.html</loc><lastmod>2024-01-31</lastmod></url>
                <url><loc>http://other.example/2.html</loc></url></urlset>""";

        assertThat(read(new ListKind.Sitemap(), sitemap).links())
                .extracting(ListLink::address)
                .containsExactly("http://www.qingshan.example/art/1.html", "http://other.example/2.html");
        assertThat(Lists.read(source(new ListKind.Sitemap()), ADDRESS, packed(sitemap))
                        .links())
                .hasSize(2);
    }

    @Test
    void followsAnIndexOfSitemapsTheLatestFirst() throws Exception {
        Listing listing = read(new ListKind.Sitemap(), """
                <?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>http://a.example/old.xml.gz</loc><lastmod>2020-01-01</lastmod></sitemap>
                <sitemap><loc>http://a.example/new.xml.gz</loc><lastmod>2024-01-01</lastmod></sitemap></sitemapindex>""");

        assertThat(listing.links()).isEmpty();
        assertThat(listing.more()).containsExactly("http://a.example/new.xml.gz", "http://a.example/old.xml.gz");
    }

    @Test
    void holdsThePatternAgainstTheAddressWhereThereAreNoTitles() throws Exception {
        Source source =
                Given.given().kind(new ListKind.Sitemap()).title("/plans/").source();
        Body sitemap = body("http://a.example/plans/1.html\nhttp://a.example/news/2.html\n");

        assertThat(Lists.read(source, ADDRESS, sitemap).links())
                .extracting(ListLink::address)
                .containsExactly("http://a.example/plans/1.html");
    }

    @Test
    void leavesOutWhatIsDatedBefore() throws Exception {
        Source source =
                Given.given().selector("a").since(LocalDate.of(2024, 1, 31)).source();
        Body list =
                body("<li><a href=1>一</a> 2024-01-30</li><li><a href=2>二</a> 2024-01-31</li><li><a href=3>三</a></li>");

        assertThat(Lists.read(source, ADDRESS, list).links())
                .extracting(ListLink::title)
                .containsExactly("二", "三");
    }

    private static Listing read(ListKind kind, String text) throws UnreadableList {
        return Lists.read(source(kind), ADDRESS, body(text));
    }

    private static Source source(ListKind kind) {
        return Given.given().kind(kind).source();
    }

    private static Body body(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Body packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return new Body(bytes.toByteArray());
    }
}
