package io.zhibiao.indexer.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhibiao.indexer.core.store.Unavailable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static final String REPORT =
            "{'_source':{'state':{'key':{'region':{'name':'临江县','code':'990123','level':'county',"
                    + "'path':['临江县']},'year':%d,'kind':'work_report'},'postings':{'p':{'on':'%d-01-09','seenAt':'2025-01-10T12:00:00Z',"
                    + "'sourceId':'county'}},'sources':{}}}}";

    private StandIn server;

    @BeforeEach
    void start() throws IOException {
        server = new StandIn();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private List<Integer> years() {
        Selection selection = Selection.of(Listing.COVERAGE, Map.of("region", List.of("990123")), "");
        return new Reports(server.transport())
                .of(2025, selection).stream().map(r -> r.key().year()).toList();
    }

    private static String page(String afterKey, int... years) {
        List<String> hits = Arrays.stream(years)
                .mapToObj(year -> REPORT.formatted(year, year))
                .toList();
        return "{'aggregations':{'reports':{%s'buckets':[{'latest':{'hits':{'hits':[%s]}}}]}}}"
                .formatted(afterKey, String.join(",", hits));
    }

    @Test
    void the_years_own_report_and_the_last_before_it_are_asked_for() {
        server.answers(200, page("'after_key':{'region.code':'990123','kind':'work_report'},", 2025, 2023));
        server.answers(200, "{'aggregations':{'reports':{'buckets':[]}}}");
        assertThat(years()).containsExactly(2025, 2023);
        assertThat(server.asked().getFirst().request()).startsWith("POST /zhibiao-coverage/_search");
        assertThat(server.asked().getFirst().body())
                .contains("{\"prefix\":{\"region.code\":\"990123\"}}")
                .contains(
                        "{\"term\":{\"year\":2025}}",
                        "{\"range\":{\"year\":{\"lt\":2025}}}",
                        "{\"status\":\"published\"}");
        assertThat(server.asked().get(1).body())
                .contains("\"after\":{\"region.code\":\"990123\",\"kind\":\"work_report\"}");
    }

    @Test
    void an_index_that_is_not_there_yet_is_waited_for() {
        server.answers(404, "{'error':{'type':'index_not_found_exception','reason':'no such index'}}");
        assertThatThrownBy(this::years).isInstanceOf(Unavailable.class);
    }
}
