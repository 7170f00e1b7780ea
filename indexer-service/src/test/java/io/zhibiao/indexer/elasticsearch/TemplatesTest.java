package io.zhibiao.indexer.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.core.store.Index;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplatesTest {
    /** Field types that are in Elasticsearch's server itself; all others come with modules that may be missing. */
    private static final Set<String> CORE_TYPES =
            Set.of("keyword", "text", "double", "date", "integer", "long", "boolean", "object", "nested");

    private StandIn server;

    @BeforeEach
    void start() throws IOException {
        server = new StandIn();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Index.class)
    void mappings_are_strict_and_of_core_types(Index index) throws IOException {
        JsonNode mapping = EventJson.mapper()
                .readTree(getClass().getResourceAsStream("/elasticsearch/" + index.alias() + ".json"));
        assertThat(mapping.path("dynamic").asText()).isEqualTo("strict");
        Set<String> types = new TreeSet<>();
        mapping.findValues("type").stream().filter(JsonNode::isTextual).forEach(t -> types.add(t.asText()));
        assertThat(CORE_TYPES).containsAll(types);
    }

    @Test
    void a_new_server_gets_templates_and_indices_behind_aliases() {
        for (int i = 0; i < Index.values().length; i++) {
            server.answers(200, "{}")
                    .answers(404, "{}")
                    .answers(404, "{}")
                    .answers(200, "{}")
                    .answers(200, "{}");
        }
        new Templates(server.transport(), 1).put();
        assertThat(server.asked())
                .extracting(StandIn.Asked::request)
                .startsWith(
                        "PUT /_index_template/zhibiao-postings",
                        "HEAD /zhibiao-postings-v1",
                        "HEAD /_alias/zhibiao-postings",
                        "PUT /zhibiao-postings-v1",
                        "HEAD /_alias/zhibiao-postings",
                        "PUT /_index_template/zhibiao-indicators");
        assertThat(server.asked().get(3).body()).isEqualTo("{\"aliases\":{\"zhibiao-postings\":{}}}");
    }

    @Test
    void an_index_that_is_there_gets_new_fields_only() {
        new Templates(server.transport(), 1).put();
        assertThat(server.asked())
                .extracting(StandIn.Asked::request)
                .startsWith(
                        "PUT /_index_template/zhibiao-postings",
                        "HEAD /zhibiao-postings-v1",
                        "PUT /zhibiao-postings-v1/_mapping",
                        "HEAD /_alias/zhibiao-postings");
    }

    @Test
    void a_mapping_that_does_not_fit_names_the_index_and_the_reason() {
        server.answers(200, "{}")
                .answers(200, "{}")
                .answers(400, "{'error':{'type':'t','reason':'mapper [a] differs'}}");
        assertThatThrownBy(() -> new Templates(server.transport(), 1).put())
                .isInstanceOf(BadTemplate.class)
                .hasMessageContaining("zhibiao-postings-v1")
                .hasMessageContaining("mapper [a] differs");
    }

    @Test
    void another_instance_that_creates_it_first_does_no_harm() {
        server.answers(200, "{}")
                .answers(404, "{}")
                .answers(404, "{}")
                .answers(400, "{'error':{'type':'resource_already_exists_exception','reason':'r'}}");
        new Templates(server.transport(), 1).put();
        assertThat(server.asked()).hasSizeGreaterThan(10);
    }
}
