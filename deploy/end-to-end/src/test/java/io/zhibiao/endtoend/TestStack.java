package io.zhibiao.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.endtoend.containers.Containers;
import io.zhibiao.events.Topic;
import io.zhibiao.standalone.cli.Zhibiao;
import io.zhibiao.standalone.report.Progress;
import io.zhibiao.standalone.report.Progress.Lag;
import io.zhibiao.standalone.report.SearchIndex;
import io.zhibiao.standalone.stack.Http;
import io.zhibiao.standalone.stack.Installation;
import io.zhibiao.standalone.stack.Ports;
import io.zhibiao.standalone.stack.ServerProcess;
import io.zhibiao.standalone.stack.Stack;
import io.zhibiao.standalone.stack.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;

/** A whole stack on free ports, with what tests ask of it. */
public final class TestStack implements AutoCloseable {
    public static final Duration PATIENCE = Duration.ofMinutes(2);
    public static final String NO_SOURCES = "sources: []\n";

    /** What each group reads of a posting's way: one that has committed nothing yet is not among the lags of all. */
    private static final Map<String, Topic> WAY = Map.of(
            "zhibiao-cleaner", Topic.PAGES_RAW,
            "zhibiao-extractor", Topic.POSTINGS_CLEAN,
            "zhibiao-indexer-postings", Topic.POSTINGS_CLEAN,
            "zhibiao-indexer-indicators", Topic.INDICATORS);

    private final Stack stack;
    /** Ends the servers where they are no part of the stack. */
    private final Runnable servers;

    private TestStack(Stack stack, Runnable servers) {
        this.stack = stack;
        this.servers = servers;
    }

    /** Starts on an empty data folder of that name. */
    public static TestStack fresh(String name, String sources) throws IOException {
        Path data = scratch().resolve(name);
        deleteAll(data);
        return on(data, sources);
    }

    /** The same with alert rules. */
    static TestStack fresh(String name, String sources, String rules) throws IOException {
        Path data = scratch().resolve(name);
        deleteAll(data);
        Files.createDirectories(data);
        return on(data, sources, Optional.of(Files.writeString(data.resolve("rules.yaml"), rules)));
    }

    /** Starts on the data an earlier stack left. */
    static TestStack on(Path data, String sources) throws IOException {
        return on(data, sources, Optional.empty());
    }

    private static TestStack on(Path data, String sources, Optional<Path> rules) throws IOException {
        Files.createDirectories(data);
        Path file = Files.writeString(data.resolve("sources.yaml"), sources);
        return on(new StackSettings(Ports.free(), data, file, rules));
    }

    /** Starts by these settings. */
    public static TestStack on(StackSettings settings) {
        return on(settings, m -> {});
    }

    /** The same; told of each step. */
    public static TestStack on(StackSettings settings, Consumer<String> progress) {
        if (!Containers.areWanted()) {
            return new TestStack(start(settings, progress), () -> {});
        }
        Containers servers = Containers.start();
        try {
            return new TestStack(start(servers.serve(settings), progress), servers::close);
        } catch (RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    private static Stack start(StackSettings settings, Consumer<String> progress) {
        return Stack.start(Installation.ofLauncher(), settings, progress, () -> false);
    }

    public static Path scratch() {
        return Path.of(System.getProperty("zhibiao.scratch"));
    }

    public Stack stack() {
        return stack;
    }

    Path data() {
        return stack.settings().data();
    }

    public SearchIndex index() {
        return new SearchIndex(stack.elasticsearch());
    }

    public ServerProcess process(String name) {
        return stack.process(name).orElseThrow();
    }

    /** Starts one more indexer; returns when it is ready. */
    ServerProcess anotherIndexer() {
        int port = Ports.free().board();
        ServerProcess indexer = stack.another("indexer", port);
        awaitReady(port);
        return indexer;
    }

    public static void awaitReady(int port) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions()
                .until(() -> Http.get("http://127.0.0.1:" + port + "/q/health/ready")
                        .path("status")
                        .asText()
                        .equals("UP"));
    }

    /** Publishes files by the command line, as a user does. */
    public void ingest(Path... paths) {
        String[] arguments = Stream.concat(
                        Stream.of("ingest", "--kafka", stack.kafka()),
                        Stream.of(paths).map(Path::toString))
                .toArray(String[]::new);
        assertThat(Zhibiao.run(arguments)).isZero();
    }

    /** Waits until that many postings are indexed and no consumer has anything before it; a server may be away meanwhile. */
    public void awaitPostings(long postings) {
        patiently().untilAsserted(() -> {
            index().refresh();
            assertThat(index().count("zhibiao-postings")).isEqualTo(postings);
            assertThat(index().count("zhibiao-extractions")).isEqualTo(postings);
        });
        awaitQuiet();
        patiently().until(() -> {
            index().refresh(); // what was written meanwhile is counted as well
            return true;
        });
    }

    private static ConditionFactory patiently() {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).ignoreExceptions();
    }

    /** Waits until no consumer has anything before it. */
    public void awaitQuiet() {
        patiently().untilAsserted(() -> {
            try (Progress progress = new Progress(stack.kafka())) {
                assertThat(progress.lags()).isNotEmpty().allMatch(l -> l.messages() == 0, "nothing left to read");
                for (Map.Entry<String, Topic> way : WAY.entrySet()) {
                    Lag lag = progress.lag(way.getKey(), way.getValue().topicName());
                    assertThat(lag.messages()).as("%s", lag).isZero();
                }
            }
        });
    }

    /** Waits until each alert that is stored was sent; one whose sender was interrupted is sent by the outbox's next round. */
    void awaitAlertsSent() {
        patiently().until(() -> documents("zhibiao-alerts").values().stream()
                .allMatch(alert -> alert.path("published").asBoolean()));
    }

    /**
     * Every document but for when it was seen last, with its sequence number, which changes with each write, where it tells no
     * such thing. The ledger of extractions is left out: that is all it tells.
     */
    Map<String, JsonNode> documents() throws IOException {
        index().refresh();
        JsonNode answer = Http.post(
                stack.elasticsearch() + "/zhibiao-*,-zhibiao-extractions*/_search",
                "{\"size\":10000,\"seq_no_primary_term\":true}");
        assertThat(answer.at("/hits/total/value").asInt()).isLessThan(10000);
        Map<String, JsonNode> documents = new TreeMap<>();
        answer.at("/hits/hits").forEach(hit -> {
            ObjectNode document = (ObjectNode) hit.path("_source");
            if (document.remove("seenAt") == null) {
                document.set("sequenceNumber", hit.path("_seq_no"));
            }
            documents.put(hit.path("_index").asText() + "/" + hit.path("_id").asText(), document);
        });
        return documents;
    }

    /** All documents of an index whose documents tell their ids, page by page. */
    public Map<String, JsonNode> documents(String index) throws IOException {
        index().refresh();
        Map<String, JsonNode> documents = new TreeMap<>();
        String after = "";
        while (true) {
            JsonNode hits = Http.post(
                            stack.elasticsearch() + "/" + index + "/_search",
                            "{\"size\":2000,\"sort\":[{\"id\":\"asc\"}]%s}".formatted(after))
                    .at("/hits/hits");
            if (hits.isEmpty()) {
                return documents;
            }
            hits.forEach(hit -> documents.put(hit.path("_id").asText(), hit.path("_source")));
            after = ",\"search_after\":[\"%s\"]"
                    .formatted(hits.get(hits.size() - 1).path("_id").asText());
        }
    }

    /** Documents by index. */
    Map<String, Long> counts() throws IOException {
        index().refresh();
        Map<String, Long> counts = new TreeMap<>();
        SearchIndex.ALIASES.forEach(a -> counts.put(a, index().count(a)));
        return counts;
    }

    @Override
    public void close() {
        stack.close();
        servers.run();
    }

    public static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
