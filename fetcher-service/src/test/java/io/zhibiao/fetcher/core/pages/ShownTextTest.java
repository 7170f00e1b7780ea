package io.zhibiao.fetcher.core.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>一二三四五六</p>",
                "<b>一二</b><script>x</script><i>三四五六</i>",
                "一二三<!-- x > y -->四五六",
                "<STYLE>p {}</STYLE>一二三四五六<p"
            })
    void countsWhatIsShown(String html) {
        assertThat(ShownText.exceeds(html, 5)).isTrue();
        assertThat(ShownText.exceeds(html, 6)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<p title='一二三四五六'></p>",
                "<script>一二三四五六</SCRIPT>",
                "<style>一二三四五六",
                "<!-- 一二三四五六 -->",
                "一 \n 二 \u00a0 三<一二三四五六",
                "<"
            })
    void leavesOutWhatIsNot(String html) {
        assertThat(ShownText.exceeds(html, 5)).isFalse();
    }
}
