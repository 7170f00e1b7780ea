package io.zhibiao.extractor.core.lexicon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;

/**
 * A folder of the class path that holds a catalogue and lexicons.
 *
 * @param path absolute, with a slash at its end
 */
public record YamlFolder(String path) {
    /** What ships with this service. */
    public static final YamlFolder STANDARD = new YamlFolder("/io/zhibiao/extractor/");

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Reads a file below this folder; one that is missing, empty or no YAML gives an empty file and a fault. */
    public YamlFile open(String name, YamlFaults faults) {
        try (InputStream in = YamlFolder.class.getResourceAsStream(path + name)) {
            if (in == null) {
                return empty(name, faults, "is missing from the class path");
            }
            JsonNode root = root(path + name, in.readAllBytes());
            return root.isObject()
                    ? new YamlFile(name, root, faults)
                    : empty(name, faults, "must hold keys and values");
        } catch (IOException e) {
            return empty(name, faults, "is no YAML: " + e.getMessage());
        }
    }

    private static JsonNode root(String resource, byte[] yaml) throws IOException {
        JsonNode prepared = PreparedYaml.of(resource, yaml);
        return prepared == null ? YAML.readTree(yaml) : prepared;
    }

    private static YamlFile empty(String name, YamlFaults faults, String fault) {
        faults.add(name, "(file)", fault);
        return new YamlFile(name, MissingNode.getInstance(), faults);
    }
}
