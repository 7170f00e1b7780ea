package io.zhibiao.cleaner.core.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.repair.RepairLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {
    private static final String RUNNING = "全县坚持稳字当头，扎实做好各项工作，经济运行长期向好";

    @Test
    void cutsAReportThatCameInOneLine() {
        String filler = "全县粮食产量稳定，农民收入提高，城乡面貌改善，群众生活得到进一步保障。".repeat(6);
        String line = "2024年1月5日在某县人民代表大会上 某县发展和改革局 各位代表: 现将情况报告如下。 一、上年工作 " + filler + " （一）抓产业，打基础 " + filler
                + " 全年任务完成 。 附件：指标表";
        assertThat(apply(new OneLineReports(), line))
                .containsExactly(
                        "2024年1月5日在某县人民代表大会上",
                        "某县发展和改革局",
                        "各位代表:",
                        "现将情况报告如下。",
                        "一、上年工作",
                        filler,
                        "（一）抓产业，打基础",
                        filler,
                        "全年任务完成 。",
                        "附件：指标表");
    }

    @Test
    void cutsAReportWithNothingBetweenItsParagraphs() {
        String filler = "全县粮食产量稳定，农民收入提高，城乡面貌改善，群众生活得到进一步保障。".repeat(6);
        String line = "1、关于某县计划执行情况的报告各位代表:现将情况报告如下。一、上年工作" + filler + "（一）抓产业" + filler + "（二）抓城乡" + filler + "二、今年安排"
                + filler;
        assertThat(apply(new OneLineReports(), line))
                .containsExactly(
                        "关于某县计划执行情况的报告",
                        "各位代表:现将情况报告如下。",
                        "一、上年工作" + filler,
                        "（一）抓产业" + filler,
                        "（二）抓城乡" + filler,
                        "二、今年安排" + filler);
    }

    @Test
    void cutsTitleOccasionAndSpeakerThatNothingParts() {
        String filler = "全县粮食产量稳定，农民收入提高，城乡面貌改善，群众生活得到进一步保障。".repeat(12);
        String line = "1政府工作报告——2012年1月3日在某县第四届人民代表大会第一次会议上某县人民政府县长某某各位代表:现在报告工作。" + filler;
        assertThat(apply(new OneLineReports(), line))
                .containsExactly("政府工作报告", "——2012年1月3日在某县第四届人民代表大会第一次会议上", "某县人民政府县长某某", "各位代表:现在报告工作。" + filler);
    }

    @Test
    void joinsTheNumberedPiecesOfAPreview() {
        String filler = "全县粮食产量稳定，农民收入提高，城乡面貌改善，群众生活得到进一步保障。".repeat(5);
        assertThat(apply(new PreviewChunks(), "上传者：某人", "1、" + filler + "今年要抓好产", "2、业项目。" + filler + "还要", "3、办好实事。"))
                .containsExactly("上传者：某人", filler + "今年要抓好产业项目。" + filler + "还要办好实事。");
    }

    @Test
    void leavesANumberedListWhoseItemsAreSentences() {
        String filler = "全县粮食产量稳定，农民收入提高，城乡面貌改善，群众生活得到进一步保障。".repeat(5);
        assertThat(apply(new PreviewChunks(), "1、" + filler, "2、" + filler))
                .containsExactly("1、" + filler, "2、" + filler);
    }

    @Test
    void leavesNumeralsThatDoNotGoUpInTheirLine() {
        String filler = "全县粮食产量稳定，农民收入提高，城乡面貌改善，群众生活得到进一步保障。".repeat(8);
        String line = filler + "三、四季度抓好收尾。" + filler + "一、二产业并进。" + filler;
        assertThat(apply(new OneLineReports(), line)).containsExactly(line);
    }

    @Test
    void takesTheMarkupOfBoardsOut() {
        String line =
                "[align=center][size=3][b]20[/b][b]22年公报[/b][/size][/align][align=left][font=宋体]全县工业增长。[/font][/align]";
        assertThat(apply(new BoardMarkup(), line)).containsExactly("2022年公报", "全县工业增长。");
        assertThat(apply(new BoardMarkup(), "见附件[b]和说明[/b]")).containsExactly("见附件[b]和说明[/b]");
    }

    @Test
    void leavesALineWithBlanksBetweenItsWordsWhole() {
        String line = "全县 工作 稳步 推进 各项 任务 ".repeat(60).strip();
        assertThat(apply(new OneLineReports(), line)).containsExactly(line);
    }

    @Test
    void joinsALineBrokenInsideASentence() {
        assertThat(apply(new BrokenParagraphs(), RUNNING, "的基本面没有改变，信心进一步增强。"))
                .containsExactly(RUNNING + "的基本面没有改变，信心进一步增强。");
    }

    @Test
    void joinsBehindACommaAndBeforeAMarkThatBeginsNoLine() {
        assertThat(apply(new BrokenParagraphs(), "新建学校，", "改造医院", "、修通道路。")).containsExactly("新建学校，改造医院、修通道路。");
    }

    @Test
    void joinsATitleAndTheSessionBelowItThatAreBothCut() {
        List<Passage> lines = List.of(
                new Line("某县2020年国民经济和社会发展"),
                new Line("计划执行情况的报告"),
                new Line("2021年4月12日在某县第十八届"),
                new Line("人民代表大会第五次会议上"));
        assertThat(new BrokenTitle().apply(lines, new RepairLog()))
                .containsExactly(
                        new Line("某县2020年国民经济和社会发展计划执行情况的报告", 1), new Line("2021年4月12日在某县第十八届人民代表大会第五次会议上", 0));
    }

    @Test
    void keepsALineOfLabelsWhole() {
        assertThat(apply(new BrokenParagraphs(), "时间：2023-04-19 09:05:05 来源：网友投稿", "政府工作报告，各位代表"))
                .hasSize(2);
    }

    @Test
    void joinsAmountsThatALineEndCut() {
        assertThat(apply(new BrokenParagraphs(), "税收收入30.2", "亿元，分别增长8.5%", "和9%，比重提高1.2", "个百分点。"))
                .containsExactly("税收收入30.2亿元，分别增长8.5%和9%，比重提高1.2个百分点。");
        assertThat(apply(new BrokenParagraphs(), "2023", "万源市和平街道")).containsExactly("2023", "万源市和平街道");
    }

    @Test
    void keepsItemsWithPlainNumbersApart() {
        String[] items = {"01 新改扩建公办幼儿园11所，新增公办园学位2550个", "02 新改建中小学12所，新增学位1.2万个", "03建成城市书房"};
        assertThat(apply(new BrokenParagraphs(), items)).containsExactly(items);
    }

    @Test
    void joinsADecimalThatALineEndCut() {
        assertThat(apply(new BrokenParagraphs(), "全县财政总收入6.1亿元,是2011年的1.", "6倍;茶园面积9万亩,增长4%。"))
                .containsExactly("全县财政总收入6.1亿元,是2011年的1.6倍;茶园面积9万亩,增长4%。");
        assertThat(apply(new BrokenParagraphs(), "1.", "6个乡镇通上了客车，群众出行方便。")).hasSize(2);
    }

    @Test
    void dropsTheNumberOfAPageThatASentenceWasCutAt() {
        assertThat(apply(new PageNumbers(), RUNNING + "，实现一般预算收入4.2", "- 12 -", "亿元，增长9.4%，农民收入提高。"))
                .containsExactly(RUNNING + "，实现一般预算收入4.2", "亿元，增长9.4%，农民收入提高。");
    }

    @Test
    void keepsANumberBetweenSentencesAndInTables() {
        String[] whole = {RUNNING + "。", "12", "全年造林三万亩，超额完成任务。"};
        assertThat(apply(new PageNumbers(), whole)).containsExactly(whole);
        String[] cells = {"粮食产量", "12", "13"};
        assertThat(apply(new PageNumbers(), cells)).containsExactly(cells);
    }

    @Test
    void cutsHeadingsOutOfALineTheyCameIn() {
        String line = "年末全县有医院6个，床位458张。 九、人 口 年末全县总人口21.4万人，增长0.3%。 十、居民生活 全年农民人均纯收入3088元。";
        assertThat(apply(new OneLineReports(), line))
                .containsExactly("年末全县有医院6个，床位458张。", "九、人 口", "年末全县总人口21.4万人，增长0.3%。", "十、居民生活", "全年农民人均纯收入3088元。");
    }

    @Test
    void dropsLettersThatMarkEveryLine() {
        assertThat(apply(new EndMarks(), "政府工作报告qxK", "qxK", "各位代表：qxK", "qxK", RUNNING + "qxK", "qxK", "全县GDP"))
                .containsExactly("政府工作报告", "各位代表：", RUNNING, "全县GDP");
        String[] behind = {"报告h4Z", "各位代表:h4Z", RUNNING, "一、回顾h4Z", "工作有成效。h4Z", "谢谢大家。h4Z"};
        assertThat(apply(new EndMarks(), behind)).containsExactly("报告", "各位代表:", RUNNING, "一、回顾", "工作有成效。", "谢谢大家。");
        String[] plain = {"GDP", "CPI", "全县GDP"};
        assertThat(apply(new EndMarks(), plain)).containsExactly(plain);
    }

    @Test
    void keepsHeadingsAndListsApart() {
        List<String> lines = List.of(
                "一、全年工作，成效明显", "工业、农业、服务业都有进步，增长平稳。", "1.就业五千人", "2.收入增长", "一是抓项目，稳住投资基本盘并扩大消费需求", "二是抓创新，培育企业。");
        assertThat(apply(new BrokenParagraphs(), lines.toArray(String[]::new))).isEqualTo(lines);
    }

    @Test
    void joinsLinesThatWereAllBrokenAtOneWidth() {
        List<String> wrapped = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            wrapped.add("全县上下共同努力各项事业取得新的进步群众生活不断改");
        }
        wrapped.add("善。");
        assertThat(apply(new BrokenParagraphs(), wrapped.toArray(String[]::new)))
                .hasSize(1);
    }

    @Test
    void joinsLinesThatWereAllBrokenAtOneNumberOfColumns() {
        List<String> wrapped = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            wrapped.add("全县上下共同努力各项事业取得了新的进步群众");
            wrapped.add("收入达到18250元增长9.5%投资完成126亿元增长8");
        }
        wrapped.add("善。");
        assertThat(apply(new BrokenParagraphs(), wrapped.toArray(String[]::new)))
                .hasSize(1);
    }

    @Test
    void joinsAmountsThatALineEndCutInTheirDigits() {
        assertThat(apply(new BrokenParagraphs(), RUNNING + "，投资14", "6.5亿元，出口3", ".2亿美元。"))
                .containsExactly(RUNNING + "，投资146.5亿元，出口3.2亿美元。");
    }

    @Test
    void keepsTheTitleApartFromTheTextBelow() {
        String[] lines = {"某市人代会今天开幕，张三作政府工作报告", "某市人代会今天上午开幕，会期三天。"};
        assertThat(apply(new BrokenParagraphs(), lines)).containsExactly(lines);
    }

    @Test
    void joinsATitleSetOverTwoLines() {
        assertThat(apply(new BrokenTitle(), "关于某县2023年国民经济和社会", "发展计划执行情况的报告", "各位代表："))
                .containsExactly("关于某县2023年国民经济和社会发展计划执行情况的报告", "各位代表：");
    }

    @ParameterizedTest
    @CsvSource({
        "'县长　　张 某 某', 县长张某某",
        "'增长 8.5 %', 增长8.5%",
        "'增长8. 5%', 增长8.5%",
        "'1. 2024年工作', '1. 2024年工作'",
        "'来源: 县政府 日期: 2024-01-31 11:24', '来源: 县政府 日期: 2024-01-31 11:24'",
        "'GDP 增长', 'GDP 增长'",
        "'附件1 指标表', '附件1 指标表'",
        "'全\u200b县\ufeff工作', 全县工作",
        "'12 34', '12 34'",
    })
    void removesBlanksThatOnlyLayOut(String line, String clean) {
        assertThat(new LayoutSpaces().apply(line, new RepairLog())).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource({
        "一、总体情况, 1",
        "（二）工业, 2",
        "(三)农业, 2",
        "3.就业, 3",
        "12、收入, 3",
        "①项目, 3",
        "第一部分 回顾, 1",
        "一是就业, 0",
        "2024年工作, 0",
        "1.5万亩, 0"
    })
    void tellsTheDepthOfANumber(String line, int level) {
        assertThat(Numbering.level(line)).isEqualTo(level);
    }

    private static List<String> apply(PassageStep step, String... lines) {
        List<Passage> passages = List.of(lines).stream().<Passage>map(Line::new).toList();
        return step.apply(passages, new RepairLog()).stream().map(Passage::text).toList();
    }
}
