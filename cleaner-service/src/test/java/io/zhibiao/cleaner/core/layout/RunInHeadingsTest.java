package io.zhibiao.cleaner.core.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.repair.RepairLog;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A numbered heading in a report of one line stands by itself, whatever its paragraph opens with. */
class RunInHeadingsTest {
    private static final String SENTENCE = "全县上下齐心协力，经济运行总体平稳，各项工作都有新的起色，群众生活继续得到改善。 ";

    @ParameterizedTest
    @CsvSource({
        "一、2031年计划执行情况, 过去一年是很不平凡的一年。",
        "一、2031年计划执行情况, 2031年全县经济稳中有进。",
        "二、2032年主要目标, “十六五”时期的第二年任务很重。",
        "（三）抓好重点工作, 2032年要抓好三件事。",
    })
    void numberedHeadingsAreCutFromTheirParagraph(String heading, String paragraph) {
        List<Passage> passages = List.of(new Line(SENTENCE.repeat(12) + heading + " " + paragraph + " " + SENTENCE));
        assertThat(new OneLineReports().apply(passages, new RepairLog()))
                .extracting(Passage::text)
                .contains(heading, paragraph);
    }

    @ParameterizedTest
    @CsvSource({"全县人口 2031年达到三十万人左右。", "全年完成 12个项目并且投入使用。"})
    void aYearBehindWordsInsideASentenceIsNoBorder(String sentence) {
        List<Passage> passages = List.of(new Line(SENTENCE.repeat(12) + sentence + " " + SENTENCE));
        assertThat(new OneLineReports().apply(passages, new RepairLog()))
                .extracting(Passage::text)
                .contains(sentence);
    }
}
