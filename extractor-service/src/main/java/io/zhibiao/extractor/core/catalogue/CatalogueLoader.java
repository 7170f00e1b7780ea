package io.zhibiao.extractor.core.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhibiao.extractor.core.lexicon.YamlFaults;
import io.zhibiao.extractor.core.lexicon.YamlFile;
import io.zhibiao.extractor.core.lexicon.YamlFolder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the families of the catalogue and holds them against each other; every fault is noted with file and key. */
final class CatalogueLoader {
    private static final String FOLDER = "catalogue/";

    private final YamlFolder folder;
    private final YamlFaults faults;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    CatalogueLoader(YamlFolder folder, YamlFaults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    Catalogue load() {
        YamlFile index = folder.open(FOLDER + "index.yaml", faults);
        index.keys(index.root(), "(file)", Set.of("version", "families"));
        String version = index.text(index.root(), "(file)", "version");
        List<String> families = index.texts(index.root().path("families"), "families");
        if (families.isEmpty()) {
            index.fault("families", "is required and must not be empty");
        }
        families.forEach(family -> family(folder.open(FOLDER + family + ".yaml", faults)));
        entries.values().forEach(this::checkReferences);
        entries.values().forEach(this::checkExamples);
        return new Catalogue(version, List.copyOf(entries.values()));
    }

    private void family(YamlFile file) {
        if (file.root().isMissingNode()) {
            return;
        }
        file.keys(file.root(), "(file)", Set.of("category", "indicators"));
        String category = file.text(file.root(), "(file)", "category");
        int at = 0;
        for (JsonNode node : file.list("indicators")) {
            EntryReader reader = new EntryReader(file, node, "indicators[" + at++ + "]");
            if (node.isObject()) {
                add(file, reader.at(), reader.read(category));
            } else {
                file.fault(reader.at(), "must hold keys and values");
            }
        }
    }

    private void add(YamlFile file, String at, Entry entry) {
        Entry first = entries.putIfAbsent(entry.id(), entry);
        if (first != null) {
            file.fault(at + ".id", "is already in " + first.file() + ": " + entry.id());
            return;
        }
        entry.aliases().forEach(alias -> own(file, at, alias, entry.id()));
        entry.aliasesFor()
                .forEach((measure, words) -> words.forEach(word -> own(file, at, measure + " " + word, entry.id())));
    }

    private void own(YamlFile file, String at, String alias, String id) {
        String owner = owners.putIfAbsent(alias, id);
        if (owner != null) {
            file.fault(at + ".aliases", alias + " already belongs to " + owner);
        }
    }

    private void checkReferences(Entry entry) {
        entry.after().keySet().forEach(id -> refer(entry, "after", id));
        entry.shareOf().forEach(id -> refer(entry, "shareOf", id));
    }

    private void refer(Entry entry, String key, String id) {
        if (!entries.containsKey(id)) {
            faults.add(entry.file(), entry.id() + "." + key, "names an unknown indicator: " + id);
        }
    }

    /** An example without a word of its entry proves nothing about it. */
    private void checkExamples(Entry entry) {
        for (String example : entry.examples()) {
            if (words(entry).noneMatch(example::contains)) {
                faults.add(entry.file(), entry.id() + ".examples", "holds no alias of the indicator: " + example);
            }
        }
    }

    private Stream<String> words(Entry entry) {
        Stream<Entry> shared =
                entry.shareOf().stream().filter(entries::containsKey).map(entries::get);
        return Stream.of(
                        Stream.concat(Stream.of(entry), shared).map(Entry::aliases),
                        entry.aliasesFor().values().stream(),
                        entry.after().values().stream())
                .flatMap(lists -> lists)
                .flatMap(List::stream);
    }
}
