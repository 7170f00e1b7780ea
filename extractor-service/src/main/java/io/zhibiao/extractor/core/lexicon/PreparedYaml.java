package io.zhibiao.extractor.core.lexicon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The data files as the build has parsed them: to read YAML is most of what a start would cost. Beside {@code words.yaml} lies
 * {@code words.yaml.json}, which holds the same tree and the checksum of the file it was made of; where either is wanting, the YAML
 * itself is read.
 */
public final class PreparedYaml {
    private static final String SUFFIX = ".json";
    private static final JsonMapper JSON = new JsonMapper();

    private PreparedYaml() {}

    /** The tree of a resource that holds these bytes; null where none was prepared of just them. */
    static @Nullable JsonNode of(String resource, byte[] yaml) throws IOException {
        try (InputStream in = PreparedYaml.class.getResourceAsStream(resource + SUFFIX)) {
            JsonNode prepared = in == null ? null : JSON.readTree(in);
            return prepared != null && prepared.path(0).asLong(-1) == checksum(yaml) ? prepared.path(1) : null;
        }
    }

    /**
     * Prepares all YAML files below a folder; the build calls it.
     *
     * @param arguments the folder
     */
    public static void main(String[] arguments) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                prepare(file);
            }
        }
    }

    private static void prepare(Path file) throws IOException {
        byte[] yaml = Files.readAllBytes(file);
        Path prepared = file.resolveSibling(file.getFileName() + SUFFIX);
        JSON.writeValue(prepared.toFile(), List.of(checksum(yaml), new YAMLMapper().readTree(yaml)));
    }

    private static long checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }
}
