package io.zhibiao.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The project's own files. */
final class Files {
    static final YAMLMapper YAML = new YAMLMapper();

    private static final Path HOME = Path.of(System.getProperty("zhibiao.home"));

    private Files() {}

    static Path path(String file) {
        return HOME.resolve(file);
    }

    static String text(String file) {
        try {
            return java.nio.file.Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents of a YAML file, anchors and merge keys resolved. */
    static List<JsonNode> documents(String file) {
        List<JsonNode> documents = new ArrayList<>();
        new org.yaml.snakeyaml.Yaml().loadAll(text(file)).forEach(d -> documents.add(YAML.valueToTree(d)));
        return documents;
    }

    static JsonNode yaml(String file) {
        return documents(file).getFirst();
    }
}
