package io.zhibiao.extractor.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Bound;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.extractor.Given;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExtractorPropertiesTest {
    private static final Extractor EXTRACTOR = Extractor.standard();

    /** A number whose unit stands behind a later member of its list. */
    private static final Pattern BARE = Pattern.compile("[0-9.]+");

    /** What units multiply numbers by. */
    private static final List<Double> SCALES = List.of(1.0, 1e2, 1e3, 1e4, 1e6, 1e7, 1e8, 1e10, 1e11, 1e12);

    /** Pieces of reports, so that most texts make claims and all are odd. */
    private static final List<String> PIECES = List.of(
            "地区生产总值",
            "城镇、农村居民人均可支配收入",
            "分别",
            "增长",
            "下降",
            "达到",
            "完成",
            "占",
            "比重",
            "由",
            "增至",
            "控制在",
            "以内",
            "以上",
            "力争",
            "预计",
            "新增",
            "家企业",
            "8%",
            "6.5",
            "1,234.5亿元",
            "两所",
            "三分之一",
            "百分之八",
            "翻一番",
            "2:3:5",
            "-1.2%",
            "5-8%",
            "12 万人",
            "2023年",
            "1-9月",
            "截至",
            "年底",
            "（",
            ")",
            "“",
            "”",
            "[1]",
            "、",
            "，",
            "；",
            "。",
            "\n",
            "一、2024年目标",
            "其中",
            "全省",
            "昆山市",
            "每",
            "个百分点",
            "\uD83D\uDE00",
            "的");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 400)
    void offsetsPointAtTheRawCharacters(@ForAll("texts") String text) {
        for (IndicatorEvent event : events(text)) {
            assertThat(text.substring(event.evidence().start(), event.evidence().end()))
                    .isEqualTo(event.evidence().raw());
            assertThat(text).contains(event.evidence().quote());
        }
    }

    @Property(tries = 200)
    void noEventComesTwice(@ForAll("texts") String text) {
        assertThat(events(text)).extracting(IndicatorEvent::id).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void noSubjectGetsTheSameCharactersTwice(@ForAll("texts") String text) {
        assertThat(events(text))
                .extracting(e -> e.evidence().start() + " " + e.surface() + " "
                        + e.region().name())
                .doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void theBoundsBehindAValueAreToldByItsWords(@ForAll("texts") String text) {
        for (IndicatorEvent event : events(text)) {
            if (event.value() == null || !text.startsWith("以上", event.evidence().end())) {
                continue;
            }
            assertThat(event.bound())
                    .as("%s of %s", event.evidence().raw(), text)
                    .isEqualTo(Bound.GE);
        }
    }

    @Property(tries = 200)
    void theUnitIsReadFromTheRawCharacters(@ForAll("texts") String text) {
        for (IndicatorEvent event : events(text)) {
            if (event.value() != null && event.evidence().raw().endsWith("%")) {
                assertThat(event.unit())
                        .as("%s of %s", event.evidence().raw(), text)
                        .isEqualTo("%");
            }
        }
    }

    @Property(tries = 60)
    void anyPrefixIsRead(@ForAll("texts") String text) {
        for (int end = 0; end <= text.length(); end++) {
            assertThat(events(text.substring(0, end))).isNotNull();
        }
    }

    @Property(tries = 200)
    void theSameTextGivesTheSameEvents(@ForAll("texts") String text) {
        assertThat(events(text)).isEqualTo(events(text));
    }

    @Property(tries = 200)
    void aValueReadAgainFromItsRawCharactersIsTheSame(@ForAll("texts") String text) {
        for (IndicatorEvent event : events(text)) {
            Double value = event.value();
            if (value == null
                    || event.rule().contains("exceeded")
                    || event.unit().isEmpty()) {
                continue;
            }
            if (BARE.matcher(event.evidence().raw()).matches()) {
                assertThat(Math.abs(value) / Double.parseDouble(event.evidence().raw()))
                        .as(
                                "scale that a lent unit gives %s of %s",
                                event.evidence().raw(), text)
                        .isIn(SCALES);
                continue;
            }
            List<IndicatorEvent> again = events("新建" + event.evidence().raw() + "。");
            assertThat(again)
                    .filteredOn(e -> e.value() != null
                            && Math.abs(Math.abs(e.value()) - Math.abs(value)) < 1e-9 * Math.abs(value) + 1e-12)
                    .as("%s of %s", event.evidence().raw(), text)
                    .isNotEmpty();
        }
    }

    @Property(tries = 100)
    void anyTextIsRead(@ForAll String text) {
        assertThat(events(text)).isNotNull();
    }

    /** Found by the properties above: a time stands at a name's end, and a footnote behind. */
    @Example
    void aTimeWithinATimeThatEndsANameIsRead() {
        assertThat(events("地区生产总值年底截至2023年分别8%[1]")).isNotNull();
        assertThat(events("截至2023年分别8%8%")).isNotNull();
    }

    @Example
    void theNumberOfAnItemIsNoName() {
        assertThat(events("2、398家：规上工业企业总数达398家。"))
                .extracting(IndicatorEvent::surface)
                .contains("规上工业企业")
                .doesNotContain("2");
    }

    private static List<IndicatorEvent> events(String text) {
        CleanPosting posting = Given.plan(text);
        return EXTRACTOR.extract(posting, Instant.EPOCH).events();
    }
}
