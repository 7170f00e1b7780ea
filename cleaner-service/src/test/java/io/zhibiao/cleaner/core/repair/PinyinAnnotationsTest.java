package io.zhibiao.cleaner.core.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.cleaner.core.language.Readings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinyinAnnotationsTest {
    private static final Readings READINGS = Readings.standard();
    private static final PinyinAnnotations ANNOTATIONS = new PinyinAnnotations(READINGS);
    private static final List<String> REAL = List.of(
            "总值(GDP)",
            "执行(2024)",
            "收入(亿元)",
            "企业(含个体)",
            "指数(pm)",
            "排放(t)",
            "面积（亩）",
            "路(a)",
            "工程(一期)",
            "产业(jing)",
            "水(h)");

    @ParameterizedTest
    @CsvSource({
        "經(jīng)濟(jì)發(fā)展, 經濟發展",
        "長(zhǎng)沙和成長(cháng), 長沙和成長",
        "銀行(háng)與行(xíng)政, 銀行與行政",
        "綠(lǜ)色, 綠色",
        "女(nǚ)童, 女童",
        "我們(men)的, 我們的",
        "縣（xiàn）域, 縣域",
        "裝(zhuāng)備, 裝備",
        "經(jing)濟, 經濟",
    })
    void takesReadingsOut(String damaged, String clean) {
        assertThat(apply(damaged)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "总值(GDP)增长",
                "执行(2024)",
                "经(fā)济",
                "(jīng)济",
                "经(jīng",
                "经jīng)",
                "亩(mǔ2)",
                "经(jīngjì)济",
                "经()济",
                "经( jīng )济",
                "A(ā)"
            })
    void keepsBracketsThatHoldNoReadingOfTheCharacterBefore(String text) {
        assertThat(apply(text)).isEqualTo(text);
    }

    @Test
    void takesOutEveryReadingOfEveryCharacterAndKeepsEveryRealBracket() {
        Random random = new Random(5);
        for (char han = '一'; han <= '龥'; han++) {
            for (String reading : READINGS.of(han)) {
                String real = REAL.get(random.nextInt(REAL.size()));
                String text = real + han + "(" + reading + ")" + real;
                assertThat(apply(text)).as(text).isEqualTo(real + han + real);
            }
        }
    }

    @Test
    void knowsEverySyllableInAllItsTones() {
        List<String> missing = new ArrayList<>();
        for (String syllable : List.of(
                "mā", "má", "mǎ", "mà", "ma", "lǘ", "lǚ", "lǜ", "nüè", "lüè", "ér", "èr", "ō", "é", "ǎo", "shuāng",
                "chuǎng", "zhuàng", "qióng", "xiōng")) {
            boolean known = false;
            for (char han = '一'; han <= '龥' && !known; han++) {
                known = READINGS.is(han, syllable);
            }
            if (!known) {
                missing.add(syllable);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void tellsWhatItDid() {
        RepairLog log = new RepairLog();
        ANNOTATIONS.apply("經(jīng)濟發(fā)展", log);
        assertThat(log.count(PinyinAnnotations.KIND)).isEqualTo(2);
        assertThat(log.repairs().get(0).samples()).containsExactly("經(jīng) -> 經", "發(fā) -> 發");
    }

    private static String apply(String text) {
        return ANNOTATIONS.apply(text, new RepairLog());
    }
}
