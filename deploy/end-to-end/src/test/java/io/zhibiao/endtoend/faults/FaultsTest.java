package io.zhibiao.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.endtoend.Reports;
import io.zhibiao.endtoend.TestStack;
import io.zhibiao.events.Alert;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.Topic;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.standalone.stack.Ports;
import io.zhibiao.standalone.stack.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever befalls the processes at their work, each page is published once and accounted for, claims and targets are those of a
 * sequential run, and alerts are raised once. Tells how long each fault held up the work after its end. {@code
 * -Dzhibiao.faults=full} for all kinds, pauses longer than Kafka's sessions among them; {@code -Dzhibiao.faults=kills} for 100 kills at
 * random moments of random processes ({@code -Dzhibiao.faults.seed=N}).
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsTest {
    private static final Path DATA = TestStack.scratch().resolve("faults");
    private static final Path PAGES = TestStack.scratch().resolve("faults-pages");
    private static final int PAGES_A_FAULT = 30;
    private static final long TARGETS = 30;
    private static final Duration POLL = Duration.ofMillis(300);

    private static final Sequential SEQUENTIAL = new Sequential();
    private static final Map<String, Integer> PUBLISHED = new TreeMap<>();
    private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();
    private static Machine machine;
    private static TestStack stack;
    private static TopicReader raw;
    private static int pages;

    @BeforeAll
    static void start() throws Exception {
        machine = Machine.of(DATA);
        OPEN.push(machine);
        TestStack.deleteAll(PAGES);
        Files.createDirectories(PAGES);
        // A list without any link is a source that fails.
        Files.writeString(PAGES.resolve("notice.html"), "<p>none of ours</p>");
        Path sources = Files.writeString(DATA.resolve("sources.yaml"), """
            sources:
              - {id: folder, name: 文件夹, kind: folder, url: "%s", title-pattern: '\\d', interval: 1s, longest-interval: 1s, delay: 0s, daily-limit: 1000000, allow-local: true}
            """.formatted(PAGES.toUri()));
        stack = TestStack.on(new StackSettings(Ports.free(), DATA, sources).startedThrough(machine.wrapper()));
        OPEN.push(stack);
        raw = new TopicReader(stack.stack().kafka(), Topic.PAGES_RAW);
        OPEN.push(raw);
    }

    @AfterAll
    static void stop() throws Exception {
        while (!OPEN.isEmpty()) {
            OPEN.pop().close();
        }
    }

    static List<Fault> faults() {
        return switch (System.getProperty("zhibiao.faults", "few")) {
            case "full" -> Fault.many(machine);
            case "kills" -> Fault.kills(100, Long.getLong("zhibiao.faults.seed", 1));
            default -> Fault.few(machine);
        };
    }

    @ParameterizedTest
    @MethodSource("faults")
    @Order(1)
    void nothingIsLostNothingTwiceAndAllAsInOrder(Fault fault) throws Exception {
        fault.before().run();
        publish();
        awaitWork();
        fault.strike().at(stack);
        long over = System.nanoTime();
        pages += PAGES_A_FAULT;
        stack.awaitPostings(pages);
        System.out.printf("recovery %-40s %6.1f s%n", fault, (System.nanoTime() - over) / 1e9);
        assertPublishedOnce();
        assertThat(stored(Index.INDICATORS)).isEqualTo(SEQUENTIAL.documents(Index.INDICATORS));
        assertThat(stored(Index.TARGETS))
                .isEqualTo(SEQUENTIAL.documents(Index.TARGETS))
                .hasSize((int) TARGETS);
        assertThat(stack.index().countBy("zhibiao-alerts", "type"))
                .containsOnly(Map.entry("target_new", TARGETS), Map.entry("posting_new", (long) pages));
    }

    /** New reports come into the folder, each whole at once. */
    private static void publish() throws IOException {
        Path folder = TestStack.scratch().resolve("faults-coming");
        for (Path page : Reports.write(folder, PAGES_A_FAULT)) {
            Path name = PAGES.resolve(pages + "-" + page.getFileName());
            Files.move(page, name, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Until some of the pages are through, but hardly all. */
    private static void awaitWork() {
        await().atMost(TestStack.PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    stack.index().refresh();
                    return stack.index().count("zhibiao-postings") > pages;
                });
    }

    private static void assertPublishedOnce() {
        raw.readOn(page -> {
            if (!page.key().startsWith("poison")) {
                PUBLISHED.merge(page.key(), 1, Integer::sum);
            }
            SEQUENTIAL.take(page);
        });
        assertThat(PUBLISHED).hasSize(pages);
        assertThat(PUBLISHED.values()).as("times a page was published").containsOnly(1);
    }

    private static Map<String, JsonNode> stored(Index index) throws IOException {
        Map<String, JsonNode> documents = stack.documents(index.alias());
        documents.values().forEach(Sequential::timeless);
        return documents;
    }

    @Test
    @Order(2)
    void eachAlertWasSent() {
        try (TopicReader alerts = new TopicReader(stack.stack().kafka(), Topic.ALERTS)) {
            Set<String> sent = new HashSet<>();
            await().atMost(TestStack.PATIENCE).pollInterval(POLL).untilAsserted(() -> {
                alerts.readOn(alert ->
                        sent.add(EventJson.read(alert.value(), Alert.class).id()));
                assertThat(sent).isEqualTo(stack.documents("zhibiao-alerts").keySet());
            });
        }
    }
}
