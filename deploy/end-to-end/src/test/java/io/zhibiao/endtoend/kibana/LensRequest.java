package io.zhibiao.endtoend.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The search that a saved Lens layer stands for, and what of its answer Lens could not draw. */
record LensRequest(JsonNode layer, ObjectNode query) {
    ObjectNode body() {
        ObjectNode body = Dsl.of("size", 0, "track_total_hits", true, "query", query);
        ObjectNode inner = Dsl.of();
        metrics().stream().filter(m -> !m.isCount() || m.isNarrowed()).forEach(m -> inner.set(m.id(), m.metric()));
        ObjectNode aggregations = inner;
        for (LensColumn group : groups().reversed()) {
            ObjectNode outer = group.bucket(metrics());
            // A group holds its own order, so what it is ordered by must be asked within it too.
            ObjectNode within = Dsl.of().setAll(inner);
            within.setAll(aggregations);
            outer.set("aggs", within);
            aggregations = Dsl.of(group.id(), outer);
        }
        return body.set("aggs", aggregations);
    }

    private List<LensColumn> columns() {
        List<LensColumn> columns = new ArrayList<>();
        layer.path("columnOrder")
                .forEach(id -> columns.add(
                        new LensColumn(id.asText(), layer.path("columns").path(id.asText()))));
        return columns;
    }

    private List<LensColumn> groups() {
        return columns().stream().filter(LensColumn::isBucket).toList();
    }

    private List<LensColumn> metrics() {
        return columns().stream().filter(c -> !c.isBucket()).toList();
    }

    /** The columns that have no value anywhere in an answer: a panel that shows them shows nothing. */
    List<String> empty(JsonNode answer) {
        ObjectNode root = answer.path("aggregations").deepCopy() instanceof ObjectNode o ? o : Dsl.of();
        root.set("doc_count", answer.at("/hits/total/value"));
        List<JsonNode> leaves = List.of(root);
        for (LensColumn group : groups()) {
            leaves = leaves.stream().flatMap(l -> buckets(l.path(group.id()))).toList();
        }
        List<JsonNode> rows = leaves;
        return metrics().stream()
                .filter(m -> rows.stream().noneMatch(m::hasValue))
                .map(m -> m.json().path("label").asText())
                .toList();
    }

    private static Stream<JsonNode> buckets(JsonNode aggregation) {
        List<JsonNode> buckets = new ArrayList<>();
        aggregation.path("buckets").forEach(buckets::add);
        return buckets.stream().filter(b -> b.path("doc_count").asLong() > 0);
    }
}
