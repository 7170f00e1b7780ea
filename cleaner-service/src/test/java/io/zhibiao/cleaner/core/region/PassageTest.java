package io.zhibiao.cleaner.core.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.divisions.Division;
import io.zhibiao.events.divisions.Divisions;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageTest {
    private static final Divisions DIVISIONS = Divisions.standard();

    @Test
    void superiorsBeforeANameOnlyTellWhichItIs() {
        Passage passage = Passage.of("江苏省南京市鼓楼区统计局", DIVISIONS);

        assertThat(passage.chains()).singleElement().satisfies(chain -> {
            assertThat(chain.name()).isEqualTo("鼓楼区");
            assertThat(chain.placed()).isTrue();
            assertThat(chain.candidates()).extracting(Division::code).containsExactly("320106");
        });
    }

    @Test
    void aBlankMayPartSuperiorAndName() {
        assertThat(Passage.of("湖南省 临湘市", DIVISIONS).chains()).hasSize(1);
        assertThat(Passage.of("湖南省、临湘市", DIVISIONS).chains()).hasSize(2);
    }

    @Test
    void neighboursStandEachForThemselves() {
        assertThat(Passage.of("长沙市株洲市湘潭市", DIVISIONS).chains())
                .extracting(Chain::name)
                .containsExactly("长沙市", "株洲市", "湘潭市");
    }

    @Test
    void aZoneNamedAfterItsHostIsNotTheHost() {
        Passage passage = Passage.of("岳阳经济技术开发区2023年国民经济和社会发展计划", DIVISIONS);

        assertThat(passage.parts()).singleElement().satisfies(part -> {
            assertThat(part.role()).isEqualTo(Role.SUBJECT);
            assertThat(part.candidates())
                    .allMatch(Division::zone)
                    .extracting(Division::name)
                    .contains("岳阳经济技术开发区");
        });
    }

    @Test
    void noNameIsReadOutOfAZonesEnding() {
        assertThat(Passage.of("合肥高新区", DIVISIONS).chains())
                .extracting(Chain::name)
                .containsExactly("合肥");
    }

    @Test
    void anEverydayWordPlaysAPartInASetPhraseAlone() {
        assertThat(Passage.of("新城区建设提速", DIVISIONS).parts()).isEmpty();

        Passage phrase = Passage.of("新城区第十七届人民代表大会", DIVISIONS);

        assertThat(phrase.parts()).extracting(Passage.Part::role).containsExactly(Role.SESSION);
        assertThat(phrase.adopted()).extracting(Division::name).containsOnly("新城区");
    }

    @Test
    void anEverydayWordBelowItsSuperiorIsAName() {
        List<Chain> chains = Passage.of("西安市新城区", DIVISIONS).chains();

        assertThat(chains).singleElement().matches(Chain::trusted);
    }

    @Test
    void aBodyTellsOnlyByItself() {
        String body = "与平江县统计局会商。受临湘市人民政府委托作报告。";

        assertThat(Passage.ofBody(body, DIVISIONS).parts())
                .extracting(Passage.Part::role)
                .containsExactly(Role.MANDATE);
    }
}
