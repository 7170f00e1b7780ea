package io.zhibiao.indexer.core.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param name its heading, in English and machine-readable
 * @param cell the cell of a document: a number, a text, true or false, or nothing
 */
record Column(String name, Function<JsonNode, JsonNode> cell) {
    /** What stands at a JSON pointer. */
    static Column at(String name, String pointer) {
        return new Column(name, document -> document.at(pointer));
    }

    /** The parts of a list as one text. */
    static Column joined(String name, String pointer) {
        return new Column(name, document -> {
            StringBuilder parts = new StringBuilder();
            document.at(pointer)
                    .forEach(part -> parts.append(parts.isEmpty() ? "" : "/").append(part.asText()));
            return TextNode.valueOf(parts.toString());
        });
    }
}
