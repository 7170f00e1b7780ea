package io.zhibiao.standalone.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Measure;
import io.zhibiao.events.Period;
import io.zhibiao.standalone.site.ExpectedFigure.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTableTest {
    private static final String HEAD =
            "body\tindicator\tkind\tmeasure\tperiod\tvalue\tunit\tbound\tstretch\tstages\tplace\tquote\n";

    private final SiteMap map = SiteMap.standard();
    private final List<ExpectedPosting> postings =
            Expected.of(map, "http://127.0.0.1:8090").postings();
    private final FigureTable table = new FigureTable(map);

    @Test
    void aRowIsAFigure() {
        ExpectedFigure figure =
                only("jilin-2025\texports\ttarget\tlevel\t2025\t1.5e8\t元\tge\tyes\t1-2\tprose\t出口1.5亿元以上");

        assertThat(figure.posting().id()).isEqualTo("jilin-2025");
        assertThat(figure)
                .returns("exports", ExpectedFigure::indicator)
                .returns(ClaimKind.TARGET, ExpectedFigure::kind)
                .returns(Measure.LEVEL, ExpectedFigure::measure)
                .returns(Period.year(2025), ExpectedFigure::period)
                .returns(150_000_000.0, ExpectedFigure::value)
                .returns("元", ExpectedFigure::unit)
                .returns(Bound.GE, ExpectedFigure::bound)
                .returns(true, ExpectedFigure::stretch)
                .returns(Place.PROSE, ExpectedFigure::place);
    }

    @Test
    void aFigureStandsFromItsFirstStageToItsLast() {
        ExpectedFigure figure = only("jilin-2025\tgdp\ttarget\tgrowth\t2025\t5\t%\teq\tno\t1-2\tprose\t增长5%");

        assertThat(figure.standsIn(1)).isTrue();
        assertThat(figure.standsIn(2)).isTrue();
        assertThat(figure.standsIn(3)).isFalse();
    }

    @Test
    void anOpenStageLastsToTheEnd() {
        ExpectedFigure figure = only("jilin-2025\tgdp\ttarget\tgrowth\t2025\t5\t%\teq\tno\t3-\tprose\t增长5%");

        assertThat(figure.standsIn(2)).isFalse();
        assertThat(figure.until()).isEqualTo(map.lastStage());
    }

    @Test
    void anAimWithoutANumberHasNoValueAndNoUnit() {
        ExpectedFigure figure =
                only("jilin-2025\tdisposable_income\ttarget\tgrowth\t2025\t-\t-\teq\tno\t1-\ttable\t同步");

        assertThat(figure.value()).isNull();
        assertThat(figure.unit()).isEmpty();
        assertThat(figure.place()).isEqualTo(Place.TABLE);
    }

    @Test
    void aBodyThatTwoPostingsShowGivesAFigureOfEach() {
        String row = "rizhao-2025\tgdp\ttarget\tgrowth\t2025\t6\t%\tge\tno\t1-\tprose\t增长6%以上";

        assertThat(table.read(HEAD + row, postings))
                .extracting(figure -> figure.posting().id())
                .containsExactly("rizhao-2025", "rizhao-2025-repost");
    }

    @Test
    void aCommentIsPassedBy() {
        assertThat(table.read("# by hand\n" + HEAD, postings)).isEmpty();
    }

    @Test
    void namesTheLineThatLacksACell() {
        assertThatThrownBy(() -> table.read(HEAD + "jilin-2025\tgdp", postings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("12 cells")
                .hasMessageContaining("jilin-2025\tgdp");
    }

    @Test
    void namesTheMissingColumn() {
        assertThatThrownBy(() -> table.read("indicator\ngdp", postings)).hasMessageContaining("column body");
    }

    @Test
    void refusesAWordThatIsNoBound() {
        String row = "jilin-2025\tgdp\ttarget\tgrowth\t2025\t5\t%\tabout\tno\t1-\tprose\t增长5%";

        assertThatThrownBy(() -> table.read(HEAD + row, postings)).hasMessageContaining("about");
    }

    private ExpectedFigure only(String row) {
        List<ExpectedFigure> figures = table.read(HEAD + row, postings);
        assertThat(figures).hasSize(1);
        return figures.getFirst();
    }
}
