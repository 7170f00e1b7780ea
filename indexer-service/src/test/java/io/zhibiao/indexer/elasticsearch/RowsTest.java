package io.zhibiao.indexer.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.core.store.Unavailable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final Selection ALL = Selection.all(Listing.TARGETS);

    private StandIn server;
    private Rows rows;

    @BeforeEach
    void start() throws IOException {
        server = new StandIn();
        rows = new Rows(server.transport());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static String hits(int... numbers) {
        List<String> hits = new ArrayList<>();
        for (int n : numbers) {
            hits.add("{'_source':{'id':'%d'},'sort':[%d,'%d']}".formatted(n, n, n));
        }
        return "{'pit_id':'p2','hits':{'hits':[" + String.join(",", hits) + "]}}";
    }

    @Test
    void pages_follow_each_other_from_one_point_in_time() throws IOException {
        server.answers(200, "{'id':'p1'}").answers(200, hits(1, 2)).answers(200, hits(3));
        Page first = rows.start(ALL, 2);
        Page second = rows.page(ALL, 2, Cursor.read(first.next().orElseThrow().word()));
        assertThat(first.rows()).extracting(r -> r.path("id").asText()).containsExactly("1", "2");
        assertThat(second.rows()).extracting(r -> r.path("id").asText()).containsExactly("3");
        assertThat(second.next()).isEmpty();
        JsonNode asked = EventJson.mapper().readTree(server.asked().get(2).body());
        assertThat(asked.path("search_after")).hasToString("[2,\"2\"]");
        assertThat(asked.at("/pit/id").asText()).isEqualTo("p2");
    }

    @Test
    void behind_the_last_page_nothing_is_kept() {
        server.answers(200, "{'id':'p1'}").answers(200, hits(1));
        rows.start(ALL, 2);
        assertThat(server.asked()).last().extracting(StandIn.Asked::request).isEqualTo("DELETE /_pit");
    }

    @Test
    void a_cursor_that_is_no_longer_kept_is_told() {
        server.answers(404, "{'error':{'type':'search_context_missing_exception','reason':'r'}}");
        assertThatThrownBy(() ->
                        rows.page(ALL, 2, new Cursor("p", EventJson.mapper().createArrayNode())))
                .isInstanceOf(Rows.Expired.class);
    }

    @Test
    void indices_that_are_not_there_yet_are_waited_for() {
        server.answers(404, "{'error':{'type':'index_not_found_exception','reason':'r'}}");
        assertThatThrownBy(() -> rows.first(ALL, 2)).isInstanceOf(Unavailable.class);
    }

    @Test
    void what_was_found_is_marked() {
        server.answers(200, "{'hits':{'hits':[{'_source':{'id':'1'},'highlight':{'evidence.quote':['<em>x</em>']}}]}}");
        Selection words = Selection.of(Listing.TARGETS, Map.of("q", List.of("x")), "");
        assertThat(rows.first(words, 1)
                        .getFirst()
                        .at("/highlight/evidence.quote/0")
                        .asText())
                .isEqualTo("<em>x</em>");
        assertThat(server.asked().getFirst().body()).contains("\"encoder\":\"html\"");
    }

    @Test
    void a_word_that_is_no_cursor_is_told() {
        assertThatThrownBy(() -> Cursor.read("%%%")).isInstanceOf(BadParameter.class);
        assertThatThrownBy(() -> Cursor.read("e30")).isInstanceOf(BadParameter.class);
    }
}
