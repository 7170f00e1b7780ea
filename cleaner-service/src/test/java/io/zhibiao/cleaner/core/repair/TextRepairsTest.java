package io.zhibiao.cleaner.core.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.PageContent;
import io.zhibiao.cleaner.core.page.Passage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRepairsTest {
    private static final TextRepairs REPAIRS = TextRepairs.standard();

    @ParameterizedTest
    @CsvSource({
        "'增长１２．５％', '增长12.5%'",
        "'全县&nbsp;工作&ldquo;三农&rdquo;', '全县\u00a0工作“三农”'",
        "'收入增长\\r\\n支出下降', '收入增长 支出下降'",
        "'（ＧＤＰ）', '（GDP）'",
        "'增长8%，达到9.5亿元；其中', '增长8%，达到9.5亿元；其中'",
    })
    void repairsALine(String damaged, String clean) {
        assertThat(apply(damaged)).containsExactly(clean);
    }

    @Test
    void keepsANameInTraditionalCharactersOnASimplifiedPage() {
        String line = "县委书记鍾某某主持会议，听取各部门汇报，研究部署下一阶段重点工作，要求大家扎实推进各项任务，确保全年目标完成。";
        assertThat(apply(line)).containsExactly(line);
    }

    @Test
    void turnsAPageInTraditionalScriptToSimplified() {
        assertThat(apply("國民經濟和社會發展計劃執行情況")).containsExactly("国民经济和社会发展计划执行情况");
    }

    @Test
    void takesTheSecondOfDoubledStopsOutWhereAPageHasSeveral() {
        assertThat(apply("粮食增产，,收入提高,，城乡改善,。")).containsExactly("粮食增产，收入提高，城乡改善。");
        assertThat(apply("粮食增产，,收入提高。")).containsExactly("粮食增产，,收入提高。");
    }

    @Test
    void takesThemOutWhereTheMarksHaveLostTheirWidthToo() {
        assertThat(apply("粮食增产,,收入提高,;城乡改善,、道路通畅,。")).containsExactly("粮食增产,收入提高;城乡改善、道路通畅。");
    }

    @Test
    void takesAReadingOutThatIsSaidTwice() {
        assertThat(apply("全省(sheng)(sheng)人口(kǒu)(kǒu)增加，呵(he)(a)")).containsExactly("全省人口增加，呵(a)");
    }

    @Test
    void takesAReadingOutThatHasLostItsOpeningBracketAmidWholeOnes() {
        assertThat(apply("經(jīng)濟(jì)發(fā)展，第一要务wù)，服务fu)大局")).containsExactly("经济发展，第一要务，服务fu)大局");
    }

    @Test
    void repairsTitlesAndFactsWithoutCountingThem() {
        PageContent page =
                new PageContent(List.of("國民經(jīng)濟計劃報告"), Map.of("source", "發展局"), List.of(new Line("國民經濟計劃")));
        RepairLog log = new RepairLog();
        PageContent repaired = REPAIRS.apply(page, log);
        assertThat(repaired.titles()).containsExactly("国民经济计划报告");
        assertThat(repaired.facts()).containsEntry("source", "发展局");
        assertThat(log.count(PinyinAnnotations.KIND)).isZero();
        assertThat(log.count(TraditionalScript.KIND)).isEqualTo(1);
    }

    private static List<String> apply(String... lines) {
        List<Passage> passages = List.of(lines).stream().<Passage>map(Line::new).toList();
        return REPAIRS.apply(new PageContent(List.of(), Map.of(), passages), new RepairLog()).passages().stream()
                .map(Passage::text)
                .toList();
    }
}
