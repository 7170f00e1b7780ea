package io.zhibiao.extractor.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each entry has examples and counterexamples, is read in the ones, and in no other text of the catalogue. */
class CatalogueExamplesTest {
    private static final Catalogue CATALOGUE = StandardCatalogue.load();
    private static final ExampleReader READER = new ExampleReader(CATALOGUE);

    /** What was read in the examples of each entry. */
    private static final Map<Entry, Map<String, Set<String>>> READ = read();

    @TestFactory
    Stream<DynamicNode> eachEntryWinsItsExamplesAndNoOther() {
        return CATALOGUE.entries().stream()
                .map(entry -> DynamicContainer.dynamicContainer(
                        entry.id(),
                        List.of(
                                DynamicTest.dynamicTest("has two examples and a counterexample", () -> enough(entry)),
                                DynamicTest.dynamicTest("wins its examples", () -> wins(entry)),
                                DynamicTest.dynamicTest("is silent in its counterexamples", () -> silent(entry)),
                                DynamicTest.dynamicTest(
                                        "is silent in others' examples", () -> silentElsewhere(entry)))));
    }

    private static Map<Entry, Map<String, Set<String>>> read() {
        Map<Entry, Map<String, Set<String>>> read = new LinkedHashMap<>();
        for (Entry entry : CATALOGUE.entries()) {
            Map<String, Set<String>> examples = new LinkedHashMap<>();
            entry.examples().forEach(example -> examples.put(example, READER.entries(example)));
            read.put(entry, examples);
        }
        return read;
    }

    private static void enough(Entry entry) {
        assertThat(new HashSet<>(entry.examples())).hasSizeGreaterThanOrEqualTo(2);
        assertThat(entry.counterexamples()).isNotEmpty();
    }

    private static void wins(Entry entry) {
        assertThat(READ.get(entry))
                .allSatisfy((example, ids) -> assertThat(ids).as(example).contains(entry.id()));
    }

    private static void silent(Entry entry) {
        assertThat(entry.counterexamples())
                .allSatisfy(example ->
                        assertThat(READER.entries(example)).as(example).doesNotContain(entry.id()));
    }

    /** An entry may stand in another's example only where that one declares that it follows claims about it. */
    private static void silentElsewhere(Entry entry) {
        Set<String> heard = new TreeSet<>();
        READ.forEach((other, examples) -> {
            if (!other.id().equals(entry.id()) && !other.after().containsKey(entry.id())) {
                examples.forEach((example, ids) -> {
                    if (ids.contains(entry.id())) {
                        heard.add(other.id() + ": " + example);
                    }
                });
            }
        });
        assertThat(heard).isEmpty();
    }
}
