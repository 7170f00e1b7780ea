package io.zhibiao.kibana.objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** JSON with its keys in the order they were told. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A query that matches everything. */
    static final String EVERYTHING = "";

    private Json() {}

    /** An object of keys and values in turn; a value may be text, a number, a boolean, a list, null or JSON. */
    static ObjectNode of(@Nullable Object... keysAndValues) {
        ObjectNode node = MAPPER.createObjectNode();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            node.set(String.valueOf(keysAndValues[i]), MAPPER.valueToTree(keysAndValues[i + 1]));
        }
        return node;
    }

    /** JSON as text on one line. */
    static String text(JsonNode json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON that can't be written", e);
        }
    }

    /** A list as the text of a JSON array, as many attributes of saved objects want it. */
    static String text(Iterable<? extends JsonNode> list) {
        var array = MAPPER.createArrayNode();
        list.forEach(array::add);
        return text((JsonNode) array);
    }

    /** A query in Kibana's language. */
    static ObjectNode kuery(String query) {
        return of("query", query, "language", "kuery");
    }
}
