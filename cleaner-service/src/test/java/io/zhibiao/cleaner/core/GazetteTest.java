package io.zhibiao.cleaner.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.Ids;
import io.zhibiao.events.PostingKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Pages that hold several reports are cut into them; pages that only look so are not. */
class GazetteTest {
    private static final String SESSION = "在开化县第十七届人民代表大会第四次会议上";
    private static final String PLAN = "关于开化县2023年国民经济和社会发展计划执行情况与2024年计划草案的报告";
    private static final String BUDGET = "关于开化县2023年预算执行情况和2024年预算草案的报告";

    private final Random random = new Random(7);

    @Test
    void threeReportsInOnePage() {
        List<String> work = report("政府工作报告", "——2024年1月10日" + SESSION, "县长某某", "各位代表：");
        List<String> plan = report(PLAN, "——2024年1月11日" + SESSION, "开化县发展和改革局", "各位代表：");
        List<String> budget = report(BUDGET, "——2024年1月11日" + SESSION, "开化县财政局", "各位代表：");
        List<CleanPosting> postings = clean(List.of(work, plan, budget));
        assertThat(postings).extracting(CleanPosting::title).containsExactly("政府工作报告", PLAN, BUDGET);
        assertThat(postings)
                .extracting(CleanPosting::kind)
                .containsExactly(PostingKind.WORK_REPORT, PostingKind.PLAN_REPORT, PostingKind.OTHER);
        assertThat(postings)
                .extracting(CleanPosting::deliveredOn)
                .containsExactly(LocalDate.of(2024, 1, 10), LocalDate.of(2024, 1, 11), LocalDate.of(2024, 1, 11));
        assertThat(postings).extracting(CleanPosting::targetYear).containsExactly(2024, 2024, 2024);
        assertThat(postings.get(1).publisher()).isEqualTo("开化县发展和改革局");
        assertKept(postings, List.of(work, plan, budget));
    }

    @Test
    void eachReportHasAnAddressAndAnIdOfItsOwnAndKeepsThem() {
        List<String> work = report("政府工作报告", "——2024年1月10日" + SESSION, "各位代表：");
        List<String> plan = report(PLAN, "——2024年1月11日" + SESSION, "各位代表：");
        List<CleanPosting> postings = clean(List.of(work, plan));
        String url = postings.get(0).url();
        assertThat(postings).extracting(CleanPosting::url).containsExactly(url, url + "#2");
        assertThat(postings).extracting(CleanPosting::id).containsExactly(Ids.posting(url), Ids.posting(url + "#2"));
        assertThat(clean(List.of(work, plan))).isEqualTo(postings);
    }

    @Test
    void aGazetteWithResolutionsBetween() {
        List<String> head =
                List.of("开化县人民代表大会常务委员会公报", "2024年第一号", "目录", "政府工作报告（1）", "关于政府工作报告的决议（20）", PLAN + "……21");
        List<String> work = report("政府工作报告", "——2024年1月10日" + SESSION, "各位代表：");
        List<String> resolution = report("关于政府工作报告的决议", "（2024年1月12日开化县第十七届人民代表大会第四次会议通过）");
        List<String> plan = report(PLAN, "——2024年1月11日" + SESSION, "各位代表：");
        List<CleanPosting> postings = clean(List.of(head, work, resolution, plan));
        assertThat(postings).extracting(CleanPosting::title).containsExactly("政府工作报告", "关于政府工作报告的决议", PLAN);
        assertThat(postings)
                .extracting(CleanPosting::kind)
                .containsExactly(PostingKind.WORK_REPORT, PostingKind.OTHER, PostingKind.PLAN_REPORT);
        assertKept(postings, List.of(work, resolution, plan));
    }

    @Test
    void twoCountiesReportsInOnePage() {
        List<String> first = report("政府工作报告", "——2024年1月10日" + SESSION, "各位代表：");
        List<String> second = report("政府工作报告", "——2024年1月15日在常山县第十七届人民代表大会第三次会议上", "各位代表：");
        List<CleanPosting> postings = clean(List.of(first, second));
        assertThat(postings)
                .extracting(p -> p.region() == null ? "" : p.region().name())
                .containsExactly("开化县", "常山县");
        assertKept(postings, List.of(first, second));
    }

    @Test
    void aReportThatNamesNoPlaceIsOfTheGovernmentOfThoseBesideIt() {
        List<String> work = report("政府工作报告", "——2024年1月10日" + SESSION, "各位代表：");
        List<String> budget = report("关于2023年预算执行情况和2024年预算草案的报告", "——2024年1月11日在县第十七届人民代表大会第四次会议上", "各位代表：");
        List<CleanPosting> postings = clean(List.of(work, budget));
        assertThat(postings.get(1).region()).isEqualTo(postings.get(0).region()).isNotNull();
        assertThat(postings.get(1).session()).isEqualTo("开化县第十七届人民代表大会第四次会议");
    }

    @Test
    void aSentenceThatBothReportsHoldIsLeftInBoth() {
        String same = "受县人民政府委托，现将有关情况向大会报告如下，请予审议，并请各位政协委员和列席会议的同志提出意见和建议。";
        List<String> work = report("政府工作报告", "——2024年1月10日" + SESSION, "各位代表：", same);
        List<String> plan = report(PLAN, "——2024年1月11日" + SESSION, "各位代表：", same);
        assertThat(clean(List.of(work, plan))).extracting(CleanPosting::text).allMatch(text -> text.contains(same));
    }

    @Test
    void severalYearsBulletinsInOneFile() {
        List<String> later = report("开化县2023年国民经济和社会发展统计公报", "开化县统计局", "2024年4月20日");
        List<String> earlier = report("开化县2022年国民经济和社会发展统计公报", "开化县统计局", "2023年4月21日");
        List<CleanPosting> postings = clean(List.of(later, earlier));
        assertThat(postings).extracting(CleanPosting::reportYear).containsExactly(2023, 2022);
        assertKept(postings, List.of(later, earlier));
    }

    @Test
    void aTitleSetOverTwoLinesBeginsAReportAsWell() {
        List<String> work = report("政府工作报告", "——2024年1月10日" + SESSION, "各位代表：");
        List<String> plan = report("关于开化县2023年国民经济和社会发展计划执行情况与", "2024年国民经济和社会发展计划草案的报告", "——2024年1月11日" + SESSION);
        List<CleanPosting> postings = clean(List.of(work, plan));
        assertThat(postings).hasSize(2);
        assertThat(postings.get(1).title()).isEqualTo("关于开化县2023年国民经济和社会发展计划执行情况与2024年国民经济和社会发展计划草案的报告");
        assertThat(postings.get(1).text()).startsWith(postings.get(1).title() + "\n");
    }

    @Test
    void plainTextIsCutAsWell() {
        List<String> work = report("政府工作报告", "——2024年1月10日" + SESSION, "各位代表：");
        List<String> plan = report(PLAN, "——2024年1月11日" + SESSION, "各位代表：");
        String page = String.join("\n", work) + "\n" + String.join("\n", plan);
        assertThat(Pages.cleanAll(page, "text/plain")).hasSize(2);
    }

    @Test
    void anAppendixWithNotesAndTablesStaysWithItsReport() {
        List<String> report = report(PLAN, "——2024年1月11日" + SESSION, "各位代表：");
        List<String> appendix = report("附件1：", "2024年国民经济和社会发展计划草案", "名词注释", "1. 小升规：规模以下企业升为规模以上企业。");
        assertThat(clean(List.of(report, appendix))).hasSize(1);
    }

    @Test
    void theSameReportTwiceIsOne() {
        List<String> work = report("政府工作报告", "——2024年1月10日" + SESSION, "各位代表：");
        List<CleanPosting> postings = clean(List.of(work, work));
        assertThat(postings).hasSize(1);
        assertKept(postings, List.of(work));
    }

    @Test
    void chaptersNamedLikeReportsAreNone() {
        List<String> first = report(PLAN, "——2024年1月11日" + SESSION, "各位代表：");
        List<String> chapter = report("一、2023年国民经济和社会发展计划执行情况", "各位代表：");
        List<String> running = report(PLAN, "二、2024年主要任务");
        assertThat(clean(List.of(first, chapter, running))).hasSize(1);
    }

    @Test
    void unrelatedShortNewsAreNotCut() {
        List<String> news = new ArrayList<>();
        for (String place : List.of("开化县", "常山县", "江山市")) {
            news.add(place + "政府工作报告");
            news.add("（2024年1月10日）");
            news.add("大会听取了工作报告，代表们分组进行审议。");
        }
        assertThat(clean(List.of(news))).hasSize(1);
    }

    @Test
    void aReportThatQuotesAnotherOneIsNotCut() {
        List<String> report = report("政府工作报告", "——2024年1月10日" + SESSION, "各位代表：");
        List<String> quoted = report("去年这次会议通过的政府工作报告提出的任务，各部门都已经落实，没有一项落空。", "各位代表！");
        assertThat(clean(List.of(report, quoted))).hasSize(1);
    }

    private List<String> report(String... opening) {
        List<String> lines = new ArrayList<>(List.of(opening));
        for (int i = 0; i < 6; i++) {
            lines.add(Reports.paragraph(random) + Reports.paragraph(random));
        }
        return lines;
    }

    private static List<CleanPosting> clean(List<List<String>> parts) {
        String body = parts.stream()
                .flatMap(List::stream)
                .map(line -> "<p>" + line + "</p>")
                .collect(Collectors.joining("\n"));
        return Pages.cleanAll(
                "<html><body><div class=\"nav\">首页</div><div id=\"zoom\">" + body + "</div></body></html>",
                "text/html");
    }

    /** No line of the reports is lost, and none stands twice. */
    private static void assertKept(List<CleanPosting> postings, List<List<String>> reports) {
        assertThat(postings).hasSize(reports.size());
        for (int i = 0; i < reports.size(); i++) {
            assertThat(postings.get(i).text().lines().toList())
                    .endsWith(reports.get(i).toArray(String[]::new));
            assertThat(postings.get(i).text().lines().count())
                    .isLessThanOrEqualTo(reports.get(i).size() + 6L);
        }
    }
}
