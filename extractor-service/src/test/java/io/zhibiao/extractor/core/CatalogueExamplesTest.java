package io.zhibiao.extractor.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.extractor.Given;
import io.zhibiao.extractor.core.catalogue.Entry;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CatalogueExamplesTest {
    private static final Extractor EXTRACTOR = Extractor.standard();

    @TestFactory
    Stream<DynamicNode> everyEntryWinsItsExamplesAndNoOther() {
        return EXTRACTOR.catalogue().entries().stream().map(CatalogueExamplesTest::entry);
    }

    private static DynamicNode entry(Entry entry) {
        Stream<DynamicNode> wins = entry.examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example, () -> assertThat(names(example)).contains(name(entry))));
        Stream<DynamicNode> stays = entry.counterexamples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        "not " + example, () -> assertThat(names(example)).doesNotContain(name(entry))));
        return DynamicContainer.dynamicContainer(entry.id(), Stream.concat(wins, stays));
    }

    private static String name(Entry entry) {
        return entry.published() ? entry.id() : entry.indicator().name();
    }

    private static List<String> names(String clause) {
        return EXTRACTOR.extract(Given.plan("二、2024年主要目标\n" + clause + "。"), Instant.EPOCH).events().stream()
                .map(IndicatorEvent::indicator)
                .map(indicator -> indicator.key())
                .toList();
    }
}
