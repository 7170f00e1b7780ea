package io.zhibiao.extractor.core.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.events.Indicator;
import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.YamlFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads one entry of a family; what is wrong with it is noted with file and key. */
final class EntryReader {
    private static final Set<String> KEYS = Set.of(
            "id",
            "name",
            "nameEn",
            "aliases",
            "aliasesFor",
            "after",
            "shareOf",
            "free",
            "published",
            "measures",
            "dimension",
            "units",
            "plausible",
            "notFor",
            "examples",
            "counterexamples");

    /** Stands for an id that can't be used; what refers to it is not judged. */
    private static final String MALFORMED = "malformed";

    private final YamlFile file;
    private final JsonNode node;
    private final String at;

    /**
     * A reader of one entry.
     *
     * @param at where it stands in the file
     */
    EntryReader(YamlFile file, JsonNode node, String at) {
        this.file = file;
        this.node = node;
        this.at = at + "(" + node.path("id").asText("?") + ")";
    }

    /** The key by which faults name this entry. */
    String at() {
        return at;
    }

    Entry read(String category) {
        file.keys(node, at, KEYS);
        Indicator indicator = new Indicator(id(), text("name"), text("nameEn"), category);
        List<String> aliases = aliases(indicator.name());
        Set<Measure> measures = measures();
        return new Entry(
                indicator,
                file.flag(node, at, "published", true),
                aliases,
                byMeasure(measures),
                after(),
                texts("shareOf"),
                file.flag(node, at, "free", false),
                measures,
                dimension(),
                Set.copyOf(once("units")),
                plausible(measures),
                notFor(aliases),
                examples("examples", 2),
                counterexamples(),
                file.name());
    }

    private String text(String key) {
        return file.text(node, at, key);
    }

    private List<String> texts(String key) {
        return file.texts(node.path(key), at + "." + key);
    }

    /** A list that names nothing twice. */
    private List<String> once(String key) {
        List<String> all = new ArrayList<>();
        for (String text : texts(key)) {
            if (all.contains(text)) {
                file.fault(at + "." + key, "names " + text + " twice");
            } else {
                all.add(text);
            }
        }
        return all;
    }

    private String id() {
        String id = text("id");
        if (id.matches("[a-z][a-z0-9_]*")) {
            return id;
        }
        file.fault(at + ".id", "must be of lower-case letters, digits and _: " + id);
        return MALFORMED;
    }

    private List<String> aliases(String name) {
        List<String> aliases = new ArrayList<>(List.of(name));
        for (String alias : once("aliases")) {
            if (alias.equals(name)) {
                file.fault(at + ".aliases", "repeats the name: " + alias);
            } else if (!alias.equals(alias.strip())) {
                file.fault(at + ".aliases", "has white space around it: '" + alias + "'");
            } else {
                aliases.add(alias);
            }
        }
        return List.copyOf(aliases);
    }

    private Set<Measure> measures() {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        for (String text : once("measures")) {
            Measure measure = file.constant(Measure.class, text, at + ".measures");
            if (measure != null) {
                measures.add(measure);
            }
        }
        if (measures.isEmpty()) {
            file.fault(at + ".measures", "is required and must not be empty");
        }
        return measures;
    }

    private Unit.Dimension dimension() {
        Unit.Dimension dimension = file.constant(Unit.Dimension.class, text("dimension"), at + ".dimension");
        return Objects.requireNonNullElse(dimension, Unit.Dimension.COUNT);
    }

    private Map<Measure, List<String>> byMeasure(Set<Measure> allowed) {
        Map<Measure, List<String>> lists = new EnumMap<>(Measure.class);
        each("aliasesFor", (key, value) -> {
            Measure measure = allowed(key, allowed, at + ".aliasesFor");
            List<String> words = file.texts(value, at + ".aliasesFor." + key);
            if (measure != null) {
                lists.put(measure, words);
            }
        });
        return lists;
    }

    private Map<String, List<String>> after() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        each("after", (key, value) -> lists.put(key, file.texts(value, at + ".after." + key)));
        return lists;
    }

    private Map<Measure, Entry.Span> plausible(Set<Measure> allowed) {
        Map<Measure, Entry.Span> spans = new EnumMap<>(Measure.class);
        each("plausible", (key, value) -> {
            Measure measure = allowed(key, allowed, at + ".plausible");
            Entry.Span span = span(value, at + ".plausible." + key);
            if (measure != null && span != null) {
                spans.put(measure, span);
            }
        });
        return spans;
    }

    private Entry.@Nullable Span span(JsonNode value, String key) {
        JsonNode lowest = value.path(0);
        JsonNode highest = value.path(1);
        if (!value.isArray() || value.size() != 2 || !lowest.isNumber() || !highest.isNumber()) {
            file.fault(key, "must be two numbers, [lowest, highest]: " + value);
            return null;
        }
        if (lowest.asDouble() >= highest.asDouble()) {
            file.fault(key, "is upside down, [lowest, highest] is asked for: " + value);
            return null;
        }
        return new Entry.Span(lowest.asDouble(), highest.asDouble());
    }

    private @Nullable Measure allowed(String text, Set<Measure> allowed, String key) {
        Measure measure = file.constant(Measure.class, text, key);
        if (measure != null && !allowed.contains(measure)) {
            file.fault(key + "." + text, "is no measure of this indicator");
        }
        return measure;
    }

    private void each(String key, BiConsumer<String, JsonNode> reader) {
        JsonNode mapping = node.path(key);
        if (!mapping.isMissingNode() && !mapping.isObject()) {
            file.fault(at + "." + key, "must hold keys and values");
            return;
        }
        mapping.properties().forEach(field -> reader.accept(field.getKey(), field.getValue()));
    }

    private List<String> notFor(List<String> aliases) {
        List<String> phrases = once("notFor");
        phrases.stream()
                .filter(aliases::contains)
                .forEach(phrase -> file.fault(at + ".notFor", phrase + " is an alias of this indicator"));
        return phrases;
    }

    private List<String> examples(String key, int least) {
        List<String> examples = once(key);
        if (examples.size() < least) {
            file.fault(at + "." + key, "needs at least " + least);
        }
        return examples;
    }

    private List<String> counterexamples() {
        List<String> counterexamples = examples("counterexamples", 1);
        List<String> examples = new ArrayList<>();
        node.path("examples").forEach(example -> examples.add(example.asText()));
        counterexamples.stream()
                .filter(examples::contains)
                .forEach(text -> file.fault(at + ".counterexamples", text + " is an example too"));
        return counterexamples;
    }
}
