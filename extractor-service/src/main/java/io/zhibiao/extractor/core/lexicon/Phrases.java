package io.zhibiao.extractor.core.lexicon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words and ends of words that rules look for in the text itself, where no token needs to start or end, from {@code phrases.yaml}.
 * Each list keeps the file's order: the first that fits counts. Immutable.
 */
public final class Phrases {
    private static final String TWINS = "twins";
    private static final Set<String> LIST_KEYS = Set.of("words", "examples");
    private static final Set<String> KEYS = Stream.concat(
                    Arrays.stream(PhraseList.values()).map(Phrases::key), Stream.of(TWINS))
            .collect(Collectors.toUnmodifiableSet());

    /** By the list's ordinal: asked for every value of a text. */
    private final List<List<String>> lists;

    /** The characters that the phrases of each list begin with. */
    private final List<BitSet> openings;

    private final Map<String, List<String>> twins;

    private Phrases(List<List<String>> lists, Map<String, List<String>> twins) {
        this.lists = lists;
        this.openings = lists.stream().map(Phrases::openings).toList();
        this.twins = twins;
    }

    private static BitSet openings(List<String> phrases) {
        BitSet characters = new BitSet();
        phrases.forEach(phrase -> characters.set(phrase.charAt(0)));
        return characters;
    }

    /** Reads the file; a list that is missing, empty, unknown or tells a phrase twice is noted as a fault. */
    static Phrases read(YamlFile file) {
        file.keys(file.root(), "(file)", KEYS);
        List<List<String>> lists = Arrays.stream(PhraseList.values())
                .map(list -> required(file, key(list)))
                .toList();
        return new Phrases(lists, twins(file));
    }

    /** The phrases of a list, in the file's order. */
    @SuppressWarnings("EnumOrdinal") // the order lives in memory only
    public List<String> of(PhraseList list) {
        return lists.get(list.ordinal());
    }

    /** Whether a phrase of the list may start between these offsets of a text: most questions about one end there. */
    @SuppressWarnings("EnumOrdinal")
    public boolean mayOpen(PhraseList list, String text, int from, int to) {
        BitSet characters = openings.get(list.ordinal());
        for (int i = from; i < to; i++) {
            if (characters.get(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Words that hold several heads, each with all of them (城乡: 城镇, 农村). */
    public Map<String, List<String>> twins() {
        return twins;
    }

    /** The same without one phrase of a list; to see what it does. */
    @SuppressWarnings("EnumOrdinal")
    Phrases without(PhraseList list, String phrase) {
        List<List<String>> fewer = new ArrayList<>(lists);
        List<String> kept = new ArrayList<>(of(list));
        kept.remove(phrase);
        fewer.set(list.ordinal(), List.copyOf(kept));
        return new Phrases(List.copyOf(fewer), twins);
    }

    private static Map<String, List<String>> twins(YamlFile file) {
        Map<String, List<String>> twins = new LinkedHashMap<>();
        file.root().path(TWINS).properties().forEach(twin -> {
            String at = TWINS + "." + twin.getKey();
            List<String> heads = file.texts(twin.getValue(), at);
            if (heads.size() < 2) {
                file.fault(at, "must name two heads or more");
            }
            twins.put(twin.getKey(), List.copyOf(heads));
        });
        return twins;
    }

    private static String key(PhraseList list) {
        return list.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> required(YamlFile file, String key) {
        JsonNode list = file.root().path(key);
        file.keys(list, key, LIST_KEYS);
        file.texts(list.path("examples"), key + ".examples");
        List<String> phrases = file.texts(list.path("words"), key + ".words");
        if (phrases.isEmpty()) {
            file.fault(key + ".words", "is required and must not be empty");
        }
        Set<String> seen = new HashSet<>();
        phrases.stream()
                .filter(phrase -> !seen.add(phrase))
                .forEach(phrase -> file.fault(key + ".words", "names " + phrase + " twice"));
        return List.copyOf(phrases);
    }
}
