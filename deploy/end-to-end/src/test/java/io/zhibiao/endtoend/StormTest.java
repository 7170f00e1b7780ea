package io.zhibiao.endtoend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.events.Alert;
import io.zhibiao.events.AlertType;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.Ids;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.PostingExtracted;
import io.zhibiao.events.PostingRef;
import io.zhibiao.events.Topic;
import io.zhibiao.indexer.core.IndicatorIndexer;
import io.zhibiao.indexer.core.Letter;
import io.zhibiao.indexer.core.MemoryDocuments;
import io.zhibiao.indexer.core.Outbox;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.standalone.report.Progress;
import io.zhibiao.standalone.stack.ServerProcess;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Postings with revisions, mirrors and conflicts in random order, three indexers that are killed at their work, and Elasticsearch
 * with them: what is stored in the end is what one indexer computes in memory, one posting after the other, and each alert is in
 * the index once and was delivered. {@code -Dzhibiao.storm=full}: 1,000 postings, each indexer killed three times and Elasticsearch
 * twice.
 */
class StormTest {
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final boolean FULL = "full".equals(System.getProperty("zhibiao.storm"));
    private static final int POSTINGS = FULL ? 1000 : 150;

    /** Which of the processes is killed at each step: the indexers by number, Elasticsearch as -1. */
    private static final List<Integer> FAULTS = FULL ? List.of(0, 1, -1, 2, 0, 1, 2, -1, 0, 1, 2) : List.of(0, -1, 1);

    @Test
    void nothing_is_lost_and_nothing_twice() throws Exception {
        List<List<Object>> extractions = Postings.extractions(POSTINGS, 1);
        try (Webhook webhook = new Webhook();
                TestStack stack = TestStack.fresh("storm", TestStack.NO_SOURCES, webhook.rules());
                IndicatorTopic topic = new IndicatorTopic(stack.stack().kafka())) {
            List<ServerProcess> indexers =
                    List.of(stack.process("indexer"), stack.anotherIndexer(), stack.anotherIndexer());
            storm(stack, topic, indexers, extractions);
            awaitAllRead(stack);
            assertThat(stack.documents("zhibiao-indicators")).isEqualTo(expected(extractions, Index.INDICATORS));
            assertThat(stack.documents("zhibiao-targets")).isEqualTo(expected(extractions, Index.TARGETS));
            Map<String, JsonNode> alerts = stack.documents("zhibiao-alerts");
            assertThat(occasions(alerts)).doesNotHaveDuplicates();
            assertThat(revisions(alerts)).isNotEmpty().noneMatch(changes -> followsItself(changes, extractions));
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(ids(webhook.received())).isEqualTo(alerts.keySet()));
            assertThat(newTargets(alerts))
                    .containsAll(expected(extractions, Index.TARGETS).keySet());
        }
    }

    /** Sends a part of the messages and kills somebody while it is worked on, again and again. */
    private static void storm(
            TestStack stack, IndicatorTopic topic, List<ServerProcess> indexers, List<List<Object>> extractions)
            throws Exception {
        int waves = FAULTS.size() + 1;
        for (int wave = 0; wave < waves; wave++) {
            int from = extractions.size() * wave / waves;
            int to = extractions.size() * (wave + 1) / waves;
            long before = lag(stack);
            extractions.subList(from, to).forEach(topic::send);
            if (wave < FAULTS.size()) {
                long sent = lag(stack);
                awaitWork(stack, before, sent);
                int fault = FAULTS.get(wave);
                ServerProcess victim = fault < 0 ? stack.process("elasticsearch") : indexers.get(fault);
                victim.kill();
                victim.restart();
            }
        }
    }

    /** Until some of what was sent was read, but not all. */
    private static void awaitWork(TestStack stack, long before, long sent) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(() -> {
                    long lag = lag(stack);
                    return lag == 0 || lag < Math.max(before, sent);
                });
    }

    private static long lag(TestStack stack) throws Exception {
        try (Progress progress = new Progress(stack.stack().kafka())) {
            return progress.lag("zhibiao-indexer-indicators", Topic.Names.INDICATORS)
                    .messages();
        }
    }

    private static void awaitAllRead(TestStack stack) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> lag(stack) == 0);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> stack.documents("zhibiao-alerts").values().stream()
                        .allMatch(a -> a.path("published").asBoolean()));
    }

    /** What one indexer makes of the same messages, one after the other. */
    private static Map<String, JsonNode> expected(List<List<Object>> extractions, Index index) throws IOException {
        MemoryDocuments memory = new MemoryDocuments();
        Outbox outbox = new Outbox(
                memory, alerts -> alerts.stream().map(Alert::id).collect(Collectors.toSet()), Clock.systemUTC());
        IndicatorIndexer indexer = new IndicatorIndexer(memory, outbox, Clock.systemUTC());
        for (List<Object> messages : extractions) {
            List<Letter> letters = new ArrayList<>();
            messages.forEach(m -> letters.add(IndicatorTopic.letter(letters.size(), m)));
            assertThat(indexer.index(letters)).isEmpty();
        }
        Map<String, JsonNode> expected = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : memory.all(index).entrySet()) {
            expected.put(
                    entry.getKey(), EventJson.mapper().readTree(entry.getValue().toString()));
        }
        return expected;
    }

    /** What each alert is of, whatever its id; of revisions see {@link #revisions}. */
    private static List<String> occasions(Map<String, JsonNode> alerts) {
        return alerts.values().stream()
                .filter(a -> !type(a).equals("target_revised"))
                .map(StormTest::occasion)
                .toList();
    }

    private static String type(JsonNode alert) {
        return alert.path("type").asText();
    }

    /** A target is new once, met or missed once; a posting is new once, and in conflict once a fetch. */
    private static String occasion(JsonNode alert) {
        String target = target(alert) + " " + type(alert);
        return switch (type(alert)) {
            case "target_conflict" -> target + alert.at("/posting/id") + alert.at("/posting/fetchedAt");
            case "posting_new" -> target + alert.at("/posting/id");
            default -> target;
        };
    }

    private static String target(JsonNode alert) {
        return String.join(
                " ",
                alert.at("/region/code").asText(),
                alert.at("/indicator/id").asText(),
                alert.at("/period/label").asText());
    }

    /**
     * The changes of each target in their order. The same one may come again, as another posting may bring a value back; told
     * twice, it would follow itself.
     */
    private static Collection<List<Alert>> revisions(Map<String, JsonNode> alerts) {
        return alerts.values().stream()
                .filter(a -> Set.of("target_revised", "target_conflict").contains(type(a)))
                .sorted(Comparator.comparing(a -> a.path("raisedAt").asText()))
                .collect(Collectors.groupingBy(
                        StormTest::target,
                        Collectors.mapping(a -> EventJson.mapper().convertValue(a, Alert.class), Collectors.toList())))
                .values();
    }

    private static boolean followsItself(List<Alert> changes, List<List<Object>> extractions) {
        return IntStream.range(1, changes.size())
                .anyMatch(i -> isSame(changes.get(i - 1), changes.get(i))
                        && !tookBack(changes.get(i - 1), changes.get(i), extractions));
    }

    private static boolean isSame(Alert one, Alert next) {
        return one.type() == next.type()
                && Objects.equals(one.before(), next.before())
                && Objects.equals(one.after(), next.after())
                && posting(one).id().equals(posting(next).id());
    }

    /** Whether the posting's revision between two conflicts did not tell the value: then the second is one of its own. */
    private static boolean tookBack(Alert one, Alert next, List<List<Object>> extractions) {
        return next.type() == AlertType.TARGET_CONFLICT
                && extractions.stream()
                        .dropWhile(e -> !marker(e).posting().equals(posting(one)))
                        .takeWhile(e -> !marker(e).posting().equals(posting(next)))
                        .filter(e ->
                                marker(e).posting().id().equals(posting(next).id()))
                        .anyMatch(e -> e.stream().noneMatch(message -> tells(message, next)));
    }

    private static boolean tells(Object message, Alert alert) {
        return message instanceof IndicatorEvent event
                && event.kind() == ClaimKind.TARGET
                && event.indicator().equals(alert.indicator())
                && Objects.equals(event.period(), alert.period())
                && Objects.equals(event.value(), requireNonNull(alert.after()).value());
    }

    private static PostingExtracted marker(List<Object> messages) {
        return (PostingExtracted) messages.getLast();
    }

    private static PostingRef posting(Alert alert) {
        return requireNonNull(alert.posting());
    }

    private static Set<String> ids(List<Alert> alerts) {
        return alerts.stream().map(Alert::id).collect(Collectors.toSet());
    }

    /** Ids of the targets that a {@code target_new} tells of. */
    private static Set<String> newTargets(Map<String, JsonNode> alerts) {
        Set<String> targets = new HashSet<>();
        alerts.values().stream()
                .map(a -> EventJson.mapper().convertValue(a, Alert.class))
                .filter(a -> a.type() == AlertType.TARGET_NEW)
                .forEach(a -> targets.add(Ids.target(
                        requireNonNull(a.region()),
                        requireNonNull(a.indicator()),
                        requireNonNull(a.measure()),
                        a.period())));
        return targets;
    }
}
