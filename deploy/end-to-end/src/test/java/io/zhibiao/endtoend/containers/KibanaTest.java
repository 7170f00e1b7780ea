package io.zhibiao.endtoend.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.EventJson;
import io.zhibiao.standalone.cli.Zhibiao;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** A real Kibana takes the dashboards in and knows them afterwards. */
@EnabledIfSystemProperty(named = "zhibiao.servers", matches = "containers")
class KibanaTest {
    private static final int HTTP = 5601;

    @Test
    void theDashboardsAreImported() throws Exception {
        try (Containers servers = Containers.start();
                GenericContainer<?> kibana = kibana(servers)) {
            kibana.start();
            String address = "http://" + kibana.getHost() + ":" + kibana.getMappedPort(HTTP);
            assertThat(Zhibiao.run("kibana", "import", address)).isZero();
            assertThat(exported(address, "dashboard")).hasSize(5);
            assertThat(exported(address, "index-pattern")).hasSize(5);
            assertThat(exported(address, "search")).hasSize(8);
        }
    }

    private static GenericContainer<?> kibana(Containers servers) {
        return new GenericContainer<>(Containers.image("kibana", "docker.elastic.co/kibana/kibana:9.5.2"))
                .withNetwork(servers.network())
                .withExposedPorts(HTTP)
                .withEnv("ELASTICSEARCH_HOSTS", "http://elasticsearch:9200")
                .withEnv("TELEMETRY_OPTIN", "false")
                .waitingFor(Wait.forHttp("/api/status")
                        .forPort(HTTP)
                        .forResponsePredicate(body -> body.contains("\"level\":\"available\""))
                        .withStartupTimeout(Duration.ofMinutes(5)));
    }

    /** The ids of all objects of a type, as Kibana gives them out. */
    private static List<String> exported(String address, String type) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/saved_objects/_export"))
                .header("kbn-xsrf", "true")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"type\":[\"" + type + "\"],\"excludeExportDetails\":true}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            List<String> ids = new ArrayList<>();
            for (String line : answer.body().lines().toList()) {
                ids.add(EventJson.mapper().readTree(line).path("id").asText());
            }
            return ids;
        }
    }
}
