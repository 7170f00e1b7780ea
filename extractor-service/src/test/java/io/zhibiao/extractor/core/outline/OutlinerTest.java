package io.zhibiao.extractor.core.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Block;
import io.zhibiao.events.BlockType;
import io.zhibiao.events.PostingKind;
import io.zhibiao.extractor.Given;
import io.zhibiao.extractor.core.lexicon.YamlFaults;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlinerTest {
    private static final Outliner OUTLINER = new Outliner(HeadingWords.load(new YamlFaults()));

    @Test
    void headingsTellWhatReportsAndWhatPlans() {
        List<Line> lines = lines("一、2023年计划执行情况\n经济平稳运行，各项工作有序推进。\n二、2024年主要目标\n我们要做好各项工作，稳住经济大盘。");
        assertThat(lines).extracting(Line::part).containsExactly(Part.REVIEW, Part.PLAN);
        assertThat(lines).extracting(Line::section).containsExactly("一、2023年计划执行情况", "二、2024年主要目标");
    }

    @Test
    void aHeadingThatRanIntoItsParagraphTellsIt() {
        List<Line> lines = lines("二、2024年主要目标\n稳住经济大盘，做好各项工作。\n一、2023年计划执行情况过去一年，全县上下克难奋进。经济总体平稳，民生持续改善，各项事业取得新的进步。");
        assertThat(lines).extracting(Line::part).containsExactly(Part.PLAN, Part.REVIEW);
    }

    @Test
    void theDayOfDeliveryTellsNothing() {
        List<Line> lines = lines("2024年1月9日在县第十八届人民代表大会第三次会议上\n过去一年，全县上下克难奋进，交出了合格的答卷。");
        assertThat(lines).extracting(Line::part).containsExactly(Part.REVIEW);
    }

    @Test
    void aParagraphThatSetsAimsTurnsToPlanning() {
        List<Line> lines = lines("过去一年，全县上下克难奋进，交出了合格的答卷。\n2024年，全县经济社会发展主要预期目标是：经济稳中有进，民生持续改善。");
        assertThat(lines).extracting(Line::part).containsExactly(Part.REVIEW, Part.PLAN);
    }

    @Test
    void aPlanWithoutAReportOnTheOneBeforePlansFromItsStart() {
        String text = "提出我县主要目标建议，各项工作扎实推进，经济稳中有进。";
        assertThat(OUTLINER.lines(Given.titled("青川县2024年国民经济和社会发展计划", text)))
                .extracting(Line::part)
                .containsExactly(Part.PLAN);
        assertThat(OUTLINER.lines(Given.titled("2023年计划执行情况和2024年计划草案的报告", text)))
                .extracting(Line::part)
                .containsExactly(Part.REVIEW);
    }

    @Test
    void whatIsTitledByAYearsAimsPlansButForWhatItSaysOfTheYearBehind() {
        String text = "过去一年，全县上下克难奋进，交出了合格的答卷。\n今年继续办好民生大事，补齐短板弱项。";
        assertThat(OUTLINER.lines(Given.told("青川县公布2024年重点民生实事", text)))
                .extracting(Line::part)
                .containsExactly(Part.REVIEW, Part.PLAN);
        assertThat(OUTLINER.lines(Given.told("青川县2024年民生实事完成情况", text)))
                .extracting(Line::part)
                .containsOnly(Part.REVIEW);
    }

    @Test
    void aHeadingOfTheYearReportedReportsThoughItNamesTasksToo() {
        List<Line> lines = lines("一、2023年预算执行情况和财政重点工作\n全县财政运行总体平稳有序。\n二、2024年预算安排和重点工作\n坚持量入为出。");
        assertThat(lines).extracting(Line::part).containsExactly(Part.REVIEW, Part.PLAN);
        assertThat(lines("一、2023年工作措施及成效\n全县财政运行总体平稳有序。\n二、2024年工作安排\n坚持量入为出。"))
                .extracting(Line::part)
                .containsExactly(Part.REVIEW, Part.PLAN);
        assertThat(lines("一、2023年重点工作\n全县财政运行总体平稳有序。")).extracting(Line::part).containsExactly(Part.REVIEW);
    }

    @Test
    void aCommaOfEitherWidthEndsTheYearThatAParagraphOpensWith() {
        List<Line> lines = lines("一、“十四五”时期工作回顾\n2023年,全县上下顶压前行。\n五年来，我们坚持实干为先。\n去年,全县经济平稳运行。");
        assertThat(lines)
                .extracting(Line::span)
                .containsExactly(new Line.Span(2023, 2023), new Line.Span(2019, 2023), new Line.Span(2023, 2023));
    }

    @Test
    void aBudgetPlans() {
        String text = "一、预算执行情况\n全县财政运行总体平稳。\n二、财政预算草案\n坚持量入为出。\n（一）支出预算安排\n突出保障重点。";
        assertThat(lines(text)).extracting(Line::part).containsExactly(Part.REVIEW, Part.PLAN, Part.PLAN);
    }

    @Test
    void aBudgetAloneArrangesRevenueAndExpenditure() {
        String text = "2024年全县财政预算的主要指标安排如下：\n坚持收支平衡。\n二、一般公共预算收支安排情况\n坚持量入为出。\n（一）收入安排情况\n依法组织收入。";
        assertThat(lines(text)).extracting(Line::part).containsOnly(Part.PLAN);
    }

    @Test
    void aShortLineThatEndsWithAColonIsOfWhatFollows() {
        String text = "2024年，全县主要预期目标是：\n经济稳中有进。\n去年成绩单：\n经济稳中向好。\n今年要办10件民生实事：\n新建停车泊位。";
        assertThat(lines(text))
                .extracting(Line::part)
                .containsExactly(Part.PLAN, Part.PLAN, Part.REVIEW, Part.REVIEW, Part.PLAN, Part.PLAN);
    }

    @Test
    void anItemThatStatesFiguresIsReadThoughItStandsAsAHeading() {
        String text = "二、2024年主要任务\n（一）新建幼儿园3所。\n（二）办好民生实事。";
        List<Block> blocks = List.of(
                Block.of(BlockType.HEADING, 1, 0, 11),
                Block.of(BlockType.HEADING, 2, 12, 23),
                Block.of(BlockType.HEADING, 2, 24, text.length()));
        assertThat(OUTLINER.lines(Given.posting(PostingKind.PLAN_REPORT, text, blocks, List.of())))
                .extracting(Line::section)
                .containsExactly("（一）新建幼儿园3所。");
    }

    @Test
    void aYearSpelledDigitByDigitIsNoFiveYears() {
        List<Line> lines = lines("一、二〇二五年工作回顾\n全年经济平稳运行，各项事业都有进步。\n二、五年工作回顾\n全县经济平稳运行，各项事业都有进步。");
        assertThat(lines)
                .extracting(line -> line.span().to() > line.span().from())
                .containsExactly(false, true);
    }

    @Test
    void aRatioWithoutAUnitBehindAColonIsNoHeading() {
        assertThat(lines("城乡居民收入比：2.08→1.89\n发布时间：2026.01.12"))
                .extracting(Line::start)
                .containsExactly(0);
    }

    @Test
    void aLabelInFrontOfAColonTellsWhatItsParagraphIs() {
        List<Line> lines = lines("过去一年，全县上下顶压前行，经济总体平稳。\n2024年工作安排：全年力争完成各项任务，民生持续改善。\n工作成效：各项事业取得新的进步。");
        assertThat(lines).extracting(Line::part).containsExactly(Part.REVIEW, Part.PLAN, Part.REVIEW);
        assertThat(lines.get(1).span()).isEqualTo(Line.Span.NONE);
    }

    @Test
    void aLineOfSourceAndDayIsNoHeading() {
        String text = "信息来源：县发展改革委 发布时间：2024-02-10\n全县经济运行总体平稳，稳中有进。";
        List<Block> blocks = List.of(Block.of(BlockType.NOTE, 0, 0, 28));
        assertThat(OUTLINER.lines(Given.posting(PostingKind.PLAN_REPORT, text, blocks, List.of())))
                .extracting(Line::part)
                .containsOnly(Part.REVIEW);
    }

    @Test
    void aSpeechAtTheYearsEndTurnsToPlanningWithTheNextYear() {
        String text = "今年，全市上下实干争先，经济运行稳中有进，各项事业取得新的进步。\n明年是“十五五”开局之年，要抓好六个方面工作。\n突出项目为王，全力扩大有效投资，推动经济稳定增长。";
        assertThat(OUTLINER.lines(Given.spokenInTheYearReported(text)))
                .extracting(Line::part)
                .containsExactly(Part.REVIEW, Part.PLAN, Part.PLAN);
    }

    @Test
    void aFirstLevelHeadingOfAnEarlierYearTellsItsYear() {
        String text = "一、2022年财政决算情况\n全县财政运行总体平稳有序。\n（一）2021年结转情况\n各项资金按规定结转使用。\n二、2023年预算执行情况\n全县财政运行总体平稳。";
        assertThat(lines(text))
                .extracting(Line::span)
                .containsExactly(new Line.Span(2022, 2022), new Line.Span(2022, 2022), Line.Span.NONE);
    }

    @Test
    void aHeadingThatSaysItsAimsWereMetReports() {
        List<Line> lines = lines("一、“十五”计划主要预期目标提前实现\n全县经济持续快速增长，综合实力跃上新台阶。");
        assertThat(lines).extracting(Line::part).containsExactly(Part.REVIEW);
    }

    @Test
    void aParagraphOfTheYearReportedEndsTheYearsOfItsHeading() {
        List<Line> lines = lines("一、“十四五”时期工作回顾\n综合实力稳步提升，各项事业全面进步。\n过去的2023年，全县上下顶压前行。\n民生持续改善，大局和谐稳定。");
        assertThat(lines)
                .extracting(Line::span)
                .containsExactly(new Line.Span(2021, 2025), new Line.Span(2023, 2023), new Line.Span(2023, 2023));
    }

    @Test
    void aParagraphOfFiveYearsTellsOfThemAll() {
        List<Line> lines = lines("一、2023年和过去五年工作回顾\n2023年，全县经济平稳运行。\n五年来，我们坚持实干为先。");
        assertThat(lines).extracting(Line::span).containsExactly(new Line.Span(2023, 2023), new Line.Span(2019, 2023));
    }

    @Test
    void aHeadingOfTheSecondLevelTellsItsYearsToo() {
        List<Line> lines = lines("一、工作回顾\n（一）“十四五”时期发展成就\n综合实力稳步提升。\n（二）2023年主要工作\n经济平稳运行。");
        assertThat(lines).extracting(Line::span).containsExactly(new Line.Span(2021, 2025), Line.Span.NONE);
    }

    @Test
    void aHeadingOfYearsToComePlans() {
        List<Line> lines = lines("一、工作回顾\n经济平稳运行。\n二、“十五五”时期工作的主要考虑\n综合实力迈上新台阶。");
        assertThat(lines).extracting(Line::part).containsExactly(Part.REVIEW, Part.PLAN);
    }

    @Test
    void aParagraphThatOpensWithYearsTellsOfThem() {
        List<Line> lines = lines("二、“十四五”时期发展成就和“十五五”时期主要目标任务\n“十四五”时期，综合实力稳步提升。\n“十五五”时期，经济迈上新台阶。");
        assertThat(lines).extracting(Line::part).containsExactly(Part.REVIEW, Part.PLAN);
        assertThat(lines).extracting(Line::span).containsExactly(new Line.Span(2021, 2025), new Line.Span(2026, 2030));
    }

    @Test
    void explanationsOfWordsAreLeftOut() {
        assertThat(lines("名词解释\n1.“三新”：新产业、新业态、新模式，共20项。")).isEmpty();
    }

    private static List<Line> lines(String text) {
        return OUTLINER.lines(Given.plan(text));
    }
}
