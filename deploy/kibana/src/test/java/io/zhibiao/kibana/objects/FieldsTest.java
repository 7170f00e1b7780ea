package io.zhibiao.kibana.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.kibana.definition.DataView;
import io.zhibiao.kibana.definition.Definitions;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every field that a data view, a chart, a search or a control names is in the index, with a type that fits its use. */
class FieldsTest {
    private static final Pattern KQL_FIELD = Pattern.compile("([A-Za-z][\\w.]*)\\s*(?::|<=|>=|<|>)");
    private static final Set<String> GROUPABLE = Set.of("keyword", "integer", "long", "double", "date", "boolean");

    @TestFactory
    Stream<DynamicTest> ofDataViews() {
        return Definitions.standard().views().stream().map(v -> dynamicTest(v.name(), () -> checkView(v)));
    }

    private static void checkView(DataView view) {
        Mapping mapping = Mapping.of(view.index());
        view.fields().forEach((path, field) -> assertThat(mapping.holds(path))
                .as(path)
                .isEqualTo(field.holds().name().toLowerCase(java.util.Locale.ROOT)));
        if (view.time() != null) {
            assertThat(mapping.type(view.time())).isEqualTo("date");
        }
    }

    @TestFactory
    Stream<DynamicTest> ofCharts() {
        return Ndjson.ofType("dashboard").flatMap(dashboard -> Ndjson.panels(dashboard)
                .filter(p -> p.path("type").asText().equals("lens"))
                .map(p -> dynamicTest(
                        dashboard.path("id").asText() + "/"
                                + p.path("panelIndex").asText(),
                        () -> checkChart(p))));
    }

    private static void checkChart(JsonNode panel) {
        JsonNode attributes = panel.at("/embeddableConfig/attributes");
        Mapping mapping = Mapping.of(attributes.at("/references/0/id").asText());
        checkKql(mapping, attributes.at("/state/query/query").asText());
        attributes
                .at("/state/datasourceStates/formBased/layers/layer/columns")
                .forEach(column -> checkColumn(mapping, column));
    }

    private static void checkColumn(Mapping mapping, JsonNode column) {
        checkKql(mapping, column.at("/filter/query").asText());
        column.at("/params/filters")
                .forEach(f -> checkKql(mapping, f.at("/input/query").asText()));
        String field = column.path("sourceField").asText("___records___");
        if (!field.equals("___records___")) {
            String operation = column.path("operationType").asText();
            assertThat(mapping.type(field)).as("%s of %s", operation, field).isIn(fitting(operation));
            if (Set.of("terms", "min", "max").contains(operation)) {
                assertThat(column.path("dataType").asText()).as(field).isEqualTo(mapping.holds(field));
            }
        }
    }

    private static Set<String> fitting(String operation) {
        return switch (operation) {
            case "terms", "unique_count" -> GROUPABLE;
            case "date_histogram" -> Set.of("date");
            case "min", "max" -> Set.of("integer", "long", "double", "date");
            default -> Mapping.NUMBERS;
        };
    }

    @TestFactory
    Stream<DynamicTest> ofSearches() {
        return Ndjson.ofType("search").map(s -> dynamicTest(s.path("id").asText(), () -> checkSearch(s)));
    }

    private static void checkSearch(JsonNode search) {
        Mapping mapping = Mapping.of(search.at("/references/0/id").asText());
        JsonNode source = Ndjson.json(
                search.at("/attributes/kibanaSavedObjectMeta/searchSourceJSON").asText());
        checkKql(mapping, source.at("/query/query").asText());
        assertThat(Ndjson.texts(search.at("/attributes/columns")))
                .allSatisfy(c -> assertThat(mapping.type(c)).isNotEqualTo("none"));
        search.at("/attributes/sort")
                .forEach(s -> assertThat(mapping.type(s.get(0).asText())).isIn(GROUPABLE));
    }

    /** A control whose field a panel's index lacks would empty that panel. */
    @TestFactory
    Stream<DynamicTest> ofControlsInEveryPanelsIndex() {
        return Ndjson.ofType("dashboard").map(d -> dynamicTest(d.path("id").asText(), () -> checkControls(d)));
    }

    private static void checkControls(JsonNode dashboard) {
        List<String> fields = Ndjson.children(Ndjson.json(
                        dashboard.at("/attributes/controlGroupInput/panelsJSON").asText()))
                .map(c -> c.at("/explicitInput/fieldName").asText())
                .toList();
        assertThat(fields).isNotEmpty();
        Ndjson.panels(dashboard).flatMap(p -> index(dashboard, p)).distinct().forEach(index -> assertThat(fields)
                .allSatisfy(f -> assertThat(Mapping.of(index).type(f))
                        .as("%s in %s", f, index)
                        .isIn(GROUPABLE)));
    }

    /** The index a panel's controls work on: none for text, and for what is set apart from them. */
    private static Stream<String> index(JsonNode dashboard, JsonNode panel) {
        JsonNode attributes = panel.at("/embeddableConfig/attributes");
        boolean alone = attributes
                .at("/state/datasourceStates/formBased/layers/layer/ignoreGlobalFilters")
                .asBoolean();
        return switch (panel.path("type").asText()) {
            case "lens" ->
                alone
                        ? Stream.empty()
                        : Stream.of(attributes.at("/references/0/id").asText());
            case "search" -> Stream.of(searched(dashboard, panel));
            default -> Stream.empty();
        };
    }

    private static String searched(JsonNode dashboard, JsonNode panel) {
        String reference = panel.path("panelIndex").asText() + ":"
                + panel.path("panelRefName").asText();
        String id = Ndjson.children(dashboard.path("references"))
                .filter(r -> r.path("name").asText().equals(reference))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        return Ndjson.ofType("search")
                .filter(s -> s.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow()
                .at("/references/0/id")
                .asText();
    }

    private static void checkKql(Mapping mapping, String kql) {
        assertThat(KQL_FIELD
                        .matcher(kql.replaceAll("\"[^\"]*\"", "x"))
                        .results()
                        .map(m -> m.group(1)))
                .as(kql)
                .allSatisfy(f -> assertThat(mapping.type(f)).isNotIn("none", "object"));
    }
}
