package io.zhibiao.fetcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.zhibiao.events.CanonicalUrl;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.Ids;
import io.zhibiao.events.PageState;
import io.zhibiao.events.RawPage;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.events.SourceStatus;
import io.zhibiao.fetcher.core.sources.Sources;
import io.zhibiao.fetcher.core.sources.SourcesFile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service between a site on loopback and in-memory channels. */
@QuarkusTest
@QuarkusTestResource(InMemoryChannels.class)
class FetcherTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final byte[] GBK_PAGE = "<p>青山市计划报告</p>".getBytes(Charset.forName("GBK"));

    @Inject
    Fetcher fetcher;

    @Inject
    @Connector(InMemoryConnector.CONNECTOR)
    InMemoryConnector channels;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @TempDir
    Path folder;

    private final Map<String, byte[]> site = new ConcurrentHashMap<>();

    @Test
    void publishesWhatAppearsOnASite() throws Exception {
        HttpServer server = serve();
        try {
            site.put(
                    "/plans/",
                    "<li><a href='1.html' title='计划报告'>计…</a> 2026-01-20</li>".getBytes(StandardCharsets.UTF_8));
            site.put("/plans/1.html", GBK_PAGE);
            assertThat(call("/q/health/ready")).contains("\"status\": \"DOWN\"");

            fetcher.start(sources(server.getAddress().getPort()));

            await().atMost(PATIENCE).until(() -> messages("pages-raw").size() == 1);
            assertPage(messages("pages-raw").getFirst(), server.getAddress().getPort());
            await().atMost(PATIENCE).until(() -> messages("fetch-state").size() == 2);
            assertThat(messages("fetch-state"))
                    .map(m -> EventJson.read(m.getPayload(), PageState.class))
                    .allMatch(s -> s.sourceId().equals("plans"))
                    .map(PageState::pending)
                    .as("first that it is about to be published, then that it was")
                    .containsExactly(true, false);
            assertThat(messages("fetch-state"))
                    .extracting(m -> metadata(m).getPartition())
                    .as("in the partition that is crawled")
                    .containsOnly(0);
            await().atMost(PATIENCE).until(() -> !messages("sources-health").isEmpty());
            assertThat(EventJson.read(messages("sources-health").getFirst().getPayload(), SourceHealth.class)
                            .status())
                    .isEqualTo(SourceStatus.HEALTHY);
            assertThat(call("/q/health/ready")).contains("\"status\": \"UP\"");
            assertThat(call("/q/metrics"))
                    .contains(
                            "zhibiao_fetcher_visits_total{outcome=\"published\",purpose=\"article\",source=\"plans\"} 1.0")
                    .contains("zhibiao_fetcher_source_healthy{source=\"plans\"} 1.0");

            site.put("/plans/1.html", new byte[17 * 1024 * 1024]);
            await().atMost(PATIENCE)
                    .until(() -> messages("pages-raw-dead-letter").size() == 1);
            Message<byte[]> dead = messages("pages-raw-dead-letter").getFirst();
            assertThat(dead.getPayload()).isEmpty();
            assertThat(headers(dead))
                    .containsEntry("dead-letter-topic", "pages.raw")
                    .containsEntry("dead-letter-reason", "the page is over 16777216 bytes; its bytes are not kept");
        } finally {
            server.stop(0);
        }
    }

    private void assertPage(Message<byte[]> message, int sitePort) {
        String address = "http://127.0.0.1:" + sitePort + "/plans/1.html";
        RawPage page = RawPage.of(headers(message));
        assertThat(message.getPayload()).isEqualTo(GBK_PAGE);
        assertThat(metadata(message).getKey()).isEqualTo(CanonicalUrl.of(address));
        assertThat(page.id()).isEqualTo(Ids.page(CanonicalUrl.of(address), GBK_PAGE));
        assertThat(page.finalUrl()).isEqualTo(address);
        assertThat(page.titleHint()).isEqualTo("计划报告");
        assertThat(page.regionHint()).isEqualTo("青山市");
    }

    private Sources sources(int sitePort) throws Exception {
        return SourcesFile.read(Files.writeString(folder.resolve("sources.yaml"), """
                sources:
                  - id: plans
                    region: 青山市
                    url: http://127.0.0.1:%d/plans/
                    interval: 1s
                    delay: 0s
                    allow-local: true
                """.formatted(sitePort)));
    }

    private HttpServer serve() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = site.getOrDefault(exchange.getRequestURI().getPath(), new byte[0]);
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private List<? extends Message<byte[]>> messages(String channel) {
        return channels.<byte[]>sink(channel).received();
    }

    @SuppressWarnings("unchecked")
    private static OutgoingKafkaRecordMetadata<String> metadata(Message<byte[]> message) {
        return message.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
    }

    private static Map<String, String> headers(Message<byte[]> message) {
        Map<String, String> headers = new TreeMap<>();
        metadata(message)
                .getHeaders()
                .forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private String call(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
