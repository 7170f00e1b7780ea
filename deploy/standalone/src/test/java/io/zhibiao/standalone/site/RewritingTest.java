package io.zhibiao.standalone.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RewritingTest {
    private final Rewriting rewriting = Rewriting.standard();

    @Test
    void writesTraditionalCharactersWithSomeReadings() {
        assertThat(rewriting.apply("经济发展计划（草案）")).isEqualTo("經(jīng)濟發(fā)展計劃（草案）");
    }

    @Test
    void leavesFiguresAndUnknownCharacters() {
        assertThat(rewriting.apply("6.5%左右")).isEqualTo("6.5%左右");
    }
}
