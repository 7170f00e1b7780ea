package io.zhibiao.extractor.core.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The build has prepared the data files; what it prepared is what they hold. */
class PreparedYamlTest {
    private static final String WORDS = "/io/zhibiao/extractor/lexicon/words.yaml";

    @ParameterizedTest
    @ValueSource(
            strings = {WORDS, "/io/zhibiao/extractor/lexicon/units.yaml", "/io/zhibiao/extractor/catalogue/index.yaml"})
    void thePreparedTreeIsThatOfTheFile(String resource) throws IOException {
        byte[] yaml = bytes(resource);
        JsonNode prepared = PreparedYaml.of(resource, yaml);
        assertThat(prepared)
                .isNotNull()
                .hasToString(new YAMLMapper().readTree(yaml).toString());
    }

    @Test
    void whatWasPreparedOfAnotherFileIsNotUsed() throws IOException {
        byte[] changed = bytes(WORDS);
        changed[changed.length - 1] ^= 1;
        assertThat(PreparedYaml.of(WORDS, changed)).isNull();
    }

    @Test
    void whatWasNeverPreparedIsNotFound() throws IOException {
        assertThat(PreparedYaml.of("/io/zhibiao/extractor/none.yaml", new byte[0]))
                .isNull();
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(PreparedYamlTest.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        }
    }
}
