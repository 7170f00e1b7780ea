package io.zhibiao.cleaner.core.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.events.PostingKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsTest {
    @ParameterizedTest
    @CsvSource({
        "关于某市2023年国民经济和社会发展计划执行情况与2024年计划草案的报告, PLAN_REPORT",
        "2023年国民经济和社会发展执行情况暨2024年计划草案报告, PLAN_REPORT",
        "关于印发某市2024年国民经济和社会发展计划的通知, PLAN_REPORT",
        "某县2024年政府工作报告, WORK_REPORT",
        "政府工作报告（2024年）, WORK_REPORT",
        "某市人民政府2011年工作报告, WORK_REPORT",
        "某局2011年工作报告, OTHER",
        "某省2023年国民经济和社会发展统计公报, BULLETIN",
        "2023年某区统计公报, BULLETIN",
        "一图读懂2024年政府工作报告, OTHER",
        "关于政府工作报告的决议, OTHER",
        "《政府工作报告》解读, OTHER",
        "政府工作报告任务分解方案, OTHER",
        "关于2024年预算草案的报告, OTHER",
        "市政府常务会议召开, OTHER",
    })
    void tellsAKindByItsTitle(String title, PostingKind kind) {
        assertThat(Kinds.ofTitle(title)).isEqualTo(kind);
    }

    @Test
    void aSentenceThatTellsOfAReportMakesNone() {
        List<Passage> passages = List.of(new Line("昨日，市六届人大三次会议开幕，市长作政府工作报告。"), new Line("今年将办好15件民生实事。"));
        assertThat(Kinds.of("今年将办好15件民生实事", Map.of(), passages)).isEqualTo(PostingKind.OTHER);
    }

    @ParameterizedTest
    @CsvSource({
        "牢记嘱托 感恩奋进, 我代表区人民政府向大会报告工作，请予审议。, WORK_REPORT",
        "'', 现在，我代表县人民政府，向大会报告政府工作。, WORK_REPORT",
        "牢记嘱托 感恩奋进, 我代表区人大常委会向大会报告工作，请予审议。, OTHER",
        "各代表团讨论热烈, 我代表区人民政府向大会报告工作，请予审议。, OTHER",
    })
    void underAWatchwordTheOpeningTells(String title, String opening, PostingKind kind) {
        List<Passage> passages = List.of(new Line("——在区第六届人民代表大会第五次会议上"), new Line("各位代表："), new Line(opening));
        assertThat(Kinds.of(title, Map.of(), passages)).isEqualTo(kind);
    }
}
