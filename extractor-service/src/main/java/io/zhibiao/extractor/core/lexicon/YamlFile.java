package io.zhibiao.extractor.core.lexicon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * One YAML resource of this service; reading it notes what is wrong and goes on.
 *
 * @param name path below {@code io/zhibiao/extractor}
 */
public record YamlFile(String name, JsonNode root, YamlFaults faults) {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String FOLDER = "/io/zhibiao/extractor/";

    /** Reads a resource; one that is missing or no YAML gives an empty file and a fault. */
    public static YamlFile open(String name, YamlFaults faults) {
        try (InputStream in = YamlFile.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                faults.add(name, "(file)", "is missing from the class path");
                return new YamlFile(name, MissingNode.getInstance(), faults);
            }
            return new YamlFile(name, YAML.readTree(in), faults);
        } catch (IOException e) {
            faults.add(name, "(file)", "is no YAML: " + e.getMessage());
            return new YamlFile(name, MissingNode.getInstance(), faults);
        }
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
            if (one.isTextual()) {
                texts.add(one.asText());
            } else {
                fault(at + "[" + texts.size() + "]", "must be a text, put it in quotes: " + one);
            }
        }
        return texts;
    }

    /** Notes a fault of this file. */
    public void fault(String key, String fault) {
        faults.add(name, key, fault);
    }
}
