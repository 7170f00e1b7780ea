package io.zhibiao.indexer.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Outcome;
import io.zhibiao.indexer.core.store.Unavailable;
import io.zhibiao.indexer.core.store.Write;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElasticsearchDocumentsTest {
    private StandIn server;
    private ElasticsearchDocuments documents;

    @BeforeEach
    void start() throws IOException {
        server = new StandIn();
        documents = new ElasticsearchDocuments(server.transport());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static ObjectNode document() {
        return EventJson.mapper().createObjectNode().put("a", 1);
    }

    private static Write put(String id) {
        return new Write.Put(Index.POSTINGS, id, 17, document());
    }

    @Test
    void each_write_has_its_action() {
        server.answers(200, "{'items':[]}");
        documents.write(List.of(
                put("1"),
                new Write.Remove(Index.POSTINGS, "2", 18),
                new Write.Create(Index.ALERTS, "3", document()),
                new Write.Replace(Index.SERIES, "4", 5, 6, document()),
                new Write.Merge(Index.ALERTS, "7", document())));
        assertThat(server.asked().getFirst().body()).isEqualTo("""
                {"index":{"version":17,"version_type":"external_gte","_index":"zhibiao-postings","_id":"1"}}
                {"a":1}
                {"delete":{"version":18,"version_type":"external_gte","_index":"zhibiao-postings","_id":"2"}}
                {"create":{"_index":"zhibiao-alerts","_id":"3"}}
                {"a":1}
                {"index":{"if_seq_no":5,"if_primary_term":6,"_index":"zhibiao-series","_id":"4"}}
                {"a":1}
                {"update":{"retry_on_conflict":3,"_index":"zhibiao-alerts","_id":"7"}}
                {"doc":{"a":1}}
                """);
    }

    @Test
    void outcomes_come_in_the_order_of_the_writes() {
        server.answers(200, """
                {'items':[{'index':{'status':201,'_seq_no':3,'_primary_term':1}},{'index':{'status':409,'error':{'type':'x'}}},
                {'delete':{'status':404,'_seq_no':4,'_primary_term':1}},
                {'index':{'status':400,'error':{'type':'strict_dynamic_mapping_exception','reason':'no field b',
                'caused_by':{'type':'inner','reason':'why'}}}}]}""");
        assertThat(documents.write(List.of(put("1"), put("2"), put("3"), put("4"))))
                .containsExactly(
                        new Outcome.Done(3, 1),
                        new Outcome.Outdone(),
                        new Outcome.Done(4, 1),
                        new Outcome.Refused("strict_dynamic_mapping_exception: no field b; inner: why"));
    }

    @ParameterizedTest
    @CsvSource({
        "429, es_rejected_execution_exception",
        "503, unavailable_shards_exception",
        "403, cluster_block_exception",
        "404, index_not_found_exception"
    })
    void an_item_that_may_pass_later_is_no_refusal(int status, String type) {
        server.answers(
                200, "{'items':[{'index':{'status':%d,'error':{'type':'%s','reason':'r'}}}]}".formatted(status, type));
        assertThatThrownBy(() -> documents.write(List.of(put("1"))))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining(type);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504, 401, 403, 404})
    void an_answer_that_may_pass_later_is_no_refusal(int status) {
        server.answers(status, "{'error':{'type':'t','reason':'r'}}");
        assertThatThrownBy(() -> documents.write(List.of(put("1")))).isInstanceOf(Unavailable.class);
    }

    @Test
    void a_bulk_that_is_refused_as_a_whole_says_why() {
        server.answers(400, "{'error':{'type':'illegal_argument_exception','reason':'malformed'}}");
        assertThatThrownBy(() -> documents.write(List.of(put("1"))))
                .isInstanceOf(ElasticsearchRefusal.class)
                .hasMessageContaining("malformed");
    }

    @Test
    void nobody_there_is_unavailable() {
        server.stopServer();
        assertThatThrownBy(() -> documents.find(Index.POSTINGS, List.of("1"))).isInstanceOf(Unavailable.class);
    }

    @Test
    void a_client_closed_in_the_middle_of_the_work_takes_no_message_to_the_dead_letters() throws IOException {
        server.stopClient();
        assertThatThrownBy(() -> documents.find(Index.POSTINGS, List.of("1"))).isInstanceOf(Unavailable.class);
    }

    @Test
    void nothing_to_do_asks_nobody() {
        assertThat(documents.write(List.of())).isEmpty();
        assertThat(documents.find(Index.POSTINGS, List.of())).isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void found_documents_come_with_what_guards_their_replacement() {
        server.answers(
                200,
                "{'docs':[{'_id':'1','found':true,'_seq_no':8,'_primary_term':2,'_source':{'a':1}},{'_id':'2','found':false}]}");
        assertThat(documents.find(Index.SERIES, List.of("1", "2")))
                .containsOnlyKeys("1")
                .hasEntrySatisfying("1", s -> assertThat(s.seqNo()).isEqualTo(8));
    }

    @Test
    void a_shard_that_can_not_be_read_is_not_an_absent_document() {
        server.answers(200, "{'docs':[{'_id':'1','error':{'type':'no_shard_available','reason':'r'}}]}");
        assertThatThrownBy(() -> documents.digests(Index.SERIES, List.of("1"))).isInstanceOf(Unavailable.class);
    }

    @Test
    void large_bulks_go_in_parts() {
        List<Write> writes = new ArrayList<>();
        String long1 = "x".repeat(1024 * 1024);
        for (int i = 0; i < 9; i++) {
            writes.add(new Write.Put(
                    Index.POSTINGS,
                    "p" + i,
                    1,
                    EventJson.mapper().createObjectNode().put("text", long1)));
        }
        documents.write(writes);
        assertThat(server.asked()).hasSize(3);
    }
}
