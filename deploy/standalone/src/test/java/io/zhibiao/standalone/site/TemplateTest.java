package io.zhibiao.standalone.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TemplateTest {
    private final Template template = new Template("greeting", "<p>{{first-name}}, {{first-name}}: {{body}}</p>");

    @Test
    void fillsEachPlaceAndEscapesText() {
        Values values = new Values().text("first-name", "A & $1 <B>").html("body", "<b>x</b>");

        assertThat(template.fill(values)).isEqualTo("<p>A &amp; $1 &lt;B&gt;, A &amp; $1 &lt;B&gt;: <b>x</b></p>");
    }

    @Test
    void namesThePlaceThatHasNoValue() {
        assertThatThrownBy(() -> template.fill(new Values().text("first-name", "A")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("greeting")
                .hasMessageContaining("body");
    }

    @Test
    void namesTheMissingFile() {
        assertThatThrownBy(() -> Template.named("nothing")).hasMessageContaining("templates/nothing.html");
    }
}
