package io.zhibiao.extractor.core.lexicon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the lexicons from their YAML files; every fault is noted with file and key. */
public final class LexiconLoader {
    private static final String WORDS = "lexicon/words.yaml";
    private static final String UNITS = "lexicon/units.yaml";
    private static final String PERIODS = "lexicon/periods.yaml";

    private final Map<String, Long> classes = new LinkedHashMap<>();
    private final Map<String, TimeWord> times = new LinkedHashMap<>();

    private LexiconLoader() {}

    /**
     * Reads words, units and periods.
     *
     * @param places names that stand for a division wherever they are found
     * @param names aliases of indicators: they join the words, so that no word is read out of their middle
     */
    public static Lexicon load(Iterable<String> names, Iterable<String> places, YamlFaults faults) {
        LexiconLoader loader = new LexiconLoader();
        loader.words(YamlFile.open(WORDS, faults));
        loader.periods(YamlFile.open(PERIODS, faults));
        for (String name : names) {
            loader.classes.merge(name, WordClass.NAME.bit(), (a, b) -> a | b);
        }
        for (String place : places) {
            loader.classes.putIfAbsent(place, WordClass.PLACE.bit());
        }
        return new Lexicon(loader.all(), loader.units(YamlFile.open(UNITS, faults)));
    }

    private List<Word> all() {
        List<Word> words = new ArrayList<>(classes.size());
        classes.forEach((text, bits) -> words.add(new Word(text, bits, times.getOrDefault(text, TimeWord.NONE))));
        return words;
    }

    private void words(YamlFile file) {
        file.root().properties().forEach(group -> {
            long bit = bit(file, group.getKey());
            for (String word : file.texts(group.getValue(), group.getKey())) {
                long before = classes.getOrDefault(word, 0L);
                if ((before & bit) != 0) {
                    file.fault(group.getKey(), "names " + word + " twice");
                }
                classes.put(word, before | bit);
            }
        });
    }

    private static long bit(YamlFile file, String key) {
        try {
            return WordClass.of(key).bit();
        } catch (IllegalArgumentException e) {
            file.fault(key, "is no class of words");
            return 0;
        }
    }

    private void periods(YamlFile file) {
        int at = 0;
        for (JsonNode entry : file.root().path("periods")) {
            String key = "periods[" + at++ + "]";
            TimeWord time = time(file, entry, key);
            for (String word : file.texts(entry.path("words"), key + ".words")) {
                classes.merge(word, WordClass.TIME.bit(), (a, b) -> a | b);
                times.put(word, time);
            }
        }
    }

    private static TimeWord time(YamlFile file, JsonNode entry, String key) {
        if (entry.has("from")) {
            return new TimeWord(
                    TimeWord.Sort.MONTHS,
                    entry.path("from").asInt(),
                    entry.path("to").asInt());
        }
        if (entry.has("years")) {
            JsonNode years = entry.path("years");
            return new TimeWord(
                    TimeWord.Sort.YEARS, years.path(0).asInt(), years.path(1).asInt());
        }
        if (entry.has("whole") || entry.has("end")) {
            return new TimeWord(entry.has("end") ? TimeWord.Sort.END : TimeWord.Sort.WHOLE, 0, 0);
        }
        return relative(file, entry, key);
    }

    private static TimeWord relative(YamlFile file, JsonNode entry, String key) {
        return switch (entry.path("relative").asText()) {
            case "this" -> new TimeWord(TimeWord.Sort.THIS, 0, 0);
            case "last" -> new TimeWord(TimeWord.Sort.LAST, 0, 0);
            case "next" -> new TimeWord(TimeWord.Sort.NEXT, 0, 0);
            case "pastFive" -> new TimeWord(TimeWord.Sort.PAST_FIVE, 0, span(entry));
            case "nextFive" -> new TimeWord(TimeWord.Sort.NEXT_FIVE, 0, span(entry));
            default -> {
                file.fault(key, "tells no time: give from and to, years, whole, end or relative");
                yield TimeWord.NONE;
            }
        };
    }

    private static int span(JsonNode entry) {
        return entry.path("span").asInt(5);
    }

    private List<Unit> units(YamlFile file) {
        List<Unit> units = new ArrayList<>();
        Set<String> strong = new HashSet<>(file.texts(file.root().path("strong"), "strong"));
        Set<String> seen = new HashSet<>();
        int at = 0;
        for (JsonNode group : file.root().path("units")) {
            String key = "units[" + at++ + "]";
            Unit.Dimension dimension = dimension(file, group, key);
            for (String word : file.texts(group.path("words"), key + ".words")) {
                if (!seen.add(word)) {
                    file.fault(key, "names " + word + " twice");
                }
                units.add(new Unit(
                        word,
                        group.path("base").asText(word),
                        group.path("scale").asDouble(1),
                        dimension,
                        strong.contains(word)));
            }
        }
        return units;
    }

    private static Unit.Dimension dimension(YamlFile file, JsonNode group, String key) {
        String text = file.text(group, key, "dimension");
        try {
            return Unit.Dimension.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            file.fault(key + ".dimension", "is no dimension: " + text);
            return Unit.Dimension.COUNT;
        }
    }
}
