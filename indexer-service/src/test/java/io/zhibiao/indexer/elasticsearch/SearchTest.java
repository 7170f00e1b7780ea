package io.zhibiao.indexer.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchTest {
    private StandIn server;

    @BeforeEach
    void start() throws IOException {
        server = new StandIn();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void postings_that_share_a_band_are_asked_for_by_it() {
        server.answers(200, "{'hits':{'hits':[{'_id':'a','_source':{'id':'a','fetchedAt':'2024-01-10T08:00:00Z'}}]}}");
        assertThat(new Search(server.transport()).sharing(List.of("0:01020304", "1:05060708")))
                .extracting(posting -> posting.path("id").asText())
                .containsExactly("a");
        assertThat(server.asked().getFirst().request()).startsWith("POST /zhibiao-postings/_search");
        assertThat(server.asked().getFirst().body())
                .contains("\"terms\":{\"fingerprintBands\":[\"0:01020304\",\"1:05060708\"]}")
                .contains("\"size\":50");
    }
}
