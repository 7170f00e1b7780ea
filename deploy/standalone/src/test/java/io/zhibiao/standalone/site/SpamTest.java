package io.zhibiao.standalone.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpamTest {
    private final Values values = new Spam(List.of("a", "b", "c", "d", "e", "f", "g")).values();

    @Test
    void theTitleHoldsSixPhrases() {
        assertThat(values.find("spam")).hasValue("a_b_c_d_e_f");
    }

    @Test
    void theBlockHoldsAll() {
        assertThat(values.find("spam-block")).hasValue("a,b,c,d,e,f,g");
    }

    @Test
    void eachPhraseHasALink() {
        assertThat(values.find("spam-links").orElseThrow().lines())
                .hasSize(7)
                .first()
                .isEqualTo("<li><a href=\"/factory/00000061.html\">a</a></li>");
    }
}
