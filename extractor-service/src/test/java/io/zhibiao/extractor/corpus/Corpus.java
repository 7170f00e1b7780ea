package io.zhibiao.extractor.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the corpus folders. */
final class Corpus {
    private static final YAMLMapper YAML = new YAMLMapper();

    private Corpus() {}

    /** All sentences of a folder by file, files in order of name. */
    static Map<String, List<Sentence>> read(String folder) {
        Map<String, List<Sentence>> all = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(path(folder))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                all.put(file.getFileName().toString(), sentences(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Path path(String folder) {
        try {
            return Path.of(Objects.requireNonNull(Corpus.class.getResource(folder), folder)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(folder, e);
        }
    }

    private static List<Sentence> sentences(Path file) throws IOException {
        JsonNode root = YAML.readTree(file.toFile());
        List<Sentence> sentences = new ArrayList<>();
        for (JsonNode entry : root.path("entries")) {
            sentences.add(
                    new Sentence(file.getFileName().toString(), sentences.size() + 1, entry, root.path("defaults")));
        }
        return sentences;
    }
}
