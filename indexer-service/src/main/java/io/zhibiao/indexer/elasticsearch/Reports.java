package io.zhibiao.indexer.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.indexer.core.coverage.Report;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Unavailable;
import java.util.ArrayList;
import java.util.List;

/** What is known of reports, and of the sources they are found by. Thread-safe. */
public final class Reports {
    private static final int A_REQUEST = 2000;

    /** More sources than there are governments; the most that one search gives. */
    private static final int SOURCES = 10_000;

    private final Transport transport;

    public Reports(Transport transport) {
        this.transport = transport;
    }

    /** Those of a year, and of each region and kind the last that was published before it. */
    public List<Report> of(int year, Selection selection) {
        List<Report> found = new ArrayList<>();
        ObjectNode body = body(year, selection);
        while (true) {
            JsonNode reports = send(Index.COVERAGE, body).at("/aggregations/reports");
            reports.path("buckets")
                    .forEach(bucket -> bucket.at("/latest/hits/hits").forEach(hit -> found.add(report(hit))));
            if (!reports.has("after_key")) {
                return found;
            }
            body.withObject("/aggs/reports/composite").set("after", reports.get("after_key"));
        }
    }

    private ObjectNode body(int year, Selection selection) {
        ObjectNode body = transport.mapper().createObjectNode();
        body.put("size", 0);
        ObjectNode query = selection.query();
        query.withObject("/bool").withArray("/filter").add(upTo(year));
        body.set("query", query);
        ObjectNode reports = body.putObject("aggs").putObject("reports");
        ObjectNode composite = reports.putObject("composite").put("size", A_REQUEST);
        ArrayNode by = composite.putArray("sources");
        for (String field : List.of("region.code", "kind")) {
            by.addObject().putObject(field).putObject("terms").put("field", field);
        }
        latest(reports.putObject("aggs").putObject("latest").putObject("top_hits"));
        return body;
    }

    private ObjectNode upTo(int year) {
        ObjectNode query = transport.mapper().createObjectNode();
        ArrayNode either = query.putObject("bool").putArray("should");
        either.addObject().putObject("term").put("year", year);
        ArrayNode before = either.addObject().putObject("bool").putArray("filter");
        before.addObject().putObject("range").putObject("year").put("lt", year);
        before.addObject().putObject("term").put("status", "published");
        return query;
    }

    /** The year's own, and the one before it. */
    private static void latest(ObjectNode hits) {
        hits.put("size", 2).put("_source", "state");
        hits.putArray("sort").addObject().putObject("year").put("order", "desc");
    }

    private static Report report(JsonNode hit) {
        return EventJson.mapper().convertValue(hit.at("/_source/state"), Report.class);
    }

    /** How all sources do, by their ids. */
    public List<SourceHealth> sources() {
        ObjectNode body = transport.mapper().createObjectNode();
        body.put("size", SOURCES);
        body.putArray("sort").addObject().putObject("sourceId").put("order", "asc");
        List<SourceHealth> sources = new ArrayList<>();
        send(Index.SOURCES, body)
                .at("/hits/hits")
                .forEach(hit -> sources.add(EventJson.mapper().convertValue(hit.path("_source"), SourceHealth.class)));
        return sources;
    }

    private JsonNode send(Index index, ObjectNode body) {
        String path = "/" + index.alias() + "/_search?filter_path=aggregations,hits.hits._source";
        try {
            return transport.send("POST", path, body);
        } catch (ElasticsearchRefusal e) {
            throw e.status() == 404 ? new Unavailable("the indices are not there yet", e) : e;
        }
    }
}
