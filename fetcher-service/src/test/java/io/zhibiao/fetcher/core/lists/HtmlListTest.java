package io.zhibiao.fetcher.core.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhibiao.fetcher.core.CpuTime;
import io.zhibiao.fetcher.core.Given;
import io.zhibiao.fetcher.core.sources.ListKind;
import io.zhibiao.fetcher.core.sources.Source;
import io.zhibiao.fetcher.core.web.Body;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlListTest {
    private static final String ADDRESS = "http://www.qingshan.example/plans/index.html";

    @Test
    void readsAddressTitleAndDateOfEachRow() {
        List<ListLink> links = links(selected("ul.list a"), """
                <ul class="list">
                  <li><a href="./202401/t20240131_1.html" title="青山市2024年计划报告">青山市2024年…</a><span>2024-02-03</span></li>
                  <li><a href="/old/2.html">青山市2023年计划报告</a> 2023年1月9日</li>
                </ul>
                <div><a href="/other.html">其他</a> 2024-01-01</div>""");

        assertThat(links)
                .containsExactly(
                        new ListLink(
                                "http://www.qingshan.example/plans/202401/t20240131_1.html",
                                "青山市2024年计划报告",
                                LocalDate.of(2024, 2, 3)),
                        new ListLink(
                                "http://www.qingshan.example/old/2.html", "青山市2023年计划报告", LocalDate.of(2023, 1, 9)));
    }

    @Test
    void takesTheDateOfTheAddressWhereTheRowHasNone() {
        assertThat(links(selected("a"), "<a href='202401/t20240131_1.html'>报告</a>"))
                .extracting(ListLink::date)
                .containsExactly(LocalDate.of(2024, 1, 31));
    }

    @Test
    void takesLinksInsideOfSelectedElements() {
        assertThat(links(selected("li.item"), "<ul><li class=item><b><a href=1.html>一</a></b></li></ul>"))
                .extracting(ListLink::title)
                .containsExactly("一");
    }

    @Test
    void keepsOnlyTitlesThatFit() {
        assertThat(links(
                        Given.given().selector("a").title("计划.*报告").source(),
                        "<a href=1.html>工作报告</a><a href=2.html>计划执行报告</a>"))
                .extracting(ListLink::title)
                .containsExactly("计划执行报告");
    }

    @Test
    void keepsEachAddressOnce() {
        assertThat(links(selected("a"), "<a href=1.html>一</a><a href='1.html#top'>二</a>"))
                .extracting(ListLink::address, ListLink::title)
                .containsExactly(tuple("http://www.qingshan.example/plans/1.html", "一"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <a href='../../../../a.html'>x</a>                                   | http://www.qingshan.example/a.html
                    <a href='//cdn.qingshan.example/a.html'>x</a>                        | http://cdn.qingshan.example/a.html
                    <a href='a.jsp?id=1&amp;col=2'>x</a>                                 | http://www.qingshan.example/plans/a.jsp?id=1&col=2
                    <a href='x\\a.html'>x</a>                                            | http://www.qingshan.example/plans/x/a.html
                    <a href='javascript:void(0)' onclick="window.open('./a.html')">x</a> | http://www.qingshan.example/plans/a.html
                    <a onclick="location.href='/a.html'">x</a>                           | http://www.qingshan.example/a.html
                    """)
    void readsAddressesAsSitesWriteThem(String html, String address) {
        assertThat(links(selected("a"), html)).extracting(ListLink::address).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='mailto:x@y.example'>x</a>",
                "<a href='#top'>x</a>",
                "<a>x</a>",
                "<a href='javascript:go()'>x</a>"
            })
    void leavesOutWhatIsNoPage(String html) {
        assertThat(links(selected("a"), html)).isEmpty();
    }

    @Test
    void takesTheTitleOfAPicture() {
        assertThat(links(selected("a"), "<a href=1.html><img src=x.png alt=年度计划></a>"))
                .extracting(ListLink::title)
                .containsExactly("年度计划");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,", "GBK,", "GBK,gb2312", "Big5,big5", "UTF-8,gbk"})
    void decodesUtf8FirstThenTheHintThenGb18030(String written, @Nullable String hint) throws UnreadableList {
        Body page = new Body("<a href=1.html>計劃報告</a>".getBytes(Charset.forName(written)));

        assertThat(Lists.read(Given.given().selector("a").encoding(hint).source(), ADDRESS, page)
                        .links())
                .extracting(ListLink::title)
                .containsExactly("計劃報告");
    }

    @Test
    void findsTheListByItselfByItsDates() {
        List<ListLink> links = links(selected(null), """
                <div class="nav"><a href="/">首页</a><a href="/gov/">政府</a><a href="/open/">公开</a></div>
                <div class="main"><ul>
                  <li class="first"><a href="1.html">青山市一季度经济运行情况</a><em>2024-04-20</em></li>
                  <li><a href="2.html">青山市上半年经济运行情况</a><em>2024-07-20</em></li>
                  <li><a href="3.html">青山市前三季度经济运行情况</a><em>2024-10-20</em></li>
                </ul></div>
                <p><a href="/notice.html">通知</a> 2024-11-01</p>""");

        assertThat(links).extracting(ListLink::title).containsExactly("青山市一季度经济运行情况", "青山市上半年经济运行情况", "青山市前三季度经济运行情况");
    }

    @Test
    void findsNothingWhereNothingHasADate() {
        assertThat(links(selected(null), "<a href=1.html>一</a><a href=2.html>二</a>"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <script>createPageHTML(12, 0, "index", "html");</script>          | http://www.qingshan.example/plans/index_1.html
                    <script>createPageHTML(12,3,'list','shtml',180)</script>          | http://www.qingshan.example/plans/list_4.shtml
                    <script>createPage( 12 , 10 , "index" , "htm" )</script>          | http://www.qingshan.example/plans/index_11.htm
                    <script>createPageHTML('page_div',10, 1,'xlist','shtml',189)</script> | http://www.qingshan.example/plans/xlist_2.shtml
                    <script>createPageHTML("p", 10, 9, "xlist", "shtml", 189)</script> | http://www.qingshan.example/plans/xlist_10.shtml
                    <script>var currentPage = 0; var countPage = 12; var nextPage = currentPage+1; document.write("<a href=\\"index_"+nextPage+".html\\">");</script> | http://www.qingshan.example/plans/index_1.html
                    <b>1</b><a href='list_2.shtml'>2</a><a href='list_3.shtml'>3</a> | http://www.qingshan.example/plans/list_2.shtml
                    <a href='index.html'>1</a><a href='index_2.html'>2</a><a href='index_3.html'>[3]</a> | http://www.qingshan.example/plans/index_2.html
                    <div id=pages>JTNDYSUyMGhyZWYlM0QlMjdpbmRleF8xLmh0bWwlMjclM0UlRTQlQjglOEIlRTQlQjglODAlRTklQTElQjUlM0MlMkZhJTNF</div> | http://www.qingshan.example/plans/index_1.html
                    <a title='下一页' href='p2.html'><img src=next.png></a> | http://www.qingshan.example/plans/p2.html
                    <a href='index_7.html'>下一页</a>                                 | http://www.qingshan.example/plans/index_7.html
                    <a href='?page=2'>下一页 &gt;</a>                                 | http://www.qingshan.example/plans/index.html?page=2
                    <head><link rel=next href='2.html'></head>                        | http://www.qingshan.example/plans/2.html
                    """)
    void findsTheNextPage(String html, String next) {
        assertThat(read(selected("a"), html).more()).containsExactly(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>createPageHTML(12, 11, 'index', 'html')</script>",
                "<script>createPageHTML(1, 0, 'index', 'html')</script>",
                "<script>createPageHTML('page_div', 10, 10, 'xlist', 'shtml', 189)</script>",
                "<script>currentPage = 11; countPage = 12; a = 'index_' + n + '.html'</script>",
                "<a href='/d/1.html'>1</a><a href='/event/2024.html'>2</a><a href='/e'>3</a>",
                "<a href='javascript:next()'>下一页</a>",
                "<a href='index.html'>下一页</a>",
                "<a href='x.html'>下一页说明</a>"
            })
    void knowsTheLastPage(String html) {
        assertThat(read(selected("li a"), html).more()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.qingshan.example/plans/,http://www.qingshan.example/plans/index_1.html",
        "http://www.qingshan.example/plans/index.html,http://www.qingshan.example/plans/index_1.html",
        "http://www.qingshan.example/plans/index_1.html,http://www.qingshan.example/plans/index_2.html",
        "http://www.qingshan.example/plans/index_19.html,http://www.qingshan.example/plans/index_20.html"
    })
    void countsPagesByTheFormOfTheSource(String address, String next) throws UnreadableList {
        Source source =
                Given.given().kind(new ListKind.Html("a", "index_{1}.html")).source();

        assertThat(Lists.read(source, address, body("<a href=x.html>报告</a>")).more())
                .containsExactly(next);
        assertThat(Lists.read(source, address, body("<p>nothing here")).more()).isEmpty();
    }

    @Test
    void staysLinearOnAHugeList() {
        String html = "<ul>" + "<li><a href='202401/t20240131_1.html'>报告</a></li>".repeat(20_000) + "</ul>";

        assertThat(CpuTime.of(() -> links(selected(null), html))).isLessThan(Duration.ofSeconds(10));
    }

    private static List<ListLink> links(Source source, String html) {
        return read(source, html).links();
    }

    private static Listing read(Source source, String html) {
        try {
            return Lists.read(source, ADDRESS, body(html));
        } catch (UnreadableList e) {
            throw new AssertionError(e);
        }
    }

    private static Body body(String html) {
        return new Body(html.getBytes(StandardCharsets.UTF_8));
    }

    private static Source selected(@Nullable String selector) {
        return Given.given().selector(selector).source();
    }
}
