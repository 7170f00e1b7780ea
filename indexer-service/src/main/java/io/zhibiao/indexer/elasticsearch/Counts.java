package io.zhibiao.indexer.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Unavailable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts documents: all, or by what they hold. Thread-safe. */
public final class Counts {
    /** More divisions than there are. */
    private static final int REGIONS = 5000;

    private static final int INDICATORS = 1000;
    private static final int YEARS = 50;

    private final Transport transport;

    public Counts(Transport transport) {
        this.transport = transport;
    }

    /** All documents of an index. */
    public long all(Index index) {
        return send("/" + index.alias() + "/_count", transport.mapper().createObjectNode())
                .path("count")
                .asLong();
    }

    /** Targets by the code of their region. */
    public Map<String, Long> targetsByRegion() {
        ObjectNode aggregations = transport.mapper().createObjectNode();
        terms(aggregations, "regions", "region.code", REGIONS);
        Map<String, Long> counts = new LinkedHashMap<>();
        buckets(Index.TARGETS, aggregations, "regions")
                .forEach(b ->
                        counts.put(b.path("key").asText(), b.path("doc_count").asLong()));
        return counts;
    }

    /** Buckets of targets by indicator, within each by name and by measure; the most frequent first. */
    public JsonNode targetsByIndicator() {
        ObjectNode aggregations = transport.mapper().createObjectNode();
        ObjectNode within =
                terms(aggregations, "indicators", "indicator.id", INDICATORS).putObject("aggs");
        terms(within, "name", "indicator.name", 1);
        terms(within, "nameEn", "indicator.nameEn", 1);
        terms(within, "category", "indicator.category", 1);
        terms(within, "measures", "measure", 10);
        return buckets(Index.TARGETS, aggregations, "indicators");
    }

    /** Buckets of targets by year, the latest first. */
    public JsonNode targetsByYear() {
        ObjectNode aggregations = transport.mapper().createObjectNode();
        terms(aggregations, "years", "year", YEARS)
                .withObject("/terms")
                .putObject("order")
                .put("_key", "desc");
        return buckets(Index.TARGETS, aggregations, "years");
    }

    private static ObjectNode terms(ObjectNode aggregations, String name, String field, int size) {
        ObjectNode aggregation = aggregations.putObject(name);
        aggregation.putObject("terms").put("field", field).put("size", size);
        return aggregation;
    }

    private JsonNode buckets(Index index, ObjectNode aggregations, String name) {
        ObjectNode body = transport.mapper().createObjectNode();
        body.put("size", 0).set("aggs", aggregations);
        return send("/" + index.alias() + "/_search?filter_path=aggregations", body)
                .at("/aggregations/" + name + "/buckets");
    }

    private JsonNode send(String path, JsonNode body) {
        try {
            return transport.send("POST", path, body);
        } catch (ElasticsearchRefusal e) {
            throw e.status() == 404 ? new Unavailable("the indices are not there yet", e) : e;
        }
    }
}
