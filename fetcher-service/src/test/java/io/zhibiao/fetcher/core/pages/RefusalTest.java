package io.zhibiao.fetcher.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.fetcher.core.web.Body;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>document.cookie='__jsl_clearance=1';location.reload()</script>",
                "<html><head><script>$_ts=window['$_ts']</script></head><body></body></html>",
                "<p>访问被拦截，事件ID：0c2f</p>",
                "<h1>安全验证</h1><p>请滑动滑块</p>",
                "<script>window.location='/x'</script>",
                "<p>Blocked by WAF.</p>"
            })
    void seesAFirewall(String html) {
        assertThat(in(html)).contains(Refusal.BLOCKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>404</title>",
                "<title>提示信息</title><p>您访问的页面不存在</p>",
                "<p>无法找到该网页</p>",
                "<h1>404 Not Found</h1><hr>nginx",
                "<p>信息已被删除</p>",
                "<p>抱歉，找不到您要找的内容</p>"
            })
    void seesThatAPageIsMissing(String html) {
        assertThat(in(html)).contains(Refusal.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>青山市人民政府公告：会议于明日举行，请各单位按时参加会议并做好准备。</p><script>count()</script>",
                "<p>全年接待游客404万人次。</p>",
                "<p>第404号文件</p>",
                "<p>查处违法案件，删除不良信息一百条。</p>"
            })
    void takesShortPagesForWhatTheyAre(String html) {
        assertThat(in(html)).isEmpty();
    }

    @Test
    void takesALongPageForAPageWhateverItsTitleSays() {
        assertThat(in("<title>403 页面不存在</title><p>" + "全市经济稳定增长。".repeat(60))).isEmpty();
    }

    @Test
    void seesThatAPageIsMissingInTheMiddleOfTheSite() {
        String menu = "<ul>" + "<li><a href='/zwgk/'>政务公开栏目</a></li>".repeat(100) + "</ul>";
        assertThat(in("<title>页面不存在-青川县</title>" + menu)).contains(Refusal.NOT_FOUND);
        assertThat(in("<title>青川县</title>" + menu + "<h2>404 Not Found</h2>")).contains(Refusal.NOT_FOUND);
        assertThat(in("<title>青川县</title>" + menu + "<p>网站地图</p>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body></body></html>", "<p>ok</p>", "<div>&nbsp;</div>"})
    void seesThatAPageShowsNothing(String html) {
        assertThat(in(html)).contains(Refusal.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src='scan.jpg'>", "<a href='plan.pdf'>附件</a>", "<iframe src='/doc'></iframe>"})
    void takesAPageWithoutTextForAPageWhenItShowsSomething(String html) {
        assertThat(in(html)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.gov.cn/, true",
        "http://a.gov.cn/index.html, true",
        "http://a.gov.cn/404.html, true",
        "http://a.gov.cn/err/NotFound?u=1, true",
        "http://a.gov.cn/zwgk/, false",
        "http://a.gov.cn/art/404/1.html, true",
        "http://a.gov.cn/t20240404_1.html, false",
        "http://a.gov.cn/art/1404.html, false",
    })
    void knowsWhereSitesSendForWhatIsGone(String address, boolean place) {
        assertThat(Refusal.isPlaceOfMissing(address)).isEqualTo(place);
    }

    @Test
    void looksIntoNoOtherFiles() {
        assertThat(Refusal.in(new Body("404 not found".getBytes(StandardCharsets.UTF_8)), "application/pdf"))
                .isEmpty();
    }

    private static Optional<Refusal> in(String html) {
        return Refusal.in(new Body(html.getBytes(StandardCharsets.UTF_8)), "text/html");
    }
}
