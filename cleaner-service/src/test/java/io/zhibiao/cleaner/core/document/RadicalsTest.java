package io.zhibiao.cleaner.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RadicalsTest {
    @ParameterizedTest
    @CsvSource({"\u2ed3,长", "\u2ed4,门", "\u2ef3,龟", "\u2f3c,心", "\u2f00,一", "\ufb01,fi", "长,长", "５,５", "①,①"})
    void becomeTheCharactersThatAreMeant(String told, String meant) {
        assertThat(Radicals.resolved(told)).isEqualTo(meant);
    }
}
