package io.zhibiao.extractor.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.extractor.core.Extractor;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusTest {
    /** How many sentences are read just as told; raised with every rule, so that none is lost. */
    private static final int FLOOR = 1225;

    @Test
    void theMarkDoesNotFall() {
        Comparison comparison = new Comparison(Extractor.standard());
        List<Sentence> wrong = Corpus.read(".").values().stream()
                .flatMap(List::stream)
                .filter(s -> !comparison.faults(s).isEmpty())
                .toList();
        long all = Corpus.read(".").values().stream().mapToLong(List::size).sum();
        assertThat(all - wrong.size())
                .as(
                        "sentences that are read wrong: %s",
                        wrong.stream().map(Sentence::name).toList())
                .isGreaterThanOrEqualTo(FLOOR);
    }
}
