package io.zhibiao.cleaner.core.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhibiao.events.divisions.Division;
import io.zhibiao.events.divisions.Divisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelWordsTest {
    @ParameterizedTest
    @CsvSource({
        "全县丰收, 渠县, 1",
        "全市丰收, 渠县, 0",
        "全县丰收，我县增产，居全省第三，全市第一, 渠县, 0.5",
        "受县人民政府委托，全市全市全市全市全市, 渠县, 0.5",
        "我代表自治区人民政府，全区, 广西壮族自治区, 1",
        "全自治州上下, 恩施州, 1",
        "全旗牧业, 敖汉旗, 1",
        "全市场化改革, 长沙市, 0",
        "全区域布局、全县级覆盖, 渠县, 0",
        "全区项目, 雄安新区, 1",
        "健全县乡体系，安全区保障, 渠县, 0",
        "没有这样的词, 渠县, 0",
        "项目齐全, 渠县, 0",
    })
    void tellsHowATextCallsItsOwnGovernment(String text, String name, double share) {
        Division division = Divisions.standard().byName(name).getFirst();

        assertThat(LevelWords.of(text).share(division)).isEqualTo(share, within(0.001));
    }

    @Test
    void tellsATownByItsOwnWords() {
        assertThat(LevelWords.of("全镇丰收，我镇增产，全县第二").townShare()).isEqualTo(2.0 / 3, within(0.001));
        assertThat(LevelWords.of("健全乡村治理，全乡镇覆盖").townShare()).isZero();
        assertThat(LevelWords.of("").townShare()).isZero();
    }

    @Test
    void aWordAtTheVeryEndCounts() {
        Division county = Divisions.standard().byName("渠县").getFirst();

        assertThat(LevelWords.of("服务我县").share(county)).isEqualTo(1);
    }
}
