package io.zhibiao.kibana.objects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.kibana.definition.Definitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Kibana needs to find its way in the file; it would import much of what is wrong here without a word. */
class SavedObjectsTest {
    private static final Path COMMITTED = Path.of(System.getProperty("zhibiao.home"), "deploy/kibana/zhibiao.ndjson");

    @Test
    void theFileInTheProjectIsWhatTheDefinitionsMake() throws IOException {
        assertThat(Files.readString(COMMITTED).equals(Ndjson.TEXT))
                .as("make it again by ./zhibiao kibana print > deploy/kibana/zhibiao.ndjson")
                .isTrue();
    }

    @Test
    void everythingReferredToIsInTheFile() {
        Set<String> there = Ndjson.objects().stream().map(o -> key(o)).collect(Collectors.toSet());
        assertThat(there).hasSameSizeAs(Ndjson.objects());
        assertThat(Ndjson.objects().stream()
                        .flatMap(o -> Ndjson.children(o.path("references")))
                        .map(SavedObjectsTest::key))
                .isNotEmpty()
                .isSubsetOf(there);
    }

    private static String key(JsonNode object) {
        return object.path("type").asText() + ":" + object.path("id").asText();
    }

    @Test
    void referencesOfAnObjectHaveNamesOfTheirOwn() {
        assertThat(Ndjson.objects()).allSatisfy(o -> assertThat(names(o)).doesNotHaveDuplicates());
    }

    private static List<String> names(JsonNode object) {
        return Ndjson.children(object.path("references"))
                .map(r -> r.path("name").asText())
                .toList();
    }

    @Test
    void everyPanelsReferencesStandInItsDashboardToo() {
        Ndjson.ofType("dashboard").forEach(dashboard -> {
            List<String> names = names(dashboard);
            Ndjson.panels(dashboard).forEach(p -> assertThat(names).containsAll(needed(p)));
        });
    }

    private static List<String> needed(JsonNode panel) {
        String prefix = panel.path("panelIndex").asText() + ":";
        List<String> needed = new ArrayList<>();
        panel.at("/embeddableConfig/attributes/references")
                .forEach(r -> needed.add(prefix + r.path("name").asText()));
        panel.at("/embeddableConfig/enhancements/dynamicActions/events")
                .forEach(e -> needed.add(
                        prefix + "drilldown:" + e.at("/action/factoryId").asText() + ":"
                                + e.path("eventId").asText() + ":dashboardId"));
        if (panel.has("panelRefName")) {
            needed.add(prefix + panel.path("panelRefName").asText());
        }
        return needed;
    }

    @Test
    void panelsNeitherOverlapNorLeaveTheGrid() {
        Ndjson.ofType("dashboard").forEach(dashboard -> {
            List<String> cells =
                    Ndjson.panels(dashboard).flatMap(SavedObjectsTest::cells).toList();
            assertThat(cells)
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .noneMatch(c -> Integer.parseInt(c.substring(0, c.indexOf('/'))) > 47);
        });
    }

    private static Stream<String> cells(JsonNode panel) {
        JsonNode place = panel.path("gridData");
        List<String> cells = new ArrayList<>();
        for (int x = 0; x < place.path("w").asInt(); x++) {
            for (int y = 0; y < place.path("h").asInt(); y++) {
                cells.add((place.path("x").asInt() + x) + "/" + (place.path("y").asInt() + y));
            }
        }
        return cells.stream();
    }

    @Test
    void titlesAreInBothLanguages() {
        Stream<String> titles = Stream.of("search", "dashboard", "index-pattern")
                .flatMap(Ndjson::ofType)
                .map(o -> o.at("/attributes/name")
                        .asText(o.at("/attributes/title").asText()));
        assertThat(Stream.concat(titles, panelTitles()))
                .hasSizeGreaterThan(40)
                .allMatch(SavedObjectsTest::isBilingual, "is bilingual");
    }

    private static Stream<String> panelTitles() {
        return Ndjson.ofType("dashboard")
                .flatMap(Ndjson::panels)
                .map(p -> p.path("title").asText())
                .filter(t -> !t.isEmpty());
    }

    private static boolean isBilingual(String title) {
        return title.matches(".*\\p{IsHan}.*") && title.matches(".*[A-Z][a-z]+.*");
    }

    @Test
    void linksLeadToTheBoardTold() {
        Function<String, String> made = board -> new SavedObjects(Definitions.standard(), board).ndjson();
        assertThat(made.apply("https://board.example"))
                .contains("https://board.example/#/posting/{{value}}")
                .doesNotContain("{board}");
        assertThat(made.apply("x")).isEqualTo(made.apply("x"));
    }
}
