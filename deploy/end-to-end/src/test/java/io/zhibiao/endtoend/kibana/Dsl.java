package io.zhibiao.endtoend.kibana;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Elasticsearch's JSON. */
final class Dsl {
    static final ObjectMapper JSON = new ObjectMapper();

    private Dsl() {}

    static ObjectNode of(Object... keysAndValues) {
        ObjectNode node = JSON.createObjectNode();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            node.set((String) keysAndValues[i], JSON.valueToTree(keysAndValues[i + 1]));
        }
        return node;
    }
}
