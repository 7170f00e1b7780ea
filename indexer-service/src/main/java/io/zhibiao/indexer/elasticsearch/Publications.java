package io.zhibiao.indexer.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.PostingKind;
import io.zhibiao.events.Region;
import io.zhibiao.indexer.core.coverage.Publication;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Unavailable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Which reports there are, by region, kind and year: the first posting of each. Thread-safe. */
public final class Publications {
    private static final int A_REQUEST = 5000;
    private static final List<String> FIELDS = List.of("id", "region", "kind", "reportYear", "publishedOn", "sourceId");

    private final Transport transport;

    public Publications(Transport transport) {
        this.transport = transport;
    }

    /** Those of the regions a filter takes; reports of no known region or year are left out. */
    public List<Publication> of(Selection selection) {
        List<Publication> found = new ArrayList<>();
        ObjectNode body = body(selection);
        while (true) {
            JsonNode reports = send(body).at("/aggregations/reports");
            reports.path("buckets").forEach(b -> found.add(publication(b.at("/first/hits/hits/0/_source"))));
            if (!reports.has("after_key")) {
                return found;
            }
            body.withObject("/aggs/reports/composite").set("after", reports.get("after_key"));
        }
    }

    private ObjectNode body(Selection selection) {
        ObjectNode body = transport.mapper().createObjectNode();
        body.put("size", 0);
        ObjectNode query = selection.query();
        query.withObject("/bool")
                .withArray("/must_not")
                .addObject()
                .putObject("term")
                .put("kind", "other");
        body.set("query", query);
        ObjectNode reports = body.putObject("aggs").putObject("reports");
        ObjectNode composite = reports.putObject("composite").put("size", A_REQUEST);
        var sources = composite.putArray("sources");
        for (String field : List.of("region.code", "kind", "reportYear")) {
            sources.addObject().putObject(field).putObject("terms").put("field", field);
        }
        first(reports.putObject("aggs").putObject("first").putObject("top_hits"));
        return body;
    }

    private static void first(ObjectNode hits) {
        hits.put("size", 1);
        hits.putArray("sort")
                .addObject()
                .putObject("publishedOn")
                .put("order", "asc")
                .put("missing", "_last");
        FIELDS.forEach(hits.putArray("_source")::add);
    }

    private static Publication publication(JsonNode posting) {
        String published = posting.path("publishedOn").asText("");
        return new Publication(
                EventJson.mapper().convertValue(posting.path("region"), Region.class),
                EventJson.mapper().convertValue(posting.path("kind"), PostingKind.class),
                posting.path("reportYear").asInt() + 1,
                published.isEmpty() || published.equals("null") ? null : LocalDate.parse(published),
                posting.path("id").asText(),
                posting.path("sourceId").asText());
    }

    private JsonNode send(ObjectNode body) {
        try {
            return transport.send("POST", "/" + Index.POSTINGS.alias() + "/_search?filter_path=aggregations", body);
        } catch (ElasticsearchRefusal e) {
            throw e.status() == 404 ? new Unavailable("the indices are not there yet", e) : e;
        }
    }
}
