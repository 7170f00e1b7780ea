package io.zhibiao.extractor.core.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the lexicons from their YAML files; every fault is noted with file and key. */
public final class LexiconLoader {
    private static final String WORDS = "lexicon/words.yaml";
    private static final String UNITS = "lexicon/units.yaml";
    private static final String PERIODS = "lexicon/periods.yaml";
    private static final String TABLES = "lexicon/tables.yaml";
    private static final String NUMERALS = "lexicon/numerals.yaml";
    private static final String PHRASES = "lexicon/phrases.yaml";

    private final Map<String, Long> classes = new LinkedHashMap<>();

    private LexiconLoader() {}

    /**
     * Reads words, units, periods, numerals, phrases and what tables say.
     *
     * @param places names that stand for a division wherever they are found
     * @param names aliases of indicators and what their levels are told in: they join the words, so that no word is read out of
     *     their middle; a bare 亿 behind one of money is yuan
     */
    public static Lexicon load(Map<String, Unit.Dimension> names, Iterable<String> places, YamlFaults faults) {
        return load(YamlFolder.STANDARD, names, places, faults);
    }

    /** The lexicons of another folder. */
    static Lexicon load(
            YamlFolder folder, Map<String, Unit.Dimension> names, Iterable<String> places, YamlFaults faults) {
        LexiconLoader loader = new LexiconLoader();
        loader.words(folder.open(WORDS, faults));
        Map<String, TimeWord> times = PeriodReader.read(folder.open(PERIODS, faults));
        times.keySet().forEach(word -> loader.put(word, WordClass.TIME.bit()));
        names.forEach((name, dimension) -> loader.put(name, classes(dimension)));
        places.forEach(place -> loader.classes.putIfAbsent(place, WordClass.PLACE.bit()));
        return new Lexicon(
                loader.all(times),
                UnitReader.read(folder.open(UNITS, faults)),
                TableWords.read(folder.open(TABLES, faults)),
                Phrases.read(folder.open(PHRASES, faults)),
                NumeralsReader.read(folder.open(NUMERALS, faults)));
    }

    private static long classes(Unit.Dimension dimension) {
        return dimension == Unit.Dimension.MONEY
                ? WordClass.mask(WordClass.NAME, WordClass.MONEY)
                : WordClass.NAME.bit();
    }

    private void put(String word, long bits) {
        classes.merge(word, bits, (a, b) -> a | b);
    }

    private List<Word> all(Map<String, TimeWord> times) {
        List<Word> words = new ArrayList<>(classes.size());
        classes.forEach((text, bits) -> words.add(new Word(text, bits, times.getOrDefault(text, TimeWord.NONE))));
        return words;
    }

    private void words(YamlFile file) {
        file.root().properties().forEach(group -> {
            WordClass told = file.constant(WordClass.class, group.getKey(), group.getKey());
            long bit = Objects.requireNonNullElse(told, WordClass.NOUN).bit();
            for (String word : file.texts(group.getValue(), group.getKey())) {
                if (told != null && (classes.getOrDefault(word, 0L) & bit) != 0) {
                    file.fault(group.getKey(), "names " + word + " twice");
                }
                put(word, bit);
            }
        });
    }
}
