package io.zhibiao.events.divisions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
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
    private final BitSet all;
    private final BitSet sure;

    Names(List<Division> divisions, Set<String> commonWords) {
        byName = new LinkedHashMap<>(divisions.size() * 4);
        divisions.forEach(this::enter);
        commonWords.forEach(word -> Objects.requireNonNull(byName.get(word), word).kind = NameKind.COMMON);
        entries = List.copyOf(byName.values());
        trie = new Trie(byName.keySet());
        all = new BitSet(entries.size());
        all.set(0, entries.size());
        sure = new BitSet(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            sure.set(i, entries.get(i).kind.sure());
        }
    }

    List<Division> divisions(String name) {
        Entry entry = byName.get(name);
        return entry == null ? List.of() : entry.divisions;
    }

    /** Names of every kind, each the longest at its place, not overlapping, in text order. */
    List<Mention> in(CharSequence text) {
        return in(text.toString(), all);
    }

    /** The same of full names and aliases alone. */
    List<Mention> sureIn(CharSequence text) {
        return in(text.toString(), sure);
    }

    private List<Mention> in(String text, BitSet wanted) {
        List<Mention> mentions = new ArrayList<>();
        int at = trie.next(text, 0);
        while (at < text.length()) {
            long found = trie.longest(text, at, wanted);
            if (found != Trie.NOTHING) {
                mentions.add(entries.get(Trie.value(found)).at(at, Trie.end(found)));
            }
            at = trie.next(text, found == Trie.NOTHING ? at + 1 : Trie.end(found));
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
        entry.rows.add(division);
    }

    private static final class Entry {
        private final String name;
        private final List<Division> rows = new ArrayList<>(1);
        private final List<Division> divisions = Collections.unmodifiableList(rows);
        private NameKind kind;

        Entry(String name, NameKind kind) {
            this.name = name;
            this.kind = kind;
        }

        Mention at(int start, int end) {
            return new Mention(start, end, name, kind, divisions);
        }
    }
}
