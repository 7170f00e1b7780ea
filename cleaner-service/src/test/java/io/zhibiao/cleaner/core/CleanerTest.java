package io.zhibiao.cleaner.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Block;
import io.zhibiao.events.BlockType;
import io.zhibiao.events.CanonicalUrl;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.Ids;
import io.zhibiao.events.PostingKind;
import io.zhibiao.events.RawPage;
import io.zhibiao.events.Repair;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanerTest {
    private static final String BODY = """
            <p>——2024年1月9日在常山县第十七届人民代表大会第三次会议上</p>
            <p>常山县发展和改革局</p>
            <p>各位代表：</p>
            <p>受县人民政府委托，现将国民经济和社会发展计划执行情况报告如下，请予审议。</p>
            <p>一、2023年计划执行情况</p>
            <p>全县上下同心协力，农业生产平稳，工业经济向好，居民收入与经济增长基本同步，各项计划任务较好完成。</p>
            <table><tr><td>指标</td><td>目标</td></tr><tr><td>粮食产量</td><td>20</td></tr></table>
            <p>注：粮食产量单位为万吨。</p>
            """;
    private static final String PAGE = """
            <html><head><meta name="PubDate" content="2024-01-20 10:00"><meta name="ContentSource" content="常山县政府办">
            <title>年度计划_常山县人民政府</title></head><body><div class="nav"><a>首页</a></div>
            <h1>关于常山县2023年国民经济和社会发展计划执行情况与2024年计划草案的报告</h1>
            <div id="zoom">%s</div><div class="footer">主办：常山县人民政府办公室</div></body></html>
            """.formatted(BODY);

    @Test
    void readsAllThatAPageTells() {
        CleanPosting posting = Pages.clean(PAGE);
        assertThat(posting.title()).isEqualTo("关于常山县2023年国民经济和社会发展计划执行情况与2024年计划草案的报告");
        assertThat(posting.kind()).isEqualTo(PostingKind.PLAN_REPORT);
        assertThat(posting.publisher()).isEqualTo("常山县发展和改革局");
        assertThat(posting.publishedOn()).isEqualTo(LocalDate.of(2024, 1, 20));
        assertThat(posting.deliveredOn()).isEqualTo(LocalDate.of(2024, 1, 9));
        assertThat(posting.session()).isEqualTo("常山县第十七届人民代表大会第三次会议");
        assertThat(posting.reportYear()).isEqualTo(2023);
        assertThat(posting.targetYear()).isEqualTo(2024);
        assertThat(posting.region()).isNotNull().satisfies(r -> assertThat(r.code())
                .isEqualTo("330822"));
        assertThat(posting.repairs()).isEmpty();
    }

    @Test
    void derivesItsIdsFromAddressAndText() {
        CleanPosting posting = Pages.clean(PAGE);
        assertThat(posting.id()).isEqualTo(Ids.posting(CanonicalUrl.of(posting.url())));
        assertThat(posting.revision()).isEqualTo(Ids.revision(posting.text()));
        assertThat(Pages.clean(PAGE)).isEqualTo(posting);
    }

    @Test
    void tellsThatAPageCameWithAFirstPass() {
        byte[] body = PAGE.getBytes(StandardCharsets.UTF_8);
        RawPage page = new RawPage("0f", "u", "u", 200, "text/html", "s", null, null, null, true, Pages.NOW);
        assertThat(Cleaner.standard().clean(page, body, Pages.NOW)).allMatch(CleanPosting::backfill);
        assertThat(Pages.clean(PAGE).backfill()).isFalse();
    }

    @Test
    void blocksCoverTheTextLineByLine() {
        CleanPosting posting = Pages.clean(PAGE);
        assertThat(posting.text()).doesNotContain("\n\n").doesNotContain("首页").doesNotContain("主办");
        assertThat(posting.blocks())
                .extracting(Block::type)
                .containsExactly(
                        BlockType.TITLE,
                        BlockType.PARAGRAPH,
                        BlockType.PARAGRAPH,
                        BlockType.PARAGRAPH,
                        BlockType.PARAGRAPH,
                        BlockType.HEADING,
                        BlockType.PARAGRAPH,
                        BlockType.TABLE,
                        BlockType.NOTE);
        int at = 0;
        for (Block block : posting.blocks()) {
            assertThat(block.start()).isEqualTo(at);
            at = block.end() + 1;
        }
        assertThat(at).isEqualTo(posting.text().length() + 1);
    }

    @Test
    void aHackedCopyGivesTheSameText() {
        String hacked = Reports.traditional(PAGE)
                .replace("經", "經(jīng)")
                .replace("發", "發(fā)")
                .replace("<body>", "<body><div style='display:none'>百家乐,时时彩,棋牌游戏</div><div>国产精品_在线观看_日韩av_成人网</div>");
        CleanPosting posting = Pages.clean(hacked);
        assertThat(posting.text()).isEqualTo(Pages.clean(PAGE).text());
        assertThat(posting.repairs()).extracting(Repair::kind).contains("pinyin_annotation", "traditional_script");
    }

    @Test
    void theSamePageInGbkGivesTheSamePosting() {
        CleanPosting posting = Pages.clean(PAGE.getBytes(Charset.forName("GBK")), "text/html; charset=gb2312");
        assertThat(posting.text()).isEqualTo(Pages.clean(PAGE).text());
        assertThat(posting.charset()).isNotNull().satisfies(c -> assertThat(c.used())
                .isEqualTo("GB18030"));
    }

    @Test
    void theHeadlineOfACongressIsATitle() {
        String opened = "永春县第十八届人民代表大会第四次会议隆重开幕";
        CleanPosting posting = Pages.clean("<html><body><p>" + opened + "</p>" + BODY + "</body></html>");
        assertThat(posting.title()).isEqualTo(opened);
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位：万元", "（计量单位：亿元）", "表1 财政收入"})
    void aTableThatIsAllOfAPageKeepsTheLinesThatSayWhatItsValuesAre(String caption) {
        String table = "<table><tr><td>项目</td><td>完成数</td></tr><tr><td>税收收入</td><td>94120</td></tr></table>";
        CleanPosting posting = Pages.clean("<html><body><h1>永春县财政收入完成情况表</h1><div><p>" + caption + "</p><div>" + table
                + "</div></div></body></html>");
        assertThat(posting.text()).contains(caption, "94120");
    }

    @Test
    void aPageOfSpamIsToldAndHasNoText() {
        CleanPosting posting =
                Pages.clean("<html><title>百家乐_时时彩_老虎机</title><body><p>国产精品_在线观看_日韩av_成人网</p></body></html>");
        assertThat(posting.spam()).isTrue();
        assertThat(posting.kind()).isEqualTo(PostingKind.OTHER);
        assertThat(posting.text()).isEmpty();
        assertThat(posting.blocks()).isEmpty();
    }

    @Test
    void aPageOfPicturesIsToldToHaveNoText() {
        CleanPosting posting = Pages.clean("<html><body><h1>政府工作报告</h1><img src=1.jpg><img src=2.jpg></body></html>");
        assertThat(posting.flags()).containsExactly("no_text");
    }

    @Test
    void aTextThatStandsTwiceIsKeptOnce() {
        String twice = PAGE.replace("<div id=\"zoom\">", "<div id=\"zoom\">" + BODY);
        assertThat(Pages.clean(twice).text()).isEqualTo(Pages.clean(PAGE).text());
    }

    @Test
    void plainTextIsReadAsTheLinesItHas() {
        String text =
                "某县政府工作报告\n来源：某县人民政府 日期：2024-02-01\n浏览量:5 | | |\n\n各位代表：\n　　过去一年，全县经济社会发展取得新的成绩，人民生活持续改善，社会大局保持稳定。\n";
        CleanPosting posting = Pages.clean(text.getBytes(StandardCharsets.UTF_8), "text/plain");
        assertThat(posting.text().lines().toList())
                .isEqualTo(List.of(
                        "某县政府工作报告", "来源：某县人民政府 日期：2024-02-01", "各位代表：", "过去一年，全县经济社会发展取得新的成绩，人民生活持续改善，社会大局保持稳定。"));
        assertThat(posting.publishedOn()).isEqualTo(LocalDate.of(2024, 2, 1));
    }

    @Test
    void aDayBehindALabelWithAColonIsWhenItWasPutOnline() {
        String text = "全县上半年经济运行情况\n发表于:2024-08-23 12:32:52|来源:某县日报\n　　上半年，全县经济运行总体平稳，重点项目有序推进，各项工作取得新的成绩。\n";
        CleanPosting posting = Pages.clean(text.getBytes(StandardCharsets.UTF_8), "text/plain");
        assertThat(posting.publishedOn()).isEqualTo(LocalDate.of(2024, 8, 23));
    }

    @Test
    void aDayAloneBelowTheTitleIsWhenItWasPutOnline() {
        String text = "在全县项目推进会上的讲话\n2024年8月15日\n同志们：\n　　今年上半年，全县经济运行总体平稳，重点项目有序推进，各项工作取得新的成绩。\n";
        CleanPosting posting = Pages.clean(text.getBytes(StandardCharsets.UTF_8), "text/plain");
        assertThat(posting.publishedOn()).isEqualTo(LocalDate.of(2024, 8, 15));
    }
}
