package io.zhibiao.extractor.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.zhibiao.extractor.core.Extractor;
import io.zhibiao.extractor.core.claim.Rules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No rule is idle: with any one of them switched off, a sentence of our own is read wrong. */
class RulesTest {
    private static final Extractor EXTRACTOR = Extractor.standard();
    private static final Map<String, List<Sentence>> BY_RULE = sentencesByRule();

    @TestFactory
    Stream<DynamicTest> eachIsNeeded() {
        return Rules.names().stream().map(rule -> dynamicTest(rule, () -> assertNeeded(rule)));
    }

    @Test
    void eachNameInATrailIsARule() {
        assertThat(Rules.names()).containsAll(BY_RULE.keySet());
    }

    private static void assertNeeded(String rule) {
        Comparison without = new Comparison(EXTRACTOR.with(Rules.without(rule)));
        assertThat(BY_RULE.getOrDefault(rule, List.of()))
                .as("sentences with %s in a trail", rule)
                .anySatisfy(sentence -> assertThat(without.faults(sentence)).isNotEmpty());
    }

    private static Map<String, List<Sentence>> sentencesByRule() {
        Comparison comparison = new Comparison(EXTRACTOR);
        Map<String, List<Sentence>> byRule = new LinkedHashMap<>();
        Corpus.read(".").values().stream()
                .flatMap(List::stream)
                .filter(sentence -> !sentence.gap())
                .forEach(sentence -> comparison.rules(sentence).forEach(rule -> byRule.computeIfAbsent(
                                rule, r -> new ArrayList<>())
                        .add(sentence)));
        return byRule;
    }
}
