package io.zhibiao.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.events.Topic;
import io.zhibiao.standalone.report.Progress;
import io.zhibiao.standalone.stack.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All topics read again from their beginning, by two indexers, change no document but when it was seen last, and raise no alert. */
class ReplayTest {
    private static final int PAGES = 60;

    private static final Set<String> TOPICS = Set.of(
            Topic.Names.PAGES_RAW,
            Topic.Names.POSTINGS_CLEAN,
            Topic.Names.INDICATORS,
            Topic.Names.INDICATORS_DEAD_LETTER);

    private static TestStack stack;
    private static List<ServerProcess> readers;
    private static Map<String, JsonNode> documents;
    private static Map<String, Long> counts;
    private static long alerts;

    @BeforeAll
    static void fill() throws Exception {
        stack = TestStack.fresh("replay", TestStack.NO_SOURCES);
        readers = new ArrayList<>(
                List.of(stack.process("cleaner"), stack.process("extractor"), stack.process("indexer")));
        readers.add(stack.anotherIndexer());
        Path pages = TestStack.scratch().resolve("replay-pages");
        Reports.write(pages, PAGES);
        stack.ingest(pages);
        try (IndicatorTopic topic = new IndicatorTopic(stack.stack().kafka())) {
            topic.sendNoEvent();
        }
        stack.awaitPostings(PAGES);
        stack.awaitAlertsSent();
        await().atMost(TestStack.PATIENCE).until(() -> stack.counts().get("zhibiao-dead-letters") == 1);
        documents = stack.documents();
        counts = stack.counts();
        alerts = alertsSent();
        assertThat(alerts).isEqualTo(counts.get("zhibiao-alerts"));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static long alertsSent() throws Exception {
        try (Progress progress = new Progress(stack.stack().kafka())) {
            return progress.messages().get(Topic.Names.ALERTS);
        }
    }

    @Test
    void nothing_changes() throws Exception {
        readers.forEach(ServerProcess::close);
        new ConsumerGroups(stack.stack().kafka()).rewind(TOPICS);
        assertThat(lag()).isPositive();
        readers.forEach(ServerProcess::restart);
        await().atMost(TestStack.PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> lag() == 0);
        stack.awaitQuiet();
        assertThat(stack.documents()).isEqualTo(documents);
        assertThat(stack.counts()).isEqualTo(counts);
        assertThat(alertsSent()).isEqualTo(alerts);
    }

    private static long lag() throws Exception {
        try (Progress progress = new Progress(stack.stack().kafka())) {
            return progress.lags().stream().mapToLong(Progress.Lag::messages).sum();
        }
    }
}
