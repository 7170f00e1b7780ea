package io.zhibiao.cleaner.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {
    private static final Script SCRIPT = Script.standard();

    @ParameterizedTest
    @CsvSource({
        "乾隆年間的幹部, 乾隆年间的干部",
        "著作與著力, 著作与着力",
        "成效顯著, 成效显著",
        "鬥爭與北斗, 斗争与北斗",
        "頭髮與發展, 头发与发展",
        "皇后與後來, 皇后与后来",
        "公里與裡面, 公里与里面",
        "不瞭解, 不了解",
        "魏徵與特徵, 魏徵与特征",
        "臺灣與颱風, 台湾与台风",
        "複雜與恢復, 复杂与恢复",
        "製造與制度, 制造与制度",
    })
    void choosesByPhrase(String traditional, String simplified) {
        assertThat(SCRIPT.simplify(traditional)).isEqualTo(simplified);
    }

    @Test
    void leavesSimplifiedTextAsItIs() {
        String text = "全年地区生产总值增长";
        assertThat(SCRIPT.simplify(text)).isEqualTo(text);
    }

    @Test
    void countsTraditionalCharacters() {
        assertThat(Traits.of("經濟和社会發展").traditional()).isEqualTo(3);
    }

    @Test
    void tellsWhichCharactersAreOfOneScriptOnly() {
        assertThat(SCRIPT.isTraditional('經')).isTrue();
        assertThat(SCRIPT.isSimplifiedOnly('经')).isTrue();
        assertThat(SCRIPT.isSimplifiedOnly('后')).isFalse();
        assertThat(SCRIPT.isTraditional('山')).isFalse();
    }
}
