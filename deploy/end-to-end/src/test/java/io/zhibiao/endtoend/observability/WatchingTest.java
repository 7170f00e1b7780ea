package io.zhibiao.endtoend.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.endtoend.TestStack;
import io.zhibiao.events.EventJson;
import io.zhibiao.standalone.site.SampleSite;
import io.zhibiao.standalone.site.Timeline;
import io.zhibiao.standalone.stack.Http;
import io.zhibiao.standalone.stack.Ports;
import io.zhibiao.standalone.stack.StackSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Every metric and label that the dashboard and the alert rules name is there once the services have had something to do; and each
 * service has told of it in its log, an object a line.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WatchingTest {
    private static final Pattern SAMPLE = Pattern.compile("(?m)^(\\w+)(?:\\{([^}]*)})? ");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static SampleSite site;
    private static TestStack stack;

    @BeforeAll
    static void start() throws IOException {
        site = SampleSite.start(0, Timeline.manual());
        Path data = TestStack.scratch().resolve("watching");
        TestStack.deleteAll(data);
        Path sources = Files.writeString(Files.createDirectories(data).resolve("sources.yaml"), site.sources());
        stack = TestStack.on(new StackSettings(Ports.free(), data, sources)
                .withOption("quarkus.log.console.json.enabled", "true")
                .withOption("quarkus.log.category.\"io.zhibiao\".level", "DEBUG"));
        stack.ingest(unreadable());
        assertThat(Http.get(stack.stack().board() + "api/targets").isMissingNode())
                .isFalse();
    }

    @AfterAll
    static void stop() {
        stack.close();
        site.close();
    }

    @Test
    @Order(1)
    void whatIsDrawnAndWatchedIsThere() throws IOException {
        List<String> expressions = Expressions.all();
        assertThat(expressions).hasSizeGreaterThan(20);
        await().atMost(TestStack.PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            Map<String, Set<String>> told = told(stack);
            assertThat(expressions).allSatisfy(e -> check(e, told));
        });
    }

    @Test
    @Order(2)
    void eachServiceLogsObjectsThatTellThePosting() throws IOException {
        stack.index().refresh();
        for (JsonNode posting : stack.index().latest("zhibiao-extractions", "startedAt", 3)) {
            String id = posting.path("postingId").asText();
            assertThat(id).isNotEmpty();
            for (String service : StackSettings.ALL) {
                assertThat(log(service)).as(service + " of " + id).anySatisfy(line -> {
                    assertThat(line.at("/mdc/posting").asText()).isEqualTo(id);
                    assertThat(line.path("level").asText()).isNotEmpty();
                    assertThat(line.path("timestamp").asText()).isNotEmpty();
                    assertThat(line.path("message").asText()).isNotEmpty();
                });
            }
        }
    }

    /** A service's log, but for what the JVM itself says on the same stream. */
    private static List<JsonNode> log(String service) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(stack.process(service).log())) {
            if (!line.startsWith("WARNING: ")) {
                lines.add(EventJson.mapper().readTree(line));
            }
        }
        return lines;
    }

    private static void check(String expression, Map<String, Set<String>> told) {
        Map<String, Set<String>> asked = Expressions.asked(expression);
        assertThat(asked.isEmpty() && !expression.startsWith("up") && !expression.startsWith("sum(up"))
                .as(expression)
                .isFalse();
        assertThat(told.keySet()).as(expression).containsAll(asked.keySet());
        asked.forEach((metric, labels) ->
                assertThat(told.get(metric)).as("%s in %s", metric, expression).containsAll(labels));
    }

    /** Something that ends as a dead letter. */
    private static Path unreadable() throws IOException {
        Path folder = Files.createDirectories(TestStack.scratch().resolve("metrics-pages"));
        return Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7\nnothing of a document follows\n");
    }

    private static Map<String, Set<String>> told(TestStack stack) throws IOException {
        Map<String, Set<String>> told = new TreeMap<>();
        for (String address : stack.stack().services()) {
            SAMPLE.matcher(metrics(address)).results().forEach(sample -> {
                Set<String> labels = told.computeIfAbsent(sample.group(1), m -> new HashSet<>());
                if (sample.group(2) != null) {
                    LABEL.matcher(sample.group(2)).results().forEach(l -> labels.add(l.group(1)));
                }
            });
        }
        return told;
    }

    private static String metrics(String address) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/q/metrics"))
                .header("Accept", "text/plain")
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
