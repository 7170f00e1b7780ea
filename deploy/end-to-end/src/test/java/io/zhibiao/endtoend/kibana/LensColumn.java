package io.zhibiao.endtoend.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A column of a saved Lens layer, and the aggregation Lens asks for it. */
record LensColumn(String id, JsonNode json) {
    /** What Lens calls an aggregation within a filter of the column's own. */
    static final String NARROWED = "narrowed";

    private static final String RECORDS = "___records___";

    boolean isBucket() {
        return json.path("isBucketed").asBoolean();
    }

    /** Whether it counts documents, for which no aggregation is asked. */
    boolean isCount() {
        return operation().equals("count") && field().equals(RECORDS);
    }

    boolean isNarrowed() {
        return json.has("filter");
    }

    private String operation() {
        return json.path("operationType").asText();
    }

    private String field() {
        return json.path("sourceField").asText();
    }

    /** The aggregation of a group, ordered by a column of its layer. */
    ObjectNode bucket(List<LensColumn> metrics) {
        JsonNode params = json.path("params");
        return switch (operation()) {
            case "terms" ->
                Dsl.of(
                        "terms",
                        Dsl.of("field", field(), "size", params.path("size").asInt(), "order", order(metrics)));
            case "date_histogram" ->
                Dsl.of("date_histogram", Dsl.of("field", field(), "fixed_interval", interval(), "min_doc_count", 0));
            case "range" -> Dsl.of("range", Dsl.of("field", field(), "ranges", ranges()));
            case "filters" -> Dsl.of("filters", Dsl.of("filters", choices()));
            default -> throw new IllegalArgumentException("no group: " + operation());
        };
    }

    /** For {@code auto} Kibana chooses a step that suits the span; a day suits a year. */
    private String interval() {
        String interval = json.at("/params/interval").asText();
        return interval.equals("auto") ? "1d" : interval;
    }

    private ObjectNode order(List<LensColumn> metrics) {
        String direction = json.at("/params/orderDirection").asText();
        JsonNode by = json.at("/params/orderBy");
        if (by.path("type").asText().equals("alphabetical")) {
            return Dsl.of("_key", direction);
        }
        LensColumn metric = metrics.stream()
                .filter(m -> m.id().equals(by.path("columnId").asText()))
                .findFirst()
                .orElseThrow();
        return Dsl.of(metric.path(), direction);
    }

    private String path() {
        if (isCount() && !isNarrowed()) {
            return "_count";
        }
        String leaf = operation().equals("median") ? ".50" : "";
        return isNarrowed() ? id + (isCount() ? "" : ">" + NARROWED + leaf) : id + leaf;
    }

    private List<ObjectNode> ranges() {
        List<ObjectNode> ranges = new ArrayList<>();
        for (JsonNode range : json.at("/params/ranges")) {
            ObjectNode border = Dsl.of("key", range.path("label").asText());
            if (!range.path("from").isNull()) {
                border.set("from", range.path("from"));
            }
            if (!range.path("to").isNull()) {
                border.set("to", range.path("to"));
            }
            ranges.add(border);
        }
        return ranges;
    }

    private ObjectNode choices() {
        ObjectNode choices = Dsl.of();
        json.at("/params/filters")
                .forEach(f -> choices.set(
                        f.path("label").asText(), Kql.query(f.at("/input/query").asText())));
        return choices;
    }

    /** The aggregation of a figure that is not a plain count. */
    ObjectNode metric() {
        if (!isNarrowed()) {
            return plain();
        }
        ObjectNode narrowed =
                Dsl.of("filter", Kql.query(json.at("/filter/query").asText()));
        return isCount() ? narrowed : narrowed.set("aggs", Dsl.of(NARROWED, plain()));
    }

    private ObjectNode plain() {
        return switch (operation()) {
            case "unique_count" -> Dsl.of("cardinality", Dsl.of("field", field()));
            case "average" -> Dsl.of("avg", Dsl.of("field", field()));
            case "median" -> Dsl.of("percentiles", Dsl.of("field", field(), "percents", List.of(50)));
            case "count" -> Dsl.of("value_count", Dsl.of("field", field()));
            case "min", "max", "sum" -> Dsl.of(operation(), Dsl.of("field", field()));
            default -> throw new IllegalArgumentException("no figure: " + operation());
        };
    }

    /** Whether an answer holds a value of this figure. */
    boolean hasValue(JsonNode bucket) {
        JsonNode answer = isCount() && !isNarrowed() ? bucket : bucket.path(id);
        if (isCount()) {
            return answer.path("doc_count").asLong() > 0;
        }
        JsonNode figure = isNarrowed() ? answer.path(NARROWED) : answer;
        JsonNode value = operation().equals("median") ? figure.at("/values/50.0") : figure.path("value");
        boolean counts = operation().equals("unique_count") || operation().equals("count");
        return value.isNumber() && (!counts || value.asLong() > 0);
    }
}
