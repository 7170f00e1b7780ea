package io.zhibiao.indexer.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Unavailable;
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
            server.answers(200, "{}").answers(404, "{}").answers(200, "{}");
        }
        new Templates(server.transport(), 1).put();
        assertThat(server.asked())
                .extracting(StandIn.Asked::request)
                .startsWith(
                        "PUT /_index_template/zhibiao-postings",
                        "HEAD /_alias/zhibiao-postings",
                        "PUT /zhibiao-postings-v1",
                        "PUT /_index_template/zhibiao-indicators");
        assertThat(server.asked().get(2).body()).isEqualTo("{\"aliases\":{\"zhibiao-postings\":{}}}");
    }

    /** Answers for the first index, whose alias leads to that one. */
    private void leadsTo(String name) {
        server.answers(200, "{}").answers(200, "{}").answers(200, "{'%s':{}}".formatted(name));
    }

    @Test
    void an_index_that_is_there_gets_new_fields_only() {
        leadsTo("zhibiao-postings-v1.2");
        server.answers(200, "{}").answers(200, "{}").answers(404, "{}");
        new Templates(server.transport(), 1).put();
        assertThat(server.asked())
                .extracting(StandIn.Asked::request)
                .startsWith(
                        "PUT /_index_template/zhibiao-postings",
                        "HEAD /_alias/zhibiao-postings",
                        "GET /_alias/zhibiao-postings",
                        "PUT /zhibiao-postings-v1.2/_mapping",
                        "PUT /_index_template/zhibiao-indicators");
    }

    @Test
    void an_index_of_another_mapping_is_not_written_to() {
        leadsTo("zhibiao-postings-v12");
        assertThatThrownBy(() -> new Templates(server.transport(), 1).put())
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("zhibiao-postings-v12 is of another mapping than zhibiao-postings-v1")
                .hasMessageContaining("./zhibiao reindex");
    }

    @Test
    void a_mapping_that_does_not_fit_names_the_index_and_the_reason() {
        leadsTo("zhibiao-postings-v1");
        server.answers(400, "{'error':{'type':'t','reason':'mapper [a] differs'}}");
        assertThatThrownBy(() -> new Templates(server.transport(), 1).put())
                .isInstanceOf(BadTemplate.class)
                .hasMessageContaining("zhibiao-postings-v1")
                .hasMessageContaining("mapper [a] differs");
    }

    @Test
    void another_instance_that_creates_it_first_does_no_harm() {
        server.answers(200, "{}")
                .answers(404, "{}")
                .answers(400, "{'error':{'type':'resource_already_exists_exception','reason':'r'}}")
                .answers(200, "{}");
        for (int i = 0; i < 3 * Index.values().length; i++) {
            server.answers(200, "{}").answers(404, "{}").answers(200, "{}");
        }
        new Templates(server.transport(), 1).put();
        assertThat(server.asked().get(3).request()).isEqualTo("PUT /zhibiao-postings-v1/_alias/zhibiao-postings");
    }
}
