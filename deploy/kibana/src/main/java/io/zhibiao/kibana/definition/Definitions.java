package io.zhibiao.kibana.definition;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * All definitions.
 *
 * @param words meanings of codes, by the name of their list
 */
public record Definitions(
        Map<String, Map<String, String>> words,
        List<DataView> views,
        List<Search> searches,
        List<Dashboard> dashboards) {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Contents(List<String> dashboards, Map<String, Map<String, String>> words) {}

    public Definitions {
        words = Map.copyOf(words);
        views = List.copyOf(views);
        searches = List.copyOf(searches);
        dashboards = List.copyOf(dashboards);
    }

    /**
     * The project's own.
     *
     * @throws InvalidDefinition naming the file and the fault
     */
    public static Definitions standard() {
        Contents contents = read("contents.yaml", new TypeReference<>() {});
        return new Definitions(
                contents.words(),
                read("data-views.yaml", new TypeReference<>() {}),
                read("searches.yaml", new TypeReference<>() {}),
                contents.dashboards().stream().map(Definitions::readDashboard).toList());
    }

    private static Dashboard readDashboard(String name) {
        return read("dashboards/" + name + ".yaml", new TypeReference<>() {});
    }

    /** The data view that definitions call so. */
    public DataView view(String name) {
        return views.stream()
                .filter(v -> v.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidDefinition("there is no data view " + name));
    }

    /** The search of that id. */
    public Search search(String id) {
        return searches.stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidDefinition("there is no search " + id));
    }

    /** The dashboard of that id. */
    public Dashboard dashboard(String id) {
        return dashboards.stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidDefinition("there is no dashboard " + id));
    }

    /** What the codes of a list mean. */
    public Map<String, String> meanings(String list) {
        InvalidDefinition.unless(words.containsKey(list), "there is no list of words " + list);
        return words.getOrDefault(list, Map.of());
    }

    /** The text of a Vega drawing. */
    public static String drawing(String file) {
        try (InputStream in = open("vega/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InvalidDefinition(file + ": can't be read", e);
        }
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = open(file)) {
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new InvalidDefinition(file + ": " + e.getMessage(), e);
        }
    }

    private static InputStream open(String file) {
        InputStream in = Definitions.class.getResourceAsStream("/io/zhibiao/kibana/definitions/" + file);
        if (in == null) {
            throw new InvalidDefinition(file + " is missing");
        }
        return in;
    }
}
