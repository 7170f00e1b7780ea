package io.zhibiao.endtoend.kibana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An importable file, read as Kibana reads it: what stands in text is JSON, what is referred to is found by the reference. */
record SavedObjects(List<JsonNode> objects) {
    static SavedObjects read(Path ndjson) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        for (String line : Files.readAllLines(ndjson)) {
            objects.add(Dsl.JSON.readTree(line));
        }
        return new SavedObjects(objects);
    }

    List<JsonNode> ofType(String type) {
        return objects.stream()
                .filter(o -> o.path("type").asText().equals(type))
                .toList();
    }

    JsonNode object(String type, String id) {
        return ofType(type).stream()
                .filter(o -> o.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What an object refers to by a name. */
    JsonNode referred(JsonNode object, String name) {
        for (JsonNode reference : object.path("references")) {
            if (reference.path("name").asText().equals(name)) {
                return object(
                        reference.path("type").asText(), reference.path("id").asText());
            }
        }
        throw new IllegalArgumentException(object.path("id").asText() + " has no reference " + name);
    }

    /** An attribute that is JSON in text. */
    static JsonNode inText(JsonNode text) {
        try {
            return Dsl.JSON.readTree(text.asText());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON in text: " + text, e);
        }
    }
}
