package io.zhibiao.indexer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.messaging.InMemoryChannels;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTTP side without Elasticsearch: what is served, what is refused, and how its absence is told. */
@QuarkusTest
@QuarkusTestResource(InMemoryChannels.class)
class HttpTest {
    @TestHTTPResource("/")
    URI root;

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(root.resolve(path)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/board.js", "/board.css", "/icon.svg"})
    void the_board_runs_its_own_scripts_only(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.body()).doesNotContain("onclick=", "<script>", "innerHTML", "javascript:");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/targets?size=0, size",
        "/api/targets?size=many, size",
        "/api/targets?colour=red, colour",
        "/api/alerts?sort=colour, sort",
        "/api/indicators?kind=guess, kind",
        "/api/postings?cursor=%2F, cursor",
        "/api/postings?page=2, page",
        "/api/export/panel.csv?year=x, year"
    })
    void a_parameter_that_can_not_be_is_told_in_a_problem_document(String path, String parameter) throws Exception {
        HttpResponse<String> answer = get(path);
        JsonNode problem = EventJson.read(answer.body().getBytes(StandardCharsets.UTF_8), JsonNode.class);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.path("detail").asText()).contains(parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/export/panel.pdf", "/api/export/wages.csv"})
    void an_export_that_there_is_not_is_told(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("there are");
    }

    @Test
    void without_elasticsearch_the_api_says_so() throws Exception {
        assertThat(get("/api/targets").statusCode()).isEqualTo(503);
    }
}
