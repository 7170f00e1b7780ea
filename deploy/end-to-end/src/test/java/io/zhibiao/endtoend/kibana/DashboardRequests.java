package io.zhibiao.endtoend.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The searches of a saved dashboard: its panels' and its controls'. */
record DashboardRequests(SavedObjects saved, JsonNode dashboard) {
    private static final int ROWS = 500;

    Stream<Request> all() {
        List<Request> requests = new ArrayList<>();
        SavedObjects.inText(dashboard.at("/attributes/panelsJSON")).forEach(p -> panel(p).forEach(requests::add));
        SavedObjects.inText(dashboard.at("/attributes/controlGroupInput/panelsJSON"))
                .properties()
                .forEach(c -> requests.add(control(c.getKey(), c.getValue())));
        return requests.stream();
    }

    private Stream<Request> panel(JsonNode panel) {
        return switch (panel.path("type").asText()) {
            case "lens" -> lens(panel);
            case "search" -> Stream.of(search(panel));
            case "visualization" -> drawing(panel);
            default -> throw new IllegalArgumentException("no panel: " + panel.path("type"));
        };
    }

    private Stream<Request> lens(JsonNode panel) {
        JsonNode state = panel.at("/embeddableConfig/attributes/state");
        return state.at("/datasourceStates/formBased/layers").properties().stream()
                .map(layer -> {
                    String reference =
                            panel.path("panelIndex").asText() + ":indexpattern-datasource-layer-" + layer.getKey();
                    JsonNode view = saved.referred(dashboard, reference);
                    LensRequest request = new LensRequest(
                            layer.getValue(),
                            filtered(view, state.at("/query/query").asText()));
                    return new Request(name(panel), index(view), request.body(), request::empty);
                });
    }

    private Request search(JsonNode panel) {
        String reference = panel.path("panelIndex").asText() + ":"
                + panel.path("panelRefName").asText();
        JsonNode search = saved.referred(dashboard, reference);
        JsonNode source = SavedObjects.inText(search.at("/attributes/kibanaSavedObjectMeta/searchSourceJSON"));
        JsonNode view = saved.referred(search, source.path("indexRefName").asText());
        List<ObjectNode> sort = new ArrayList<>();
        search.at("/attributes/sort")
                .forEach(s -> sort.add(Dsl.of(s.get(0).asText(), s.get(1).asText())));
        ObjectNode body = Dsl.of(
                "size",
                ROWS,
                "sort",
                sort,
                "query",
                filtered(view, source.at("/query/query").asText()),
                "fields",
                search.at("/attributes/columns"),
                "_source",
                false);
        return new Request(name(panel), index(view), body, answer -> emptyColumns(search, answer));
    }

    private static List<String> emptyColumns(JsonNode search, JsonNode answer) {
        Set<String> filled = new HashSet<>();
        answer.at("/hits/hits").forEach(h -> h.path("fields").fieldNames().forEachRemaining(filled::add));
        List<String> empty = new ArrayList<>();
        search.at("/attributes/columns").forEach(c -> empty.add(c.asText()));
        empty.removeAll(filled);
        return empty;
    }

    /** A Vega drawing tells its request itself; text asks nothing. */
    private Stream<Request> drawing(JsonNode panel) {
        JsonNode saved = panel.at("/embeddableConfig/savedVis");
        if (!saved.path("type").asText().equals("vega")) {
            return Stream.empty();
        }
        JsonNode data = SavedObjects.inText(saved.at("/params/spec")).path("data");
        ObjectNode body = data.at("/url/body").deepCopy();
        String property = "/" + data.at("/format/property").asText().replace('.', '/');
        return Stream.of(new Request(
                name(panel),
                data.at("/url/index").asText(),
                body,
                answer -> answer.at(property).isEmpty() ? List.of(property) : List.of()));
    }

    private Request control(String id, JsonNode control) {
        JsonNode view = saved.referred(dashboard, "controlGroup_" + id + ":optionsListDataView");
        String field = control.at("/explicitInput/fieldName").asText();
        ObjectNode body = Dsl.of(
                "size", 0,
                "query", filtered(view, ""),
                "aggs", Dsl.of("values", Dsl.of("terms", Dsl.of("field", field, "size", 10))));
        return new Request(
                dashboard.path("id").asText() + "/" + id,
                index(view),
                body,
                answer -> answer.at("/aggregations/values/buckets").isEmpty() ? List.of(field) : List.of());
    }

    private ObjectNode filtered(JsonNode view, String kql) {
        List<ObjectNode> filters = new ArrayList<>(List.of(Kql.query(kql)));
        String time = view.at("/attributes/timeFieldName").asText();
        if (!time.isEmpty()) {
            JsonNode attributes = dashboard.path("attributes");
            filters.add(Dsl.of(
                    "range",
                    Dsl.of(time, Dsl.of("gte", attributes.path("timeFrom"), "lte", attributes.path("timeTo")))));
        }
        return Dsl.of("bool", Dsl.of("filter", filters));
    }

    private static String index(JsonNode view) {
        return view.at("/attributes/title").asText();
    }

    private String name(JsonNode panel) {
        return dashboard.path("id").asText() + "/" + panel.path("panelIndex").asText();
    }
}
