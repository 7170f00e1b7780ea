package io.zhibiao.cleaner.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.PostingKind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that somebody broke into: the report comes out as if nobody had. */
class HackedPagesTest {
    private static final String TITLE = "某县2024年政府工作报告";
    private static final List<String> BODY = body();
    private static final String SPAM = "真人百家乐平台,时时彩计划,老虎机试玩,正规娱乐城开户";

    private static List<String> body() {
        Random random = new Random(3);
        return java.util.stream.Stream.generate(() -> Reports.paragraph(random))
                .limit(8)
                .toList();
    }

    private static String page(String beforeHtml, String head, String top, String middle) {
        return beforeHtml + "<html><head><title>" + TITLE + "</title>" + head + "</head><body>" + top + "<h1>" + TITLE
                + "</h1><div><p>" + String.join("</p><p>", BODY.subList(0, 4)) + "</p>" + middle + "<p>"
                + String.join("</p><p>", BODY.subList(4, 8)) + "</p></div></body></html>";
    }

    private static void assertClean(String page) {
        CleanPosting posting = Pages.clean(page);
        assertThat(posting.text()).isEqualTo(TITLE + "\n" + String.join("\n", BODY));
        assertThat(posting.title()).isEqualTo(TITLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "style='display:none'",
                "style='DISPLAY : none !important'",
                "style='visibility:hidden'",
                "style='text-indent:-9999px'",
                "style='position:absolute;left:-9999px'",
                "style='position:fixed; top:-999em'",
                "style='font-size:0'",
                "style='font-size:0px;line-height:0'",
                "style='height:0;overflow:hidden'",
                "style='overflow:hidden;width:1px;height:1px'",
                "style='max-height:0px;overflow:hidden'",
                "style='opacity:0'",
                "style='filter:alpha(opacity=0)'",
                "style='transform:scale(0)'",
                "style='clip:rect(0 0 0 0);position:absolute'",
                "style='color:#fff;background:#fff'",
                "style='background-color:#FFFFFF;color:white'",
                "hidden",
                "hidden='until-found'"
            })
    void whatReadersNeverSeeGoesEvenIfItIsNoSpam(String cloak) {
        String block = "<div " + cloak + ">欢迎访问机械设备网，专业生产各类阀门，品质优良，价格合理，欢迎来电咨询洽谈业务合作。</div>";
        assertClean(page("", "", block, ""));
        assertClean(page("", "", "", block));
        assertClean(page("", "", "", block.replace("div", "span")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "color:#fff;background:#c00",
                "color:#333;background:#fff",
                "color:#ffffff",
                "overflow:hidden;height:auto",
                "line-height:1;overflow:hidden",
                "left:-5px;position:relative",
                "text-indent:2em",
                "font-size:0.9em",
                "opacity:0.95"
            })
    void aStyleThatOnlyLooksLikeACloakHidesNothing(String style) {
        String page = page("", "", "", "").replace("<div><p>", "<div style='" + style + "'><p>");
        assertClean(page);
    }

    @Test
    void spamBeforeTheHtmlGoes() {
        assertClean(page(SPAM + "\n", "", "", ""));
        assertClean(page("<a href=x>" + SPAM + "</a>", "", "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>SPAM</div>",
                "<div style='display:none'>SPAM</div>",
                "<div style='display:none'><script>var a = 1;</script><p>SPAM</p></div>",
                "<div class='nav'><a>SPAM</a></div>",
                "<footer>SPAM</footer>",
                "<marquee>SPAM</marquee>",
                "<ul style='left:-999px'><li>老虎机试玩</li><li>六合彩特码资料</li><li>真人百家乐开户</li></ul>"
            })
    void spamThatIsLeftOutWithMoreIsToldOf(String block) {
        String page = page("", "", block.replace("SPAM", SPAM), "").replace("<div><p>", "<div class='TRS_Editor'><p>");
        assertClean(page);
        assertThat(Pages.clean(page).repairs())
                .filteredOn(repair -> repair.kind().equals("spam_line"))
                .singleElement()
                .satisfies(repair -> assertThat(repair.samples().getFirst()).containsAnyOf(SPAM, "老虎机试玩"));
    }

    @Test
    void aTitleOfSpamIsToldOf() {
        String page = page("", "", "", "").replace("<title>" + TITLE, "<title>" + SPAM.replace(',', '_'));
        assertClean(page);
        assertThat(Pages.clean(page).repairs()).anyMatch(repair -> repair.kind().equals("spam_line"));
    }

    @Test
    void aMarqueeGoes() {
        assertClean(page("", "", "<marquee height=0 width=1><a>" + SPAM + "</a></marquee>", ""));
    }

    @Test
    void stuffedTitlesAndKeywordsAreNotTheTitle() {
        String page = page(
                        "",
                        "<meta name=keywords content='" + SPAM + "'><meta property=og:title content='" + SPAM + "'>",
                        "",
                        "")
                .replace("<title>" + TITLE, "<title>" + SPAM.replace(',', '_'));
        assertClean(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><a>老虎机试玩</a> <a>六合彩资料</a> <a>百家乐技巧</a> <a>棋牌游戏下载</a></div>",
                "<ul><li><a>老虎机试玩</a></li><li><a>六合彩特码资料</a></li><li><a>真人百家乐开户</a></li></ul>",
                "<p>casino online | poker bonus | sports betting | slot machines</p>",
                "<p>สล็อตเว็บตรง, บาคาร่าออนไลน์, แทงบอล, คาสิโนออนไลน์</p>",
                "<p>传奇私服发布网_新开传奇网站_热血传奇手游</p>",
                "<p>代开发票_正规发票可验_先开后付款</p>"
            })
    void linksPutIntoTheArticleGo(String links) {
        assertClean(page("", "", "", links));
        assertClean(page("", "", links, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>真人百家乐平台,时时彩计划,老虎机试玩</p><p>六合彩资料|特码生肖|一肖一码</p>",
                "<p>casino online, free poker bonus, sports betting, slot machine, roulette strategy</p>",
                "<p>สล็อตเว็บตรง, บาคาร่าออนไลน์, แทงบอล, คาสิโนออนไลน์, หวยออนไลน์</p>",
                "<p>激安スーパーコピー時計,ブランドコピー専門店,ルイヴィトンコピー</p>",
                "<ul><li>传奇私服发布网</li><li>魔域私服一条龙开服</li><li>奇迹私服新开区</li></ul>"
            })
    void aPageOfNothingElseIsKeptAsSpam(String body) {
        CleanPosting posting = Pages.clean("<html><body>" + body + "</body></html>");
        assertThat(posting.flags()).containsExactly("spam");
        assertThat(posting.kind()).isEqualTo(PostingKind.OTHER);
        assertThat(posting.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "安排福利彩票公益金三百二十万元，用于养老服务设施建设，新增养老床位二百张，服务更加规范便捷。",
                "依法打击网络赌博、电信诈骗和传销活动，捣毁窝点十二个，群众安全感和满意度稳步提高。",
                "发展电子竞技、网络视听、直播电商等新业态，建成数字文化产业园，入驻企业四十六家。"
            })
    void onAHackedPageHonestSentencesOfLikeThingsStay(String sentence) {
        String page = page("", "", "<p>" + SPAM + "</p>", "<p>" + sentence + "</p>");
        assertThat(Pages.clean(page).text().lines()).contains(sentence).doesNotContain(SPAM);
    }
}
