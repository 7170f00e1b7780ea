package io.zhibiao.extractor.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.extractor.core.Extractor;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures the sentences no rule was tuned on: their mark is told, not demanded. */
class BlindCorpusTest {
    private static final Logger LOG = Logger.getLogger(BlindCorpusTest.class);

    @ParameterizedTest
    @ValueSource(strings = {"blind", "held_back"})
    void tellsTheMark(String folder) {
        Comparison comparison = new Comparison(Extractor.standard());
        List<Sentence> all =
                Corpus.read(folder).values().stream().flatMap(List::stream).toList();
        long right = all.stream().filter(s -> comparison.faults(s).isEmpty()).count();
        LOG.infof("corpus folder=%s right=%d of=%d", folder, right, all.size());
        assertThat(all).isNotEmpty();
    }
}
