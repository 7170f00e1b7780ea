package io.zhibiao.cleaner.core.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.PostingKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class YearsTest {
    @Test
    void aPlanReportNamesBothYears() {
        assertThat(Years.of(PostingKind.PLAN_REPORT, "2023年计划执行情况与2024年计划草案", null, ""))
                .isEqualTo(new Years(2023, 2024));
    }

    @Test
    void aPlanReportOfOneYearIsThatYearsPlan() {
        assertThat(Years.of(PostingKind.PLAN_REPORT, "关于印发2024年国民经济和社会发展计划的通知", null, ""))
                .isEqualTo(new Years(2023, 2024));
    }

    @Test
    void whatIsTitledByAYearsAimsIsThatYears() {
        assertThat(Years.of(PostingKind.OTHER, "竹溪县明确2024年经济社会发展主要预期目标", null, ""))
                .isEqualTo(new Years(2023, 2024));
        assertThat(Years.of(PostingKind.OTHER, "金水区发布2025年民生“暖心”实事", null, "")).isEqualTo(new Years(2024, 2025));
        assertThat(Years.of(PostingKind.OTHER, "2025年民生实事全部完成", null, "")).isEqualTo(Years.UNKNOWN);
    }

    @Test
    void theDayOfDeliveryWinsOverAWrongTitle() {
        assertThat(Years.of(PostingKind.WORK_REPORT, "2023年政府工作报告", LocalDate.of(2024, 1, 4), ""))
                .isEqualTo(new Years(2023, 2024));
    }

    @Test
    void aSessionInNovemberSetsTheNextYearsTargets() {
        assertThat(Years.of(PostingKind.WORK_REPORT, "政府工作报告", LocalDate.of(2023, 11, 28), ""))
                .isEqualTo(new Years(2023, 2024));
    }

    @Test
    void theTextTellsWhereTitleAndDeliveryDoNot() {
        assertThat(Years.of(PostingKind.WORK_REPORT, "政府工作报告", null, "二、2024年工作安排"))
                .isEqualTo(new Years(2023, 2024));
    }

    @Test
    void theSentenceThatOpensAPlanReportTellsWhereItsTitleDoesNot() {
        String text = "各位代表：\n受县人民政府委托，现将2007年国民经济和社会发展计划执行情况及2008年国民经济和社会发展计划草案提请会议审议。";
        assertThat(Years.of(PostingKind.PLAN_REPORT, "国民经济和社会发展计划执行情况及计划草案的报告", null, text))
                .isEqualTo(new Years(2007, 2008));
    }

    @Test
    void aHeadingOverTheResultsTellsInNumeralsToo() {
        assertThat(Years.of(PostingKind.WORK_REPORT, "政府工作报告", null, "各位代表：\n一、二00八年工作回顾\n全县生产总值增长11%。"))
                .isEqualTo(new Years(2008, 2009));
    }

    @Test
    void aYearWhoseTasksTheTitleCallsCompletedIsBehind() {
        assertThat(Years.of(PostingKind.WORK_REPORT, "政府工作报告摘要：2021年各项任务圆满完成", null, ""))
                .isEqualTo(new Years(2021, 2022));
        assertThat(Years.of(PostingKind.WORK_REPORT, "2021年政府工作报告", null, "")).isEqualTo(new Years(2020, 2021));
    }

    @Test
    void aReportPutOnlineEarlyInAYearIsOfThatSeasonWhereNothingElseTells() {
        Years unknown = new Years(null, null);
        assertThat(unknown.or(PostingKind.WORK_REPORT, "", LocalDate.of(2024, 2, 5), ""))
                .isEqualTo(new Years(2023, 2024));
        assertThat(unknown.or(PostingKind.WORK_REPORT, "", LocalDate.of(2024, 8, 5), ""))
                .isEqualTo(unknown);
        assertThat(unknown.or(PostingKind.OTHER, "", LocalDate.of(2024, 2, 5), ""))
                .isEqualTo(unknown);
        assertThat(new Years(2022, 2023).or(PostingKind.WORK_REPORT, "", LocalDate.of(2024, 2, 5), ""))
                .isEqualTo(new Years(2022, 2023));
    }

    @Test
    void whatTellsOfAReportHasItsYears() {
        assertThat(Years.of(PostingKind.OTHER, "一图读懂｜2026年青浦区《政府工作报告》", null, ""))
                .isEqualTo(new Years(2025, 2026));
        assertThat(Years.of(PostingKind.OTHER, "2025年政府工作报告目标任务完成情况", null, "")).isEqualTo(new Years(2025, 2026));
    }

    @Test
    void aSpeechAtTheYearsEndSetsTheNextYearsAims() {
        String end = "今年以来，全市经济稳中有进。\n明年全市经济增长预期目标拟定为6%左右。";
        String title = "在全市经济工作会议上的讲话";
        assertThat(Years.of(PostingKind.OTHER, title, LocalDate.of(2025, 12, 28), end))
                .isEqualTo(new Years(2025, 2026));
        assertThat(Years.of(PostingKind.OTHER, title, LocalDate.of(2025, 6, 28), end))
                .isEqualTo(new Years(null, null));
        String start = "去年，全市经济稳中有进。\n今年经济社会发展的主要预期目标是：经济增长6%左右。";
        assertThat(Years.of(PostingKind.OTHER, title, LocalDate.of(2026, 2, 3), start))
                .isEqualTo(new Years(2025, 2026));
    }

    @Test
    void newsOfACongressHasTheYearsOfTheReportItHeard() {
        Years unknown = new Years(null, null);
        String title = "永春县第十八届人民代表大会第四次会议开幕";
        String heard = "永春县第十八届人民代表大会第四次会议开幕。县长代表县人民政府向大会作政府工作报告。";
        assertThat(unknown.or(PostingKind.OTHER, title, LocalDate.of(2025, 1, 8), heard))
                .isEqualTo(new Years(2024, 2025));
        assertThat(unknown.or(PostingKind.OTHER, title, LocalDate.of(2025, 8, 8), heard))
                .isEqualTo(unknown);
        String elected = "永春县第十八届人民代表大会第四次会议开幕。大会选举产生了新一届领导班子。";
        assertThat(unknown.or(PostingKind.OTHER, title, LocalDate.of(2025, 1, 8), elected))
                .isEqualTo(unknown);
    }

    @Test
    void aSpeechWithoutADayIsOfTheDayItWasPutOnlineUnlessItsTitleTellsTheYear() {
        Years unknown = new Years(null, null);
        String end = "明年全市经济增长预期目标拟定为6%左右。";
        LocalDate published = LocalDate.of(2025, 12, 30);
        assertThat(unknown.or(PostingKind.OTHER, "市委召开经济工作会议", published, end)).isEqualTo(new Years(2025, 2026));
        assertThat(unknown.or(PostingKind.OTHER, "2023年工作回眸", published, end)).isEqualTo(unknown);
    }

    @Test
    void aYearAmidASentenceTellsNothing() {
        String text = "各位代表：\n我们坚持稳中求进，各项工作取得新的成绩，与全国一道走过了不平凡的历程，积累了宝贵经验，明确了方向，比2015年主要工作更进一步。";
        assertThat(Years.of(PostingKind.WORK_REPORT, "政府工作报告", null, text)).isEqualTo(new Years(null, null));
    }

    @Test
    void aBulletinSetsNoTargets() {
        assertThat(Years.of(PostingKind.BULLETIN, "2024年国民经济和社会发展统计公报", null, ""))
                .isEqualTo(new Years(2024, null));
    }

    @Test
    void aMeetingOnAYearHasItsYearsWhereItSetsItsAims() {
        String title = "西城区召开2026年经济工作会议";
        assertThat(Years.of(PostingKind.OTHER, title, null, "2026年全区经济社会发展的主要预期目标是：增长6%。"))
                .isEqualTo(new Years(2025, 2026));
        assertThat(Years.of(PostingKind.OTHER, title, null, "一、2025年工作回顾")).isEqualTo(new Years(2025, 2026));
        assertThat(Years.of(PostingKind.OTHER, title, null, "会议学习了有关文件。")).isEqualTo(new Years(null, null));
    }

    @Test
    void otherPostingsHaveNoYears() {
        assertThat(Years.of(PostingKind.OTHER, "2024年通知", null, "")).isEqualTo(new Years(null, null));
    }

    @Test
    void aBudgetReportTellsItsYearsAsAPlanDoes() {
        assertThat(Years.of(PostingKind.OTHER, "永春县2025年财政预算执行情况和2026年财政预算草案的报告", null, ""))
                .isEqualTo(new Years(2025, 2026));
        assertThat(Years.of(PostingKind.OTHER, "关于2026年预算草案的报告", null, "")).isEqualTo(new Years(2025, 2026));
        assertThat(Years.of(PostingKind.OTHER, "永春县2025年上半年财政预算执行情况的报告", null, ""))
                .isEqualTo(new Years(2025, 2025));
        assertThat(Years.of(PostingKind.OTHER, "永春县2025年财政决算的报告", null, "")).isEqualTo(new Years(null, null));
        assertThat(Years.of(PostingKind.OTHER, "关于2024年财政决算（草案）和2025年上半年预算执行情况的报告", null, ""))
                .isEqualTo(new Years(2025, 2025));
    }

    @Test
    void anOfficesAccountOfOneYearAndPlanOfTheNextTellsBoth() {
        assertThat(Years.of(PostingKind.OTHER, "永春县工业和信息化局2025年工作总结和2026年工作计划", null, ""))
                .isEqualTo(new Years(2025, 2026));
        assertThat(Years.of(PostingKind.OTHER, "2025年工作情况及2026年工作打算", null, "")).isEqualTo(new Years(2025, 2026));
        assertThat(Years.of(PostingKind.OTHER, "2025年至2026年冬季清洁取暖工作安排", null, ""))
                .isEqualTo(new Years(null, null));
    }

    @Test
    void anAccountOfOneYearTellsIt() {
        assertThat(Years.of(PostingKind.OTHER, "永春经济开发区2025年工作情况", null, "")).isEqualTo(new Years(2025, null));
        assertThat(Years.of(PostingKind.OTHER, "2025年上半年工作总结", null, "")).isEqualTo(new Years(null, null));
        assertThat(Years.of(PostingKind.OTHER, "横店镇2025年经济社会发展情况", null, "一年来，…\n2026年工作安排：…"))
                .isEqualTo(new Years(2025, 2026));
    }
}
