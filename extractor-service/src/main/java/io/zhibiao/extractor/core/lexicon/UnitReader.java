package io.zhibiao.extractor.core.lexicon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads {@code units.yaml}. */
final class UnitReader {
    private static final Set<String> KEYS = Set.of("dimension", "base", "scale", "words");

    private final YamlFile file;
    private final Set<String> strong;
    private final Set<String> seen = new HashSet<>();
    private final List<Unit> units = new ArrayList<>();

    private UnitReader(YamlFile file) {
        this.file = file;
        this.strong = new HashSet<>(file.texts(file.root().path("strong"), "strong"));
    }

    static List<Unit> read(YamlFile file) {
        if (file.root().isMissingNode()) {
            return List.of();
        }
        file.keys(file.root(), "(file)", Set.of("units", "strong"));
        UnitReader reader = new UnitReader(file);
        int at = 0;
        for (JsonNode group : file.list("units")) {
            reader.group(group, "units[" + at++ + "]");
        }
        reader.checkStrong();
        return reader.units;
    }

    private void group(JsonNode group, String at) {
        file.keys(group, at, KEYS);
        Unit.Dimension dimension = dimension(group, at);
        double scale = scale(group, at);
        List<String> words = file.texts(group.path("words"), at + ".words");
        if (words.isEmpty()) {
            file.fault(at + ".words", "is required and must not be empty");
        }
        for (String word : words) {
            if (!seen.add(word)) {
                file.fault(at + ".words", "names " + word + " twice");
            }
            String base = group.has("base") ? file.text(group, at, "base") : word;
            units.add(new Unit(word, base, scale, dimension, strong.contains(word)));
        }
    }

    private Unit.Dimension dimension(JsonNode group, String at) {
        String text = file.text(group, at, "dimension");
        return Objects.requireNonNullElse(
                file.constant(Unit.Dimension.class, text, at + ".dimension"), Unit.Dimension.COUNT);
    }

    private double scale(JsonNode group, String at) {
        JsonNode scale = group.path("scale");
        if (scale.isMissingNode()) {
            return 1;
        }
        if (!scale.isNumber() || scale.asDouble() <= 0) {
            file.fault(at + ".scale", "must be a number above zero: " + scale);
            return 1;
        }
        return scale.asDouble();
    }

    private void checkStrong() {
        strong.stream()
                .filter(word -> !seen.contains(word))
                .sorted()
                .forEach(word -> file.fault("strong", "names an unknown unit: " + word));
    }
}
