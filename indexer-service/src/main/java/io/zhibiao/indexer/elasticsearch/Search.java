package io.zhibiao.indexer.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Reposts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Looks for what a crash left behind, and for reposts: searches find what was written a second ago, not what was written last. Thread-safe. */
public final class Search implements Reposts {
    private static final int MOST_REPOSTS = 50;

    private static final String SOURCES = "/_search?filter_path=hits.hits._id,hits.hits._source";

    private final Transport transport;

    public Search(Transport transport) {
        this.transport = transport;
    }

    /** Ids of alerts stored before then that nobody marked as sent, the oldest first. */
    public List<String> unsent(Instant before, int size) {
        ObjectNode body = transport.mapper().createObjectNode();
        body.put("size", size).put("_source", false);
        var filter = body.putObject("query").putObject("bool").putArray("filter");
        filter.addObject().putObject("term").put("published", false);
        filter.addObject().putObject("range").putObject("storedAt").put("lt", before.toString());
        sort(body, "raisedAt", "asc");
        return ids(Index.ALERTS, body);
    }

    /** Ids of series with alerts raised before then that are not in the alerts index yet. */
    public List<String> undelivered(Instant before, int size) {
        ObjectNode body = transport.mapper().createObjectNode();
        body.put("size", size).put("_source", false);
        body.putObject("query").putObject("range").putObject("undeliveredSince").put("lt", before.toString());
        return ids(Index.SERIES, body);
    }

    private List<String> ids(Index index, ObjectNode body) {
        List<String> ids = new ArrayList<>();
        hits(index, body).forEach(hit -> ids.add(hit.path("_id").asText()));
        return ids;
    }

    /** The first of them to be fetched. */
    @Override
    public List<JsonNode> sharing(Collection<String> bands) {
        ObjectNode body = transport.mapper().createObjectNode();
        body.put("size", MOST_REPOSTS);
        List.of("id", "fingerprint", "fetchedAt", "sameContentAs").forEach(body.putArray("_source")::add);
        bands.forEach(body.putObject("query").putObject("terms").putArray("fingerprintBands")::add);
        sort(body, "fetchedAt", "asc");
        return sources(Index.POSTINGS, body);
    }

    private static void sort(ObjectNode body, String field, String order) {
        body.putArray("sort").addObject().putObject(field).put("order", order).put("unmapped_type", "date");
    }

    private List<JsonNode> sources(Index index, ObjectNode body) {
        List<JsonNode> sources = new ArrayList<>();
        hits(index, body).forEach(hit -> sources.add(hit.path("_source")));
        return sources;
    }

    private JsonNode hits(Index index, ObjectNode body) {
        return transport
                .send("POST", "/" + index.alias() + SOURCES, body)
                .path("hits")
                .path("hits");
    }
}
