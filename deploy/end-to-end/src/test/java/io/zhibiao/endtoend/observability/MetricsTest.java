package io.zhibiao.endtoend.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zhibiao.endtoend.TestStack;
import io.zhibiao.standalone.site.SampleSite;
import io.zhibiao.standalone.site.Timeline;
import io.zhibiao.standalone.stack.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every metric and label that the dashboard and the alert rules name is there once the services have had something to do. */
class MetricsTest {
    private static final Pattern SAMPLE = Pattern.compile("(?m)^(\\w+)(?:\\{([^}]*)})? ");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void whatIsDrawnAndWatchedIsThere() throws IOException {
        try (SampleSite site = SampleSite.start(0, Timeline.manual());
                TestStack stack = TestStack.fresh("metrics", site.sources())) {
            stack.ingest(unreadable());
            assertThat(Http.get(stack.stack().board() + "api/targets").isMissingNode())
                    .isFalse();
            List<String> expressions = Expressions.all();
            assertThat(expressions).hasSizeGreaterThan(20);
            await().atMost(TestStack.PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> {
                        Map<String, Set<String>> told = told(stack);
                        assertThat(expressions).allSatisfy(e -> check(e, told));
                    });
        }
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
