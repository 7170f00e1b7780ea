package io.zhibiao.standalone.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookPageTest {
    private static final Document LOOK = Jsoup.parse(Samples.html(Samples.REPORT));

    @Test
    void pageAndTextStandSideBySide() {
        Element row = LOOK.selectFirst("tr.same:contains(各位代表)");
        assertThat(row.select("td.raw").text()).isEqualTo("各位代表：");
        assertThat(row.select("td.clean").text()).isEqualTo("各位代表：");
    }

    @Test
    void removedLinesAreStruckThroughWithTheReason() {
        assertThat(LOOK.select("del.k-hidden").text()).contains("老虎机试玩");
        assertThat(LOOK.select("del.k-chrome").eachText()).contains("首页政务公开", "浏览量：328");
        assertThat(LOOK.select("del.k-head").eachText()).contains("青川县政府工作报告_青川县人民政府");
        assertThat(LOOK.select("td.clean del")).isEmpty();
    }

    @Test
    void repairsAreMarkedOnBothSidesWithBeforeAndAfter() {
        assertThat(LOOK.select("td.raw mark.k-pinyin-annotation").eachText()).contains("(jīng)", "(wěn)");
        assertThat(LOOK.select("td.raw mark.k-traditional-script").first().attr("title"))
                .endsWith("過 ⇄ 过");
        assertThat(LOOK.select("td.clean mark.k-traditional-script").first().attr("title"))
                .endsWith("过 ⇄ 過");
        assertThat(LOOK.select("td.raw mark.k-full-width-sign").eachText()).containsExactly("１０１", "５");
        assertThat(LOOK.select("td.raw mark.k-broken-paragraph")).hasSize(1);
    }

    @Test
    void theLegendCountsAndLeadsToTheFirstSpotOfEachKind() {
        List<String> links = LOOK.select(".legend a").eachAttr("href");
        assertThat(links).contains("#k-pinyin-annotation", "#k-traditional-script", "#k-chrome", "#k-hidden");
        assertThat(links).allSatisfy(link -> assertThat(LOOK.select(link)).hasSize(1));
        assertThat(LOOK.select(".legend li:contains(拼音) b").text()).isEqualTo("6");
    }

    @Test
    void whatWasFoundIsTold() {
        assertThat(LOOK.select("dl").text())
                .contains("青川县2024年政府工作报告", "510822", "work_report", "2024-01-10", "UTF-8", "无 none");
    }

    @Test
    void itLoadsNothingAndRunsNothing() {
        assertThat(LOOK.select("script, link, img, iframe, object, embed, form, base, [style], [src]"))
                .isEmpty();
        assertThat(LOOK.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'; style-src 'sha256-" + styleHash());
        assertThat(LOOK.select("a[href]").eachAttr("href")).allMatch(href -> href.startsWith("#k-"));
        assertThat(LOOK.select("style").html()).doesNotContain("url(").doesNotContain("@import");
    }

    @Test
    void aReaderOfTheScreenFindsItsWay() {
        assertThat(LOOK.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(LOOK.select("main, header, caption, th[scope=col]")).hasSize(7);
        assertThat(LOOK.select("label > input")).hasSameSizeAs(LOOK.select("input"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&lt;/td&gt;&lt;/table&gt;&lt;img src=x onerror=alert(1)&gt;",
                "&quot; onmouseover=&quot;alert(1)",
                "' onfocus='alert(1)' autofocus='",
                "&lt;style&gt;*{display:none}&lt;/style&gt;",
                "&lt;!-- &lt;![CDATA[ ",
                "&amp;lt;script&amp;gt;alert(2)&amp;lt;/script&amp;gt;",
                "&lt;svg/onload=alert(1)&gt;",
                "&lt;meta http-equiv=refresh content=0;url=//evil.example&gt;",
                "&lt;base href=//evil.example&gt;"
            })
    void whatAHostilePageSaysIsTextAndNothingElse(String hostile) {
        String report = Samples.REPORT
                .replace("各位代表：", "各位代表：" + hostile)
                .replace("首页", hostile)
                .replace("青川县2024年", hostile + "青川县2024年")
                .replace(
                        "<meta name=\"keywords\" content=\"报告\">",
                        "<meta name='keywords' content=\"" + hostile + "\">");
        Document look = Jsoup.parse(Samples.html(report));
        assertThat(look.select("script, img, svg, base, meta[http-equiv=refresh], iframe"))
                .isEmpty();
        assertThat(look.select("style")).hasSize(1);
        assertThat(look.getAllElements()).allSatisfy(e -> assertThat(e.attributes())
                .noneMatch(a -> a.getKey().startsWith("on")));
        assertThat(look.select("tbody")).hasSize(1);
        assertThat(look.select("body").text()).contains("各位代表：");
    }

    @Test
    void charactersThatTurnTheTextAroundAreShownByTheirCodePoints() {
        String look = Samples.html(Samples.REPORT.replace("首页", "首\u202e页\u200b\ue43b"));
        assertThat(look)
                .contains("[U+202E]", "[U+200B]", "[U+E43B]")
                .doesNotContain("\u202e")
                .doesNotContain("\u200b");
    }

    @Test
    void aPageOfSpamShowsThatNothingWasKept() {
        Document look = Jsoup.parse(
                Samples.html("<html><title>百家乐_时时彩_老虎机</title><body><p>国产精品_在线观看_日韩av_成人网</p></body></html>"));
        assertThat(look.select(".flag").text()).isEqualTo("spam");
        assertThat(look.select("del.k-spam-line").text()).contains("在线观看");
        assertThat(look.select("tr.diff, tr.same")).isEmpty();
    }

    @Test
    void aPostingWithoutTextIsShown() {
        Document look = Jsoup.parse(Samples.html("<html><body><div class=nav>首页</div><img src=1.jpg></body></html>"));
        assertThat(look.select(".flag").text()).isEqualTo("no_text");
        assertThat(look.select("dd.absent")).isNotEmpty();
    }

    @Test
    void aLongRunOfRemovedLinesIsFolded() {
        StringBuilder menu = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            menu.append("<li>栏目").append(i).append("</li>");
        }
        Document look =
                Jsoup.parse(Samples.html(Samples.REPORT.replace("<h1>", "<ul class=nav>" + menu + "</ul><h1>")));
        assertThat(look.select("details > summary").text()).contains("lines removed");
    }

    @Test
    void aBigPageIsShownUpToAMostAndTheRestIsTold() {
        StringBuilder page = new StringBuilder("<html><body><h1>青川县2024年政府工作报告</h1><div id=zoom>");
        for (int i = 0; i < 60_000; i++) {
            page.append("<p>").append(i).append("号工程建成投用，惠及周边群众，质量全部合格。</p>");
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            Document look =
                    Jsoup.parse(Samples.html(page.append("</div></body></html>").toString()));
            assertThat(look.select("tbody tr")).hasSizeBetween(10_000, 20_001);
            assertThat(look.select("tr.more").text()).contains("more rows are not shown");
        });
    }

    private static String styleHash() {
        try {
            String style = LOOK.select("style").first().data();
            byte[] digest =
                    java.security.MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
