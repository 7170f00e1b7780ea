package io.zhibiao.extractor.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No alias may be deleted unnoticed: of each one there is an example of its entry that is not read without it. Aliases that share no
 * example are deleted together, which tells the same as one at a time: a reading depends on the aliases its text holds and on no other.
 */
class AliasesMatterTest {
    private static final Catalogue CATALOGUE = StandardCatalogue.load();

    @Test
    void eachAliasIsNeededByAnExample() {
        List<String> idle = new ArrayList<>();
        for (List<Alias> together : groups(Alias.all(CATALOGUE))) {
            ExampleReader without = new ExampleReader(without(together));
            for (Alias alias : together) {
                boolean needed =
                        alias.probes().anyMatch(text -> !without.entries(text).contains(alias.id()));
                if (!needed) {
                    idle.add(alias.id() + ": " + alias);
                }
            }
        }
        assertThat(idle).as("aliases that no example needs").isEmpty();
    }

    /** Parts the aliases so that no text that probes one of a group holds another of it. */
    private static Collection<List<Alias>> groups(List<Alias> aliases) {
        Set<String> words = new HashSet<>();
        aliases.forEach(alias -> words.add(alias.word()));
        List<Group> groups = new ArrayList<>();
        for (Alias alias : aliases) {
            Set<String> held = new HashSet<>();
            alias.probes().forEach(text -> hold(text, words, held));
            Group group = groups.stream()
                    .filter(g -> g.takes(alias, held))
                    .findFirst()
                    .orElse(null);
            if (group == null) {
                group = new Group();
                groups.add(group);
            }
            group.add(alias, held);
        }
        return groups.stream().map(Group::members).toList();
    }

    private static void hold(String text, Set<String> words, Set<String> held) {
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + 1; to <= text.length(); to++) {
                String word = text.substring(from, to);
                if (words.contains(word)) {
                    held.add(word);
                }
            }
        }
    }

    private static Catalogue without(List<Alias> deleted) {
        Map<String, Entry> entries = new HashMap<>();
        CATALOGUE.entries().forEach(entry -> entries.put(entry.id(), entry));
        deleted.forEach(alias -> entries.compute(alias.id(), (id, entry) -> alias.deletedFrom(entry)));
        return new Catalogue(
                "without",
                CATALOGUE.entries().stream()
                        .map(entry -> entries.get(entry.id()))
                        .toList());
    }

    /** Aliases that can be deleted at once. */
    private static final class Group {
        private final List<Alias> members = new ArrayList<>();
        private final Set<String> words = new HashSet<>();
        private final Set<String> held = new HashSet<>();

        boolean takes(Alias alias, Set<String> itsWords) {
            return !held.contains(alias.word()) && itsWords.stream().noneMatch(words::contains);
        }

        void add(Alias alias, Set<String> itsWords) {
            members.add(alias);
            words.add(alias.word());
            held.addAll(itsWords);
        }

        List<Alias> members() {
            return members;
        }
    }

    /** A word of an entry, in one of the places where it is listed. */
    private record Alias(Entry entry, Place place, String key, String word) {
        enum Place {
            ALIASES,
            FOR_MEASURE,
            AFTER
        }

        static List<Alias> all(Catalogue catalogue) {
            List<Alias> all = new ArrayList<>();
            for (Entry entry : catalogue.entries()) {
                entry.aliases().forEach(word -> all.add(new Alias(entry, Place.ALIASES, "", word)));
                entry.aliasesFor()
                        .forEach((measure, words) -> words.forEach(
                                word -> all.add(new Alias(entry, Place.FOR_MEASURE, measure.name(), word))));
                entry.after()
                        .forEach(
                                (id, words) -> words.forEach(word -> all.add(new Alias(entry, Place.AFTER, id, word))));
            }
            return all;
        }

        String id() {
            return entry.id();
        }

        Stream<String> probes() {
            return entry.examples().stream().filter(text -> text.contains(word));
        }

        Entry deletedFrom(Entry now) {
            return new Entry(
                    now.indicator(),
                    now.published(),
                    place == Place.ALIASES ? less(now.aliases()) : now.aliases(),
                    place == Place.FOR_MEASURE ? less(now.aliasesFor()) : now.aliasesFor(),
                    place == Place.AFTER ? less(now.after()) : now.after(),
                    now.shareOf(),
                    now.free(),
                    now.measures(),
                    now.dimension(),
                    now.units(),
                    now.plausible(),
                    now.notFor(),
                    now.examples(),
                    now.counterexamples(),
                    now.file());
        }

        private <K> Map<K, List<String>> less(Map<K, List<String>> lists) {
            Map<K, List<String>> less = new HashMap<>();
            lists.forEach((of, words) -> less.put(of, of.toString().equalsIgnoreCase(key) ? less(words) : words));
            return less;
        }

        private List<String> less(List<String> words) {
            return words.stream().filter(each -> !each.equals(word)).toList();
        }

        @Override
        public String toString() {
            return place + (key.isEmpty() ? "" : " " + key) + " " + word;
        }
    }
}
