package io.zhibiao.endtoend.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The translation of queries, on which the panels' tests stand. */
class KqlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: b | {\"match\":{\"a\":\"b\"}}",
                "a.b: * | {\"exists\":{\"field\":\"a.b\"}}",
                "a: \"b c\" | {\"match_phrase\":{\"a\":\"b c\"}}",
                "a: b* | {\"wildcard\":{\"a\":\"b*\"}}",
                "a > 0 | {\"range\":{\"a\":{\"gt\":\"0\"}}}",
                "a <= 1.5 | {\"range\":{\"a\":{\"lte\":\"1.5\"}}}",
                "not a: b | {\"bool\":{\"must_not\":{\"match\":{\"a\":\"b\"}}}}",
                "a: b and c: d | {\"bool\":{\"filter\":[{\"match\":{\"a\":\"b\"}},{\"match\":{\"c\":\"d\"}}]}}",
                "(a: b) | {\"match\":{\"a\":\"b\"}}"
            })
    void eachFormOfQuery(String kql, String dsl) {
        assertThat(Kql.query(kql)).hasToString(dsl);
    }

    @Test
    void andBindsCloserThanOr() {
        assertThat(Kql.query("a: b or c: d and e: f").at("/bool/should"))
                .hasSize(2)
                .last()
                .satisfies(second -> assertThat(second.at("/bool/filter")).hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: b)", "(a: b", "a: \"b", "a ~ b"})
    void whatIsNoQueryIsRefused(String kql) {
        assertThatThrownBy(() -> Kql.query(kql)).isInstanceOf(RuntimeException.class);
    }
}
