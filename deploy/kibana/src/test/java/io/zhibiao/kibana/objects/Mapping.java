package io.zhibiao.kibana.objects;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The fields of an index, as the indexer's template maps them; nested ones are left out, since Lens can't ask them. */
record Mapping(Map<String, String> types) {
    static final Set<String> NUMBERS = Set.of("integer", "long", "double");

    private static final Path TEMPLATES =
            Path.of(System.getProperty("zhibiao.home"), "indexer-service/src/main/resources/elasticsearch");

    static Mapping of(String index) {
        try {
            JsonNode mapping = Ndjson.json(Files.readString(TEMPLATES.resolve(index + ".json")));
            Map<String, String> types = new TreeMap<>();
            walk("", mapping.path("properties"), types);
            return new Mapping(types);
        } catch (IOException e) {
            throw new IllegalArgumentException("there is no template of " + index, e);
        }
    }

    private static void walk(String prefix, JsonNode properties, Map<String, String> types) {
        properties.properties().forEach(p -> {
            String type = p.getValue().path("type").asText("object");
            if (!type.equals("nested")) {
                types.put(prefix + p.getKey(), type);
                walk(prefix + p.getKey() + ".", p.getValue().path("properties"), types);
                walk(prefix + p.getKey() + ".", p.getValue().path("fields"), types);
            }
        });
    }

    /** The type of a field; {@code none} where there is none. */
    String type(String field) {
        return types.getOrDefault(field, "none");
    }

    /** Lens' word for what a field holds. */
    String holds(String field) {
        String type = type(field);
        return NUMBERS.contains(type) ? "number" : type.equals("keyword") || type.equals("text") ? "string" : type;
    }
}
