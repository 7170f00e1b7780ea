package io.zhibiao.events.divisions;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** All names of all divisions, and where they stand in a text. */
final class Names {
    private final Map<String, Entry> byName;
    private final List<Entry> entries;
    private final Trie trie;

    Names(List<Division> divisions, Set<String> commonWords) {
        byName = new LinkedHashMap<>(divisions.size() * 4);
        divisions.forEach(this::enter);
        commonWords.forEach(word -> Objects.requireNonNull(byName.get(word), word).kind = NameKind.COMMON);
        entries = List.copyOf(byName.values());
        trie = new Trie(byName.keySet());
    }

    List<Division> divisions(String name) {
        Entry entry = byName.get(name);
        return entry == null ? List.of() : List.copyOf(entry.divisions);
    }

    /** Names of the kinds asked for, each the longest at its place, not overlapping, in text order. */
    List<Mention> in(CharSequence text, Set<NameKind> kinds) {
        List<Mention> mentions = new ArrayList<>();
        Longest longest = new Longest(EnumSet.copyOf(kinds));
        int at = 0;
        while (at < text.length()) {
            longest.end = at;
            trie.prefixes(text, at, longest);
            if (longest.end > at) {
                mentions.add(entries.get(longest.value).at(at, longest.end));
            }
            at = Math.max(at + 1, longest.end);
        }
        return mentions;
    }

    private void enter(Division division) {
        enter(division.name(), NameKind.FULL, division);
        for (String alias : division.aliases()) {
            enter(alias, NameKind.ALIAS, division);
        }
        if (!division.shortName().equals(division.name())) {
            enter(division.shortName(), NameKind.SHORT, division);
        }
    }

    private void enter(String name, NameKind kind, Division division) {
        Entry entry = byName.get(name);
        if (entry == null) {
            entry = new Entry(name, kind);
            byName.put(name, entry);
        }
        entry.kind = entry.kind.compareTo(kind) <= 0 ? entry.kind : kind;
        entry.divisions.add(division);
    }

    private static final class Entry {
        private final String name;
        private final List<Division> divisions = new ArrayList<>(1);
        private NameKind kind;

        Entry(String name, NameKind kind) {
            this.name = name;
            this.kind = kind;
        }

        Mention at(int start, int end) {
            return new Mention(start, end, name, kind, divisions);
        }
    }

    private final class Longest implements Trie.Found {
        private final Set<NameKind> kinds;
        private int value;
        private int end;

        Longest(Set<NameKind> kinds) {
            this.kinds = kinds;
        }

        @Override
        public void at(int found, int foundEnd) {
            if (kinds.contains(entries.get(found).kind)) {
                value = found;
                end = foundEnd;
            }
        }
    }
}
