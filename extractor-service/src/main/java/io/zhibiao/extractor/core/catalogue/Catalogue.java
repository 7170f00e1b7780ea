package io.zhibiao.extractor.core.catalogue;

import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.lexicon.Lexicon;
import io.zhibiao.extractor.core.lexicon.Trie;
import io.zhibiao.extractor.core.lexicon.TrieBuilder;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.YamlFaults;
import io.zhibiao.extractor.core.lexicon.YamlFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All indicators. Looked up from the end of a noun phrase backwards, as in Chinese the head comes last. Immutable and
 * thread-safe.
 */
public final class Catalogue {
    private final String version;
    private final List<Entry> entries;
    private final Map<String, Entry> byId = new LinkedHashMap<>();
    private final Map<String, Map<String, Entry>> after = new HashMap<>();
    private final Map<String, Entry> shares = new HashMap<>();
    private final List<@Nullable Alias> aliases = new ArrayList<>();
    private final Trie reversed;

    Catalogue(String version, List<Entry> entries) {
        this.version = version;
        this.entries = List.copyOf(entries);
        Map<String, List<Alias>> byText = new LinkedHashMap<>();
        for (Entry entry : entries) {
            byId.put(entry.id(), entry);
            relate(entry);
            for (String alias : entry.aliases()) {
                byText.computeIfAbsent(alias, k -> new ArrayList<>()).add(new Alias(entry, null));
            }
            for (String other : entry.notFor()) {
                byText.computeIfAbsent(other, k -> new ArrayList<>());
            }
            entry.aliasesFor()
                    .forEach((measure, words) -> words.forEach(word ->
                            byText.computeIfAbsent(word, k -> new ArrayList<>()).add(new Alias(entry, measure))));
        }
        TrieBuilder builder = new TrieBuilder();
        byText.forEach((text, all) -> {
            builder.put(new StringBuilder(text).reverse().toString(), aliases.size());
            aliases.add(all.isEmpty() ? null : all.get(0));
        });
        this.reversed = builder.build();
    }

    private void relate(Entry entry) {
        entry.after()
                .forEach((before, words) -> words.forEach(word ->
                        after.computeIfAbsent(before, k -> new HashMap<>()).putIfAbsent(word, entry)));
        entry.shareOf().forEach(whole -> shares.putIfAbsent(whole, entry));
    }

    /**
     * The standard catalogue.
     *
     * @param faults what is wrong with its files is noted here
     */
    public static Catalogue load(YamlFaults faults) {
        return load(YamlFolder.STANDARD, faults);
    }

    /** The catalogue of another folder. */
    static Catalogue load(YamlFolder folder, YamlFaults faults) {
        return new CatalogueLoader(folder, faults).load();
    }

    /** Notes each unit of an indicator that the lexicon does not have: no value would ever be told in it. */
    public void checkUnits(Lexicon lexicon, YamlFaults faults) {
        Set<String> known = lexicon.bases();
        for (Entry entry : entries) {
            entry.units().stream()
                    .filter(unit -> !unit.isEmpty() && !known.contains(unit))
                    .sorted()
                    .forEach(unit -> faults.add(
                            entry.file(), entry.id() + ".units", "is no base unit of lexicon/units.yaml: " + unit));
        }
    }

    /** Changes whenever an indicator or alias does. */
    public String version() {
        return version;
    }

    /** All indicators. */
    public List<Entry> entries() {
        return entries;
    }

    /** The indicator of an id; null where there is none. */
    public @Nullable Entry entry(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    /** The indicator that a word names behind a claim about another one; null where it names none there. */
    public @Nullable Entry after(Entry before, String word) {
        Map<String, Entry> words = after.get(before.id());
        return words == null ? null : words.get(word);
    }

    /** The indicator that is the share of another one in the economy; null where there is none. */
    public @Nullable Entry shareOf(Entry whole) {
        return shares.get(whole.id());
    }

    /** All words that no other word may be read out of, the aliases of any measure, and what their levels are told in. */
    public Map<String, Unit.Dimension> names() {
        Map<String, Unit.Dimension> names = new LinkedHashMap<>();
        for (Entry entry : entries) {
            for (String alias : entry.aliases()) {
                names.put(alias, entry.dimension());
            }
        }
        return names;
    }

    /**
     * The aliases that end at {@code to} and do not start before {@code from}, longest first. What an entry is not for hides the
     * shorter ones behind it.
     */
    public List<Hit> endingAt(String text, int from, int to) {
        List<Hit> hits = List.of();
        long node = Trie.ROOT;
        for (int i = to - 1; i >= from && reversed.goesOn(node); i--) {
            node = reversed.step(node, text.charAt(i));
            hits = with(hits, reversed.value(node), i);
        }
        return hits;
    }

    /** Whether any alias may end with these words; none does where this is false. */
    public boolean mayEndWith(String words) {
        long node = Trie.ROOT;
        for (int i = words.length() - 1; i >= 0 && node != Trie.NOWHERE; i--) {
            node = reversed.step(node, words.charAt(i));
        }
        return node != Trie.NOWHERE;
    }

    private List<Hit> with(List<Hit> hits, int number, int start) {
        if (number == Trie.NONE) {
            return hits;
        }
        Alias alias = aliases.get(number);
        if (alias == null) {
            return List.of();
        }
        List<Hit> more = hits.isEmpty() ? new ArrayList<>(2) : hits;
        more.add(0, new Hit(alias.entry(), alias.only(), start));
        return more;
    }

    private record Alias(Entry entry, @Nullable Measure only) {}

    /**
     * An alias found in a text.
     *
     * @param only the one measure it holds with; null for any
     * @param start offset of its first character
     */
    public record Hit(Entry entry, @Nullable Measure only, int start) {}
}
