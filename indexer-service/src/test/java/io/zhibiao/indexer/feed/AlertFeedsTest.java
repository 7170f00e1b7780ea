package io.zhibiao.indexer.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.core.alerts.Alerts;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Write;
import io.zhibiao.indexer.messaging.InMemoryChannels;
import io.zhibiao.indexer.messaging.TestStore;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InMemoryChannels.class)
class AlertFeedsTest {
    @TestHTTPResource("/feeds/")
    URI feeds;

    @Inject
    TestStore store;

    @Inject
    @Connector(InMemoryConnector.CONNECTOR)
    InMemoryConnector channels;

    @BeforeEach
    void raise() {
        store.clear();
        for (String id : List.of("a1", "a2", "a3")) {
            store.write(List.of(
                    new Write.Create(Index.ALERTS, id, EventJson.mapper().valueToTree(Alerts.posting(id)))));
        }
    }

    private static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri);
    }

    @Test
    void the_feed_has_the_latest_alerts_of_a_region() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    request(feeds.resolve("alerts.atom?region=99")).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
            assertThat(answer.body()).containsSubsequence("alert:a3", "alert:a2", "alert:a1");
            assertThat(client.send(
                                    request(feeds.resolve("alerts.atom?region=43"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body())
                    .doesNotContain("<entry>");
        }
    }

    @Test
    void a_region_that_is_none_is_refused() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest asked =
                    request(feeds.resolve("alerts.atom?region=Hunan")).build();
            assertThat(client.send(asked, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void who_comes_back_gets_what_was_missed_and_then_what_comes() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest asked =
                request(feeds.resolve("alerts")).header("Last-Event-ID", "a1").build();
        InputStream stream =
                client.send(asked, HttpResponse.BodyHandlers.ofInputStream()).body();
        Queue<String> ids = new ConcurrentLinkedQueue<>();
        Thread reader = Thread.ofVirtual().start(() -> read(stream, ids));
        await().atMost(Duration.ofSeconds(60)).until(() -> ids.size() >= 2);
        channels.<byte[]>source("alerts-live").send(EventJson.write(Alerts.posting("a4")));
        await().atMost(Duration.ofSeconds(60)).until(() -> ids.size() >= 3);
        assertThat(ids).containsExactly("a2", "a3", "a4");
        client.shutdownNow();
        reader.join(Duration.ofSeconds(10));
    }

    private static void read(InputStream stream, Queue<String> ids) {
        new java.io.BufferedReader(new java.io.InputStreamReader(stream, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> line.startsWith("id:"))
                .forEach(line -> ids.add(line.substring(3).strip()));
    }
}
