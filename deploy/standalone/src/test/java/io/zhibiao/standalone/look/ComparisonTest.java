package io.zhibiao.standalone.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String LINE = "全县完成造林三万亩，新建学校五所。";

    @Test
    void anUntouchedLineIsTheSame() {
        assertThat(Samples.rows(List.of(LINE), List.of(LINE))).hasSize(1).allMatch(Row::same);
    }

    @Test
    void aLineThatIsGoneIsRemovedAsChrome() {
        List<Row> rows = Samples.rows(List.of("首页 公开 互动", LINE), List.of(LINE));
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().removed()).isTrue();
        assertThat(rows.getFirst().raw().getFirst().removal()).isEqualTo(Mark.CHROME);
    }

    @Test
    void whatAMenuHasInCommonWithTheTitleIsNoMatch() {
        List<Row> rows = Samples.rows(List.of("走进青川", "数据", "青川县政府工作报告"), List.of("青川县政府工作报告"));
        assertThat(rows).hasSize(3);
        assertThat(rows.getLast().same()).isTrue();
    }

    @Test
    void aRepeatedLineIsRemovedAsRepeated() {
        List<Row> rows = Samples.rows(List.of(LINE, LINE), List.of(LINE));
        assertThat(rows.get(1).raw().getFirst().removal()).isEqualTo(Mark.REPEATED);
    }

    @Test
    void aSpamLineIsRemovedAsSpam() {
        List<Row> rows = Samples.rows(List.of("真人百家乐平台,时时彩计划,老虎机试玩,注册送彩金", LINE), List.of(LINE));
        assertThat(rows.getFirst().raw().getFirst().removal()).isEqualTo(Mark.SPAM);
    }

    @Test
    void traditionalScriptAndReadingsAreMarkedWhereTheyStood() {
        List<Row> rows = Samples.rows(List.of("全縣經(jīng)濟平稳运行"), List.of("全县经济平稳运行"));
        assertThat(marks(rows, true)).containsExactly(Mark.TRADITIONAL, Mark.PINYIN, Mark.TRADITIONAL);
        assertThat(marks(rows, false)).containsExactly(Mark.TRADITIONAL, Mark.TRADITIONAL);
    }

    @Test
    void aRestoredRunShowsBeforeAndAfterOnBothSides() {
        List<Row> rows = Samples.rows(List.of("做好六?！惫ぷ，稳住外贸"), List.of("做好六保”工作，稳住外贸"), Mark.SHIFT);
        assertThat(spans(rows, true).filter(s -> s.mark() == Mark.SHIFT))
                .singleElement()
                .satisfies(s -> assertThat(s.other()).isEqualTo("保”工作"));
        assertThat(spans(rows, false).filter(s -> s.mark() == Mark.SHIFT))
                .singleElement()
                .satisfies(s -> assertThat(s.text()).isEqualTo("保”工作"));
    }

    @Test
    void fullWidthFiguresAndLayoutSpacesAreMarked() {
        List<Row> rows = Samples.rows(List.of("增长６%，收 入提高"), List.of("增长6%，收入提高"));
        assertThat(marks(rows, true)).containsExactly(Mark.WIDTH, Mark.SPACE);
    }

    @Test
    void joinedLinesStandTogether() {
        List<Row> rows = Samples.rows(List.of("全县经济长期向好", "的基本面没有改变。"), List.of("全县经济长期向好的基本面没有改变。"));
        assertThat(rows).hasSize(1);
        assertThat(marks(rows, true)).containsExactly(Mark.JOINED);
    }

    @Test
    void aLineThatWasCutApartStandsBesideItsParagraphs() {
        List<Row> rows = Samples.rows(List.of("一、工作回顾 全县经济平稳运行。 二、工作安排"), List.of("一、工作回顾", "全县经济平稳运行。", "二、工作安排"));
        assertThat(rows).hasSize(1);
        assertThat(marks(rows, false)).containsExactly(Mark.CUT, Mark.CUT);
    }

    @Test
    void aLineReadInAWrongEncodingStandsBesideWhatItMeant() {
        List<Row> rows = Samples.rows(List.of(LINE, "鍏ㄥ幙缁忔祹"), List.of(LINE, "全县经济"), Mark.ENCODING);
        assertThat(rows).hasSize(2);
        assertThat(marks(rows, true)).containsExactly(Mark.ENCODING);
    }

    @Test
    void everyCharacterOfBothSidesIsShownOnce() {
        List<String> page = List.of("首页", "全縣經(jīng)濟 平稳", "运行。一、回顾", LINE, "返回");
        List<String> cleaned = List.of("全县经济平稳运行。", "一、回顾", LINE);
        List<Row> rows = Samples.rows(page, cleaned);
        assertThat(shown(spans(rows, true))).isEqualTo(String.join("", page));
        assertThat(shown(spans(rows, false))).isEqualTo(String.join("", cleaned));
    }

    private static String shown(Stream<Span> spans) {
        return spans.filter(s -> s.mark() != Mark.JOINED && s.mark() != Mark.CUT)
                .map(Span::text)
                .reduce("", String::concat);
    }

    private static List<Mark> marks(List<Row> rows, boolean left) {
        return spans(rows, left).map(Span::mark).filter(m -> m != null).toList();
    }

    private static Stream<Span> spans(List<Row> rows, boolean left) {
        return rows.stream()
                .flatMap(row -> (left ? row.raw() : row.clean()).stream())
                .flatMap(line -> line.spans().stream());
    }
}
