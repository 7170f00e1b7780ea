package io.zhibiao.extractor.core.lexicon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One YAML resource of this service; reading it notes what is wrong and goes on, so that all faults are told at once.
 *
 * @param name path below its folder
 */
public record YamlFile(String name, JsonNode root, YamlFaults faults) {

    /** Reads a resource of this service; one that is missing or no YAML gives an empty file and a fault. */
    public static YamlFile open(String name, YamlFaults faults) {
        return YamlFolder.STANDARD.open(name, faults);
    }

    /** Notes each key of a mapping that is none of these: a misspelt key would else be a value left out. */
    public void keys(JsonNode node, String at, Set<String> known) {
        if (!node.isObject() && !node.isMissingNode()) {
            fault(at, "must hold keys and values");
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                fault(at + "." + key, "is no key here; known are " + new TreeSet<>(known));
            }
        });
    }

    /** A required text. */
    public String text(JsonNode node, String at, String key) {
        JsonNode value = node.path(key);
        if (!value.isTextual() || value.asText().isBlank()) {
            fault(at + "." + key, "is required and must be a text");
            return "?";
        }
        return value.asText();
    }

    /** A list of texts; empty where it is left out. */
    public List<String> texts(JsonNode node, String at) {
        List<String> texts = new ArrayList<>();
        if (!node.isMissingNode() && !node.isArray()) {
            fault(at, "must be a list of texts");
        }
        for (JsonNode one : node) {
            if (!one.isTextual()) {
                fault(at + "[" + texts.size() + "]", "must be a text, put it in quotes: " + one);
            } else if (one.asText().isBlank()) {
                fault(at + "[" + texts.size() + "]", "must not be blank");
            } else {
                texts.add(one.asText());
            }
        }
        return texts;
    }

    /** A required list of mappings. */
    public List<JsonNode> list(String key) {
        JsonNode list = root.path(key);
        List<JsonNode> nodes = new ArrayList<>();
        list.forEach(nodes::add);
        if (!list.isArray() || nodes.isEmpty()) {
            fault(key, "is required and must be a list that is not empty");
            return List.of();
        }
        return nodes;
    }

    /** Yes or no; what is left out is the fallback. */
    public boolean flag(JsonNode node, String at, String key, boolean fallback) {
        JsonNode value = node.path(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            fault(at + "." + key, "must be true or false: " + value);
        }
        return value.asBoolean(fallback);
    }

    /** A word that must be a constant of an enumeration, in lower case; null for another one. */
    public <E extends Enum<E>> @Nullable E constant(Class<E> type, String text, String at) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        String known = Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
        fault(at, "is no " + type.getSimpleName().toLowerCase(Locale.ROOT) + ": " + text + "; known are " + known);
        return null;
    }

    /** Notes a fault of this file. */
    public void fault(String key, String fault) {
        faults.add(name, key, fault);
    }
}
