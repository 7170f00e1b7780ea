package io.zhibiao.fetcher.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTest {
    private static final String TEXT = "<p>青山市 GDP 𠀀</p>";

    @Test
    void believesInUtf8WhereItIs() {
        assertThat(PageText.decode(new Body(TEXT.getBytes(StandardCharsets.UTF_8)), "gbk"))
                .isEqualTo(TEXT);
        assertThat(PageText.decode(new Body(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)), null))
                .isEqualTo(TEXT);
    }

    @Test
    void takesAReplacementCharacterThatIsMeantForOne() {
        assertThat(PageText.decode(new Body((TEXT + "\uFFFD").getBytes(StandardCharsets.UTF_8)), null))
                .isEqualTo(TEXT + "\uFFFD");
    }

    @Test
    void readsWhatIsNoUtf8AsTheSourceSays() {
        Body gb = new Body("青山市".getBytes(Charset.forName("GB18030")));
        Body big = new Body("青山市".getBytes(Charset.forName("Big5")));

        assertThat(PageText.decode(gb, null)).isEqualTo("青山市");
        assertThat(PageText.decode(gb, "gb2312")).isEqualTo("青山市");
        assertThat(PageText.decode(big, "Big5")).isEqualTo("青山市");
    }

    @ParameterizedTest
    @CsvSource({"robots,true", "<META NAME=ROBOTS>,true", "a roBots,true", "robot,false", "rrobots,true", "'',false"})
    void findsAWordWhateverItsCase(String text, boolean holds) {
        assertThat(PageText.holds(text, "robots")).isEqualTo(holds);
    }
}
