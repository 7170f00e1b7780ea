package io.zhibiao.extractor.core.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.events.Indicator;
import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.YamlFaults;
import io.zhibiao.extractor.core.lexicon.YamlFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the families of the catalogue; every fault is noted with file and key. */
final class CatalogueLoader {
    private static final String FOLDER = "catalogue/";
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

    private final YamlFaults faults;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    CatalogueLoader(YamlFaults faults) {
        this.faults = faults;
    }

    Catalogue load() {
        YamlFile index = YamlFile.open(FOLDER + "index.yaml", faults);
        String version = index.text(index.root(), "(file)", "version");
        for (String family : index.texts(index.root().path("families"), "families")) {
            family(YamlFile.open(FOLDER + family + ".yaml", faults));
        }
        checkReferences();
        return new Catalogue(version, List.copyOf(entries.values()));
    }

    private void family(YamlFile file) {
        String category = file.text(file.root(), "(file)", "category");
        int at = 0;
        for (JsonNode node : file.root().path("indicators")) {
            String key = "indicators[" + at++ + "]";
            String id = file.text(node, key, "id");
            Entry entry = entry(file, node, key + "(" + id + ")", category);
            if (entries.putIfAbsent(id, entry) != null) {
                file.fault(key, "id " + id + " is already in " + entries.get(id).file());
            }
        }
        if (at == 0) {
            file.fault("indicators", "is required and must not be empty");
        }
    }

    private Entry entry(YamlFile file, JsonNode node, String at, String category) {
        node.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                file.fault(at + "." + key, "is no key of an indicator; known are " + KEYS);
            }
        });
        Indicator indicator = indicator(file, node, at, category);
        List<String> aliases = new ArrayList<>(List.of(indicator.name()));
        for (String alias : file.texts(node.path("aliases"), at + ".aliases")) {
            if (!aliases.contains(alias)) {
                aliases.add(alias);
            }
        }
        for (String alias : aliases) {
            own(file, at, alias, indicator);
        }
        return new Entry(
                indicator,
                node.path("published").asBoolean(true),
                List.copyOf(aliases),
                byMeasure(file, node.path("aliasesFor"), at + ".aliasesFor"),
                byId(file, node.path("after"), at + ".after"),
                file.texts(node.path("shareOf"), at + ".shareOf"),
                node.path("free").asBoolean(false),
                measures(file, node, at),
                dimension(file, node, at),
                Set.copyOf(file.texts(node.path("units"), at + ".units")),
                plausible(file, node.path("plausible"), at + ".plausible"),
                file.texts(node.path("notFor"), at + ".notFor"),
                examples(file, node, at, "examples", 2),
                examples(file, node, at, "counterexamples", 1),
                file.name());
    }

    private static Indicator indicator(YamlFile file, JsonNode node, String at, String category) {
        String id = file.text(node, at, "id");
        if (!id.matches("[a-z][a-z0-9_]*")) {
            file.fault(at + ".id", "must be of lower-case letters, digits and _: " + id);
            id = "malformed";
        }
        return new Indicator(id, file.text(node, at, "name"), file.text(node, at, "nameEn"), category);
    }

    private void own(YamlFile file, String at, String alias, Indicator indicator) {
        String id = String.valueOf(indicator.id());
        String owner = owners.putIfAbsent(alias, id);
        if (owner != null && !owner.equals(id)) {
            file.fault(at + ".aliases", alias + " already belongs to " + owner);
        }
    }

    private static List<String> examples(YamlFile file, JsonNode node, String at, String key, int least) {
        List<String> examples = file.texts(node.path(key), at + "." + key);
        if (examples.size() < least) {
            file.fault(at + "." + key, "needs at least " + least);
        }
        return examples;
    }

    private static Map<Measure, List<String>> byMeasure(YamlFile file, JsonNode node, String at) {
        Map<Measure, List<String>> lists = new EnumMap<>(Measure.class);
        node.properties()
                .forEach(field -> lists.put(
                        measure(file, field.getKey(), at), file.texts(field.getValue(), at + "." + field.getKey())));
        return lists;
    }

    private static Map<String, List<String>> byId(YamlFile file, JsonNode node, String at) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        node.properties()
                .forEach(field -> lists.put(field.getKey(), file.texts(field.getValue(), at + "." + field.getKey())));
        return lists;
    }

    private static Set<Measure> measures(YamlFile file, JsonNode node, String at) {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        for (String text : file.texts(node.path("measures"), at + ".measures")) {
            measures.add(measure(file, text, at + ".measures"));
        }
        if (measures.isEmpty()) {
            file.fault(at + ".measures", "is required and must not be empty");
        }
        return measures;
    }

    private static Measure measure(YamlFile file, String text, String at) {
        try {
            return Measure.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            file.fault(at, "is no measure: " + text);
            return Measure.LEVEL;
        }
    }

    private static Unit.Dimension dimension(YamlFile file, JsonNode node, String at) {
        String text = file.text(node, at, "dimension");
        try {
            return Unit.Dimension.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            file.fault(at + ".dimension", "is no dimension: " + text);
            return Unit.Dimension.COUNT;
        }
    }

    private static Map<Measure, Entry.Span> plausible(YamlFile file, JsonNode node, String at) {
        Map<Measure, Entry.Span> spans = new EnumMap<>(Measure.class);
        node.properties().forEach(field -> {
            JsonNode span = field.getValue();
            if (span.size() != 2 || span.path(0).asDouble() >= span.path(1).asDouble()) {
                file.fault(at + "." + field.getKey(), "must be [lowest, highest]");
                return;
            }
            spans.put(
                    measure(file, field.getKey(), at),
                    new Entry.Span(span.path(0).asDouble(), span.path(1).asDouble()));
        });
        return spans;
    }

    private void checkReferences() {
        for (Entry entry : entries.values()) {
            for (String id : entry.after().keySet()) {
                refer(entry, "after", id);
            }
            for (String id : entry.shareOf()) {
                refer(entry, "shareOf", id);
            }
        }
    }

    private void refer(Entry entry, String key, String id) {
        if (!entries.containsKey(id)) {
            faults.add(entry.file(), entry.id() + "." + key, "names an unknown indicator: " + id);
        }
    }
}
