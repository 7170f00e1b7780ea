package io.zhibiao.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Data is kept over a restart of the whole stack, and the same input adds nothing to it. */
class RestartTest {
    @Test
    void theSameInputAfterARestartChangesNothing() throws IOException {
        Path pages = TestStack.scratch().resolve("restart-pages");
        Reports.write(pages, 3);
        Map<String, Long> counts;
        Map<String, JsonNode> documents;
        Path data;
        try (TestStack first = TestStack.fresh("restart", TestStack.NO_SOURCES)) {
            first.ingest(pages);
            first.awaitPostings(3);
            counts = first.counts();
            documents = first.documents();
            data = first.data();
        }
        try (TestStack second = TestStack.on(data, TestStack.NO_SOURCES)) {
            assertThat(second.counts()).isEqualTo(counts);
            second.ingest(pages);
            second.awaitQuiet();
            assertThat(second.documents()).isEqualTo(documents);
        }
    }
}
