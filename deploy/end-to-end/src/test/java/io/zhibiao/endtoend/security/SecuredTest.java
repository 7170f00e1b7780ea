package io.zhibiao.endtoend.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zhibiao.endtoend.TestStack;
import io.zhibiao.standalone.report.SearchIndex;
import io.zhibiao.standalone.site.SampleSite;
import io.zhibiao.standalone.site.Timeline;
import io.zhibiao.standalone.stack.Ports;
import io.zhibiao.standalone.stack.ServerProcess;
import io.zhibiao.standalone.stack.StackSettings;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Everything over TLS: to Kafka as a user of its own for each service, with the rights of the deployment's file and no others; to
 * Elasticsearch with an API key. All secrets are in files, and none is in a log.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecuredTest {
    private static final Path FOLDER = TestStack.scratch().resolve("secured");
    private static final String API_KEY = Secret.fresh();
    private static SampleSite site;
    private static Certificates certificates;
    private static SecuredKafka kafka;
    private static Gate gate;
    private static TestStack stack;

    @BeforeAll
    static void start() throws Exception {
        TestStack.deleteAll(FOLDER);
        Files.createDirectories(FOLDER);
        site = SampleSite.start(0, Timeline.manual());
        certificates = Certificates.make(FOLDER);
        kafka = new SecuredKafka(certificates);
        Ports ports = Ports.free();
        gate = Gate.open(certificates, API_KEY, ports.elasticsearch());
        Path sources = Files.writeString(FOLDER.resolve("sources.yaml"), site.sources());
        Path broker = Files.writeString(FOLDER.resolve("broker.properties"), kafka.broker());
        StackSettings settings = new StackSettings(ports, FOLDER, sources).secured(services(), broker, kafka.admin());
        stack = TestStack.on(settings, step -> grantWhenReady(step, ports));
    }

    private static void grantWhenReady(String step, Ports ports) {
        if (step.equals("Kafka is ready")) {
            kafka.grant("127.0.0.1:" + ports.kafka());
        }
    }

    @AfterAll
    static void stop() {
        stack.close();
        gate.close();
        site.close();
    }

    private static Map<String, Map<String, String>> services() throws IOException {
        Map<String, Map<String, String>> services = new TreeMap<>();
        for (String service : StackSettings.ALL) {
            services.put(service, options(service, service, kafka.service(service), API_KEY));
        }
        return services;
    }

    /** The file of secrets of a service, and the settings that are none. */
    private static Map<String, String> options(String file, String service, Map<String, String> ofKafka, String apiKey)
            throws IOException {
        Properties secrets = new Properties();
        secrets.putAll(ofKafka);
        if (service.equals("indexer")) {
            secrets.put("quarkus.elasticsearch.protocol", "https");
            secrets.put("quarkus.elasticsearch.api-key", apiKey);
        }
        StringWriter text = new StringWriter();
        secrets.store(text, null);
        Path path = Files.writeString(FOLDER.resolve(file + ".properties"), text.toString());
        Map<String, String> options = new TreeMap<>(Map.of("quarkus.config.locations", path.toString()));
        if (service.equals("indexer")) {
            options.put("quarkus.elasticsearch.hosts", "127.0.0.1:" + gate.port());
            options.put("javax.net.ssl.trustStore", certificates.trusted().toString());
            options.put("javax.net.ssl.trustStorePassword", certificates.password());
        }
        return options;
    }

    @Test
    @Order(1)
    void postingsComeThroughWithTheLeastRights() {
        SearchIndex index = stack.index();
        int expected = (int)
                site.expected().postings(1).stream().filter(p -> !p.spam()).count();
        await().atMost(TestStack.PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            index.refresh();
            assertThat(index.count("zhibiao-extractions")).isGreaterThanOrEqualTo(expected);
            assertThat(index.count("zhibiao-alerts")).isPositive();
        });
        assertThat(gate.passed()).isPositive();
        assertThat(gate.refused()).isZero();
    }

    @Test
    @Order(2)
    void aWrongPasswordOfKafkaIsTheOnlyErrorTold() throws Exception {
        Map<String, String> wrong = kafka.service("cleaner", Secret.fresh());
        int port = Ports.free().board();
        ServerProcess cleaner = stack.stack().another("cleaner", port, options("wrong", "cleaner", wrong, API_KEY));
        await().atMost(TestStack.PATIENCE)
                .untilAsserted(() -> assertThat(errors(cleaner)).isNotEmpty().allSatisfy(error -> assertThat(error)
                        .contains("Authentication failed: Invalid username or password")));
        assertThat(readiness(port)).isNotEqualTo(200);
        cleaner.kill();
    }

    @Test
    @Order(3)
    void aWrongKeyOfElasticsearchIsOneClearError() throws Exception {
        int port = Ports.free().board();
        ServerProcess indexer = stack.stack()
                .another("indexer", port, options("wrong", "indexer", kafka.service("indexer"), Secret.fresh()));
        await().atMost(TestStack.PATIENCE).untilAsserted(() -> assertThat(errors(indexer))
                .singleElement()
                .asString()
                .contains("Elasticsearch answers 401", "quarkus.elasticsearch.api-key"));
        assertThat(readiness(port)).isNotEqualTo(200);
        assertThat(gate.refused()).isPositive();
        indexer.kill();
    }

    @Test
    @Order(4)
    void aBoardThatWouldBeOpenToAllDoesNotStart() throws Exception {
        Map<String, String> open = options("open", "indexer", kafka.service("indexer"), API_KEY);
        open.put("quarkus.http.host", "0.0.0.0");
        ServerProcess indexer = stack.stack().another("indexer", Ports.free().board(), open);
        await().atMost(TestStack.PATIENCE).until(() -> !indexer.alive());
        assertThat(Files.readString(indexer.log()))
                .contains("open to everybody", "zhibiao.indexer.http.users", "zhibiao.indexer.http.open=true")
                .doesNotContain("Listening on");
    }

    /** 0 while nothing listens. */
    private static int readiness(int port) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private static List<String> errors(ServerProcess process) throws IOException {
        return Files.readString(process.log())
                .lines()
                .filter(l -> l.contains(" ERROR "))
                .toList();
    }

    @Test
    @Order(5)
    void noLogTellsASecret() throws IOException {
        List<String> secrets = new ArrayList<>(kafka.secrets());
        secrets.add(API_KEY);
        try (var logs = Files.list(FOLDER.resolve("logs"))) {
            for (Path log : logs.toList()) {
                assertThat(Files.readString(log)).as(log.toString()).doesNotContain(secrets);
            }
        }
    }
}
