package io.zhibiao.indexer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.elasticsearch.Listing;
import io.zhibiao.indexer.messaging.InMemoryChannels;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
    @ValueSource(
            strings = {
                "/",
                "/js/main.js",
                "/js/dom.js",
                "/js/views/posting.js",
                "/css/base.css",
                "/icon.svg",
                "/lib/echarts/echarts.esm.min.js"
            })
    void the_board_runs_its_own_scripts_only(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        if (!path.startsWith("/lib/")) {
            assertThat(answer.body()).doesNotContain("onclick=", "<script>", "innerHTML", "javascript:", "style=");
        }
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
        "/api/export/panel.csv?year=x, year",
        "/api/points?size=10001, size",
        "/api/points?conflict=perhaps, conflict",
        "/api/targets?size=5&size=6, size",
        "/api/targets?outcome=won, outcome",
        "/api/targets?level=village, level",
        "/api/targets?region=1234567, region",
        "/api/targets?region=43x, region",
        "/api/targets?year=99999999999, year",
        "/api/alerts?type=, type",
        "/api/alerts?type=news, type",
        "/api/indicators?cursor=e30, cursor",
        "/api/facets?x=1, x",
        "/api/sources?x=1, x",
        "/api/regions?parent=999999, parent",
        "/api/regions?q=123456789012345678901, q",
        "/api/coverage?year=12, year",
        "/api/coverage?kind=novel, kind",
        "/api/search, q",
        "/api/search?q=, q",
        "/api/search?q=x&size=101, size",
        "/api/search?q=x&kind=target, kind"
    })
    void a_parameter_that_can_not_be_is_told_in_a_problem_document(String path, String parameter) throws Exception {
        HttpResponse<String> answer = get(path);
        JsonNode problem = EventJson.read(answer.body().getBytes(StandardCharsets.UTF_8), JsonNode.class);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.path("detail").asText()).contains(parameter);
    }

    @Test
    void the_description_tells_every_parameter_of_a_listing() throws Exception {
        JsonNode api =
                EventJson.mapper().readTree(get("/api/openapi?format=json").body());
        assertThat(api.path("paths").properties())
                .extracting(Map.Entry::getKey)
                .contains(
                        "/api/targets",
                        "/api/points",
                        "/api/indicators",
                        "/api/postings",
                        "/api/postings/{id}",
                        "/api/postings/{id}/raw",
                        "/api/alerts",
                        "/api/regions",
                        "/api/coverage",
                        "/api/sources",
                        "/api/search",
                        "/api/facets",
                        "/api/export/{table}.{format}",
                        "/api/live");
        assertThat(api.at("/paths/~1api~1targets/get/parameters"))
                .extracting(p -> p.path("name").asText())
                .containsAll(Listing.TARGETS.parameters())
                .contains("size", "sort", "page", "cursor");
        assertThat(api.at("/paths/~1api~1targets/get/responses").has("400")).isTrue();
    }

    @Test
    void what_is_not_there_is_told_in_a_problem_document_too() throws Exception {
        HttpResponse<String> answer = get("/api/nowhere");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
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
