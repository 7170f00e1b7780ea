package io.zhibiao.benchmarks.throughput;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._helpers.bulk.BulkIngester;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.standalone.stack.Http;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;

/** Elasticsearch's own limit: documents that stand in the indices, written once more to empty ones of the same mappings by the official client. */
final class BareBulk {
    private static final int ATTEMPTS = 120;
    private static final long PAUSE_NANOS = 500_000_000;

    private static final List<Index> INDICES =
            List.of(Index.POSTINGS, Index.INDICATORS, Index.SERIES, Index.TARGETS, Index.ALERTS, Index.EXTRACTIONS);

    private final RestClient client;
    private final String address;

    BareBulk(RestClient client, String address) {
        this.client = client;
        this.address = address;
    }

    /** A document as it is stored. */
    record Stored(Index index, String id, JsonNode source) {}

    /** All that is stored. */
    List<Stored> documents() throws IOException {
        Http.post(address + "/zhibiao-*/_refresh", "");
        List<Stored> documents = new ArrayList<>();
        for (Index index : INDICES) {
            for (long after = -1; after < Long.MAX_VALUE; ) {
                after = page(index, after, documents);
            }
        }
        return documents;
    }

    /** Adds the documents behind a sequence number; returns the last one's. */
    private long page(Index index, long after, List<Stored> documents) throws IOException {
        JsonNode hits = search(index, """
            {"size":500,"seq_no_primary_term":true,"sort":[{"_seq_no":"asc"}],"query":{"range":{"_seq_no":{"gt":%d}}}}
            """.formatted(after));
        hits.forEach(hit -> documents.add(new Stored(index, hit.path("_id").asText(), hit.path("_source"))));
        return hits.isEmpty()
                ? Long.MAX_VALUE
                : hits.get(hits.size() - 1).path("_seq_no").asLong();
    }

    /** Asks again where the server is short of memory. */
    private JsonNode search(Index index, String query) throws IOException {
        for (int left = ATTEMPTS; ; left--) {
            try {
                return Http.post(address + "/" + index.current() + "/_search", query)
                        .at("/hits/hits");
            } catch (IOException e) {
                if (left == 0) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** Writes them; returns the seconds it took. */
    double write(List<Stored> documents) throws IOException {
        for (Index index : INDICES) {
            request("PUT", index);
        }
        RestClientTransport transport = new RestClientTransport(client, new JacksonJsonpMapper(EventJson.mapper()));
        long start = System.nanoTime();
        try (BulkIngester<Void> ingester = BulkIngester.of(b -> b.client(new ElasticsearchClient(transport)))) {
            documents.forEach(d -> ingester.add(
                    o -> o.index(i -> i.index(bare(d.index())).id(d.id()).document(d.source()))));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        for (Index index : INDICES) {
            request("DELETE", index);
        }
        return seconds;
    }

    /** Repeats a request that a server short of memory puts off (429), for as long as one would wait for it. */
    private void request(String method, Index index) throws IOException {
        for (int left = ATTEMPTS; ; left--) {
            try {
                client.performRequest(new Request(method, "/" + bare(index)));
                return;
            } catch (ResponseException refused) {
                if (refused.getResponse().getStatusLine().getStatusCode() != 429 || left == 0) {
                    throw refused;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static String bare(Index index) {
        return index.current() + ".bare";
    }
}
