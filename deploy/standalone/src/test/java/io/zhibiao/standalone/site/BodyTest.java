package io.zhibiao.standalone.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyTest {
    private static final Body BODY = Body.parse("""
            题目
            一、<上半年>增长12.34%
            <table>
            <tr><td>甲</td></tr>
            </table>
            末段
            """);

    @Test
    void aLineIsAParagraphAndATableStaysWhole() {
        assertThat(BODY.parts())
                .containsExactly(
                        new Body.Paragraph("题目"),
                        new Body.Paragraph("一、<上半年>增长12.34%"),
                        new Body.Table("<table>\n<tr><td>甲</td></tr>\n</table>"),
                        new Body.Paragraph("末段"));
        assertThat(BODY.title()).isEqualTo("题目");
    }

    @Test
    void aChangeReachesParagraphsAndTables() {
        assertThat(BODY.map(text -> text.replace('甲', '乙').replace('末', '尾')).text())
                .contains("乙", "尾段");
    }

    @Test
    void paragraphsAreEscapedAndHeadingsBold() {
        assertThat(BodyStyle.PARAGRAPHS.render(BODY))
                .contains("<strong>一、&lt;上半年&gt;增长12.34%</strong>", "<tr><td>甲</td></tr>", ">末段</p>");
    }

    @Test
    void breaksPartParagraphs() {
        assertThat(BodyStyle.BREAKS.render(BODY))
                .contains("题目<br />\n<br />\n&nbsp;")
                .doesNotContain("<p");
    }

    @Test
    void oneLineHoldsNoBreakBetweenParagraphs() {
        assertThat(BodyStyle.ONE_LINE.render(BODY)).startsWith("<p>题目 一、").endsWith(" 末段</p>");
    }

    @Test
    void aWordSpanPartsANumber() {
        assertThat(BodyStyle.WORD.render(BODY)).contains("增长1<span lang=\"EN-US\">2.</span>34%");
    }
}
