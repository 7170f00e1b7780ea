package io.zhibiao.cleaner.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables whose cells came a line each, bars between or behind them. */
class BarredCellsTest {
    private static final String SENTENCE = "全年粮食播种面积稳定，农民收入继续提高，城乡面貌不断改善，群众生活得到进一步保障，社会保持和谐稳定。";

    @Test
    void barsInLinesOfTheirOwn() {
        String text =
                "表3 主要农产品产量\n|\n单位\n|\n绝对数\n|\n增长(%)\n|\n稻谷\n|\n万吨\n|\n8.2\n|\n1.5\n|\n茶叶\n|\n吨\n|\n640\n|\n-2.0\n|\n"
                        + SENTENCE;
        assertThat(tables(text))
                .containsExactly(List.of(
                        List.of("", "单位", "绝对数", "增长(%)"),
                        List.of("稻谷", "万吨", "8.2", "1.5"),
                        List.of("茶叶", "吨", "640", "-2.0")));
        assertThat(lines(text)).containsExactly("表3 主要农产品产量", SENTENCE);
    }

    @Test
    void barsBehindTheCells() {
        String text = "指标 |\n绝对数 |\n增长\n(%) |\n客运量 |\n120 |\n3.1 |\n货运量 |\n95 |\n- |\n" + SENTENCE;
        assertThat(tables(text))
                .containsExactly(List.of(
                        List.of("指标", "绝对数", "增长(%)"), List.of("客运量", "120", "3.1"), List.of("货运量", "95", "-")));
    }

    @Test
    void rowsOfOtherLengthsAreNoTable() {
        String text = "指标 |\n绝对数 |\n增长(%) |\n客运量 |\n120 |\n3.1 |\n货运量 |\n95 |\n民航 |\n7 |\n1.2 |\n" + SENTENCE;
        assertThat(tables(text)).isEmpty();
        assertThat(lines(text)).contains("指标", "120", SENTENCE);
    }

    @Test
    void aBarBehindASentenceGoes() {
        assertThat(lines(SENTENCE + " |")).containsExactly(SENTENCE);
    }

    private static List<List<List<String>>> tables(String text) {
        return new TextPage()
                .read(text).passages().stream()
                        .filter(Table.class::isInstance)
                        .map(table -> ((Table) table).texts())
                        .toList();
    }

    private static List<String> lines(String text) {
        return new TextPage()
                .read(text).passages().stream()
                        .filter(Line.class::isInstance)
                        .map(Passage::text)
                        .toList();
    }
}
