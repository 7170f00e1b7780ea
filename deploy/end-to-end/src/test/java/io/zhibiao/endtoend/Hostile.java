package io.zhibiao.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts hostile words wherever a document holds free text, and leaves what the indices check. */
final class Hostile {
    private static final Set<String> FREE = Set.of(
            "title",
            "name",
            "nameEn",
            "publisher",
            "documentNumber",
            "session",
            "text",
            "quote",
            "raw",
            "section",
            "words",
            "surface",
            "rule",
            "zh",
            "en",
            "samples",
            "flags",
            "path",
            "province",
            "reason",
            "used",
            "category");

    private Hostile() {}

    static void spoil(ObjectNode document, String words, String address) {
        for (String field : List.copyOf(fields(document))) {
            JsonNode value = document.get(field);
            if (field.equals("url")) {
                document.put(field, address);
            } else if (FREE.contains(field) && value.isTextual()) {
                document.put(field, words + value.asText());
            } else if (FREE.contains(field) && value.isArray()) {
                document.putArray(field).add(words).add(words + " -> " + words);
            } else {
                below(value, words, address);
            }
        }
    }

    private static List<String> fields(ObjectNode document) {
        return document.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static void below(JsonNode value, String words, String address) {
        if (value instanceof ObjectNode object) {
            spoil(object, words, address);
        } else if (value instanceof ArrayNode array) {
            array.forEach(element -> below(element, words, address));
        }
    }
}
