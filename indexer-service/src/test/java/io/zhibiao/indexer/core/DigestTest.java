package io.zhibiao.indexer.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.events.EventJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {
    private static String of(String json) {
        return Digest.of(EventJson.read(json.getBytes(StandardCharsets.UTF_8), JsonNode.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"fetchedAt\":\"x\"}",
                "{\"a\":1,\"extractedAt\":2,\"cleanedAt\":3,\"pageId\":4}",
                "{\"a\":1,\"digest\":\"abc\"}"
            })
    void the_run_does_not_count(String json) {
        assertThat(of(json)).isEqualTo(of("{\"a\":1}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":2}",
                "{\"b\":1}",
                "{\"a\":\"1\"}",
                "{\"a\":[1]}",
                "{\"a\":{\"b\":1}}",
                "{\"a\":null}",
                "{\"a\":1,\"b\":null}",
                "{\"a\":[1,[2]]}",
                "{\"a\":[[1],2]}"
            })
    void any_other_difference_counts(String json) {
        assertThat(of(json)).isNotEqualTo(of("{\"a\":1}"));
    }

    @Test
    void it_stands_in_the_document() {
        var document = Digest.document(Sample.clean("https://a.gov.cn/", "甲", 0));
        assertThat(document.get(Digest.FIELD).asText())
                .isEqualTo(Digest.of(document))
                .hasSize(32);
    }
}
