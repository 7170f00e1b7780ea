package io.zhibiao.fetcher.core.sources;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The YAML file that says what is watched: a mapping with the keys {@code sources}, a list of mappings, and {@code defaults}, a
 * mapping of keys that hold for all sources that do not say otherwise. Its JSON Schema is the resource
 * {@code schema/sources.schema.json}.
 *
 * <p>The file is good as a whole or refused as a whole.
 */
public final class SourcesFile {
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    /** Keys that name a source, or permissions that are given to one source at a time. */
    private static final List<String> SINGLE =
            List.of("id", "name", "url", "verified", "allow-local", "ignore-robots", "legacy-tls", "any-certificate");

    private SourcesFile() {}

    /**
     * Reads and checks a file.
     *
     * @throws InvalidSources with all faults, by key path; also when the file is missing or no YAML
     */
    public static Sources read(Path file) throws InvalidSources {
        Set<Fault> faults = new LinkedHashSet<>();
        JsonNode root = parse(file, faults);
        List<Source> sources = root == null ? List.of() : sources(root, faults);
        if (!faults.isEmpty()) {
            throw new InvalidSources(file, List.copyOf(faults));
        }
        return new Sources(sources);
    }

    /** The published JSON Schema of such files. */
    public static String schema() {
        try (InputStream schema = SourcesFile.class.getResourceAsStream("/schema/sources.schema.json")) {
            return new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable JsonNode parse(Path file, Collection<Fault> faults) {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            faults.add(new Fault(place(e), "no valid YAML: " + firstLine(e)));
        } catch (MalformedInputException e) {
            faults.add(new Fault("file", "is not in UTF-8: save it as UTF-8"));
        } catch (IOException e) {
            faults.add(new Fault("file", "can't be read: " + e));
        }
        return null;
    }

    private static List<Source> sources(JsonNode root, Collection<Fault> faults) {
        if (!root.isObject()) {
            faults.add(new Fault("file", "expected a mapping with the key sources"));
            return List.of();
        }
        JsonNode list = root.path("sources");
        refuseOtherKeys(root, faults);
        if (!list.isArray()) {
            faults.add(new Fault("sources", "expected a list of sources; [] where nothing is to be watched"));
            return List.of();
        }
        return each(list, defaults(root, faults), faults);
    }

    private static JsonNode defaults(JsonNode root, Collection<Fault> faults) {
        JsonNode defaults = root.path("defaults");
        if (!defaults.isMissingNode() && !defaults.isObject()) {
            faults.add(new Fault("defaults", "expected a mapping of keys that hold for all sources"));
            return root.path("none");
        }
        SINGLE.stream()
                .filter(defaults::has)
                .forEach(key -> faults.add(new Fault("defaults." + key, "belongs to a single source")));
        return defaults;
    }

    private static List<Source> each(JsonNode list, JsonNode defaults, Collection<Fault> faults) {
        List<Source> sources = new ArrayList<>();
        Map<String, Integer> ids = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            String path = "sources[" + i + "]";
            Source source = SourceReader.read(list.get(i), path, defaults, faults);
            if (source != null) {
                sources.add(source);
            }
            refuseTwin(list.get(i).path("id").asText(""), i, ids, faults);
        }
        return sources;
    }

    private static void refuseTwin(String id, int index, Map<String, Integer> ids, Collection<Fault> faults) {
        Integer first = id.isBlank() ? null : ids.putIfAbsent(id.strip(), index);
        if (first != null) {
            faults.add(new Fault("sources[" + index + "].id", "duplicate of sources[" + first + "].id: " + id));
        }
    }

    private static void refuseOtherKeys(JsonNode root, Collection<Fault> faults) {
        Fields fields = new Fields(root, "", root.path("none"), faults);
        fields.know("sources", "defaults");
        fields.refuseOthers();
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? "file"
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private static String firstLine(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("");
    }
}
