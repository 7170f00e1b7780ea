package io.zhibiao.extractor.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.extractor.core.Extractor;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Measures the sentences no rule was tuned on: their mark is told, not demanded. */
class BlindCorpusTest {
    private static final Logger LOG = Logger.getLogger(BlindCorpusTest.class);

    @Test
    void tellsTheMark() {
        Comparison comparison = new Comparison(Extractor.standard());
        List<Sentence> all =
                Corpus.read("blind").values().stream().flatMap(List::stream).toList();
        long right = all.stream().filter(s -> comparison.faults(s).isEmpty()).count();
        LOG.infof("blind corpus right=%d of=%d", right, all.size());
        assertThat(all).isNotEmpty();
    }
}
