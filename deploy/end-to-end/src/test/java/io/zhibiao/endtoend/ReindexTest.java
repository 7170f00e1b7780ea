package io.zhibiao.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.standalone.cli.Zhibiao;
import io.zhibiao.standalone.report.SearchIndex;
import io.zhibiao.standalone.stack.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Documents move to new indices while readers read and pages come in: nothing is missing at any time, and nothing is told again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReindexTest {
    private static final int PAGES = 60;

    private static TestStack stack;

    @BeforeAll
    static void fill() throws IOException {
        stack = TestStack.fresh("reindex", TestStack.NO_SOURCES);
        Path pages = TestStack.scratch().resolve("reindex-pages");
        Reports.write(pages, PAGES);
        stack.ingest(pages);
        stack.awaitPostings(PAGES);
        stack.awaitAlertsSent();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static int reindex() {
        return Zhibiao.run(
                "reindex",
                "--elasticsearch",
                stack.stack().elasticsearch(),
                "--kafka",
                stack.stack().kafka());
    }

    private static List<String> indices() throws IOException {
        List<String> names = new ArrayList<>();
        Http.get(stack.stack().elasticsearch() + "/_alias/zhibiao-*")
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    /** Documents by alias and id, without what tells of the index they are in. */
    private static Map<String, JsonNode> documents() throws IOException {
        Map<String, JsonNode> documents = new TreeMap<>();
        stack.documents().forEach((id, document) -> {
            ((ObjectNode) document).remove("sequenceNumber");
            documents.put(id.replaceFirst("-v1(\\.\\d+)?/", "/"), document);
        });
        return documents;
    }

    @Test
    @Order(1)
    void the_documents_are_the_same_in_new_indices() throws IOException {
        Map<String, JsonNode> before = documents();
        assertThat(reindex()).isZero();
        assertThat(documents()).isEqualTo(before);
        assertThat(indices()).hasSize(9).allMatch(name -> name.endsWith("-v1.2"));
    }

    @Test
    @Order(2)
    void readers_and_writers_go_on_meanwhile() throws Exception {
        Path more = TestStack.scratch().resolve("reindex-more");
        Reports.write(more, 2 * PAGES);
        for (int i = 0; i < PAGES; i++) {
            Files.delete(more.resolve("%03d.html".formatted(i)));
        }
        AtomicBoolean over = new AtomicBoolean();
        List<Long> counts = new ArrayList<>();
        Thread reader = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                counts.add(new SearchIndex(stack.stack().elasticsearch()).count("zhibiao-indicators"));
            }
        });
        Thread writer = Thread.ofPlatform().start(() -> stack.ingest(more));
        assertThat(reindex()).isZero();
        writer.join();
        stack.awaitPostings(2 * PAGES);
        over.set(true);
        reader.join();
        assertThat(counts).isSorted();
        assertThat(counts.getFirst()).isEqualTo(PAGES * 7L);
        assertThat(stack.index().count("zhibiao-indicators")).isEqualTo(2 * PAGES * 7L);
        assertThat(stack.index().countBy("zhibiao-alerts", "type"))
                .containsEntry("target_new", 30L)
                .containsEntry("posting_new", 2L * PAGES);
    }
}
