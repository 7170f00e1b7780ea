package io.zhibiao.cleaner.core.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a page tells of its article in JSON-LD (schema.org): names {@code jsonld.title}, {@code jsonld.date}, {@code jsonld.publisher}.
 * What is no JSON tells nothing.
 */
final class JsonLd {
    /** The type of the scripts that hold it. */
    static final String TYPE = "application/ld+json";

    private static final int LONGEST = 200_000;
    private static final int DEEPEST = 6;
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLd() {}

    /** What the scripts tell, the first of them first. */
    static Map<String, String> facts(List<String> scripts) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String json : scripts) {
            if (json.length() <= LONGEST) {
                read(json, facts);
            }
        }
        return facts;
    }

    private static void read(String json, Map<String, String> facts) {
        try {
            read(JSON.readTree(json), facts, 0);
        } catch (JsonProcessingException e) {
            // a page's own slip: what it says elsewhere counts
            return;
        }
    }

    private static void read(JsonNode node, Map<String, String> facts, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.has("headline") || node.has("datePublished")) {
            put(facts, "jsonld.title", node.path("headline"));
            put(facts, "jsonld.date", node.path("datePublished"));
            put(facts, "jsonld.publisher", node.path("publisher"));
            put(facts, "jsonld.publisher", node.path("author"));
        }
        if (node.isArray()) {
            node.forEach(child -> read(child, facts, depth + 1));
        } else {
            read(node.path("@graph"), facts, depth + 1);
        }
    }

    /** A text, the name of a thing, or those of the first of several. */
    private static void put(Map<String, String> facts, String name, JsonNode value) {
        JsonNode one = value.isArray() ? value.path(0) : value;
        String text = (one.isObject() ? one.path("name") : one).asText("").strip();
        if (!text.isEmpty() && text.length() < 300) {
            facts.putIfAbsent(name, text);
        }
    }
}
