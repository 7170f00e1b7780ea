package io.zhibiao.kibana.objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhibiao.kibana.definition.Definitions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The project's own objects, read back from what is written. */
final class Ndjson {
    static final ObjectMapper JSON = new ObjectMapper();
    static final String TEXT = new SavedObjects(Definitions.standard(), SavedObjects.LOCAL_BOARD).ndjson();

    private Ndjson() {}

    static List<JsonNode> objects() {
        return TEXT.lines().map(Ndjson::json).toList();
    }

    static Stream<JsonNode> ofType(String type) {
        return objects().stream().filter(o -> o.path("type").asText().equals(type));
    }

    static Stream<JsonNode> panels(JsonNode dashboard) {
        return children(json(dashboard.at("/attributes/panelsJSON").asText()));
    }

    static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(t -> texts.add(t.asText()));
        return texts;
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
