package io.zhibiao.extractor.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.zhibiao.extractor.core.Extractor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each sentence of the corpus is read just as it tells; what is not yet read says why, and is rare. */
class CorpusTest {
    private static final Comparison COMPARISON = new Comparison(Extractor.standard());
    private static final double MOST_GAPS = 0.03;
    private static final int LEAST_SENTENCES = 1200;

    @TestFactory
    Stream<DynamicNode> sentences() {
        return Corpus.read(".").entrySet().stream()
                .map(file -> dynamicContainer(
                        file.getKey(),
                        file.getValue().stream().filter(s -> !s.gap()).map(CorpusTest::sentence)));
    }

    private static DynamicNode sentence(Sentence sentence) {
        return dynamicTest(sentence.file() + " " + sentence.name(), () -> assertThat(COMPARISON.faults(sentence))
                .isEmpty());
    }

    @Test
    void gapsAreFew() {
        List<Sentence> all =
                Corpus.read(".").values().stream().flatMap(List::stream).toList();
        List<String> gaps = all.stream()
                .filter(Sentence::gap)
                .map(s -> s.file() + " " + s.name())
                .toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(LEAST_SENTENCES);
        assertThat(gaps).hasSizeLessThanOrEqualTo((int) (all.size() * MOST_GAPS));
    }

    @Test
    void everyGapTellsItsReason() {
        assertThat(Corpus.read(".").values().stream().flatMap(List::stream).filter(Sentence::gap))
                .allSatisfy(s -> assertThat(s.get("gap").asText()).hasSizeGreaterThan(10));
    }
}
