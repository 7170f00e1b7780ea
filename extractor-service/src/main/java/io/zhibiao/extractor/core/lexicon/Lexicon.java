package io.zhibiao.extractor.core.lexicon;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All words and units, ready to be looked up at a place of the text. Immutable and thread-safe. */
public final class Lexicon {
    private final List<Word> words;
    private final Trie wordTrie;
    private final List<Unit> units;
    private final Trie unitTrie;

    Lexicon(List<Word> words, List<Unit> units) {
        this.words = List.copyOf(words);
        this.units = List.copyOf(units);
        Trie.Builder forWords = new Trie.Builder();
        for (int i = 0; i < words.size(); i++) {
            forWords.put(words.get(i).text(), i);
        }
        this.wordTrie = forWords.build();
        Trie.Builder forUnits = new Trie.Builder();
        for (int i = 0; i < units.size(); i++) {
            forUnits.put(units.get(i).word(), i);
        }
        this.unitTrie = forUnits.build();
    }

    /** The longest word that starts here; null where none does. */
    public @Nullable Word wordAt(CharSequence text, int at, int end) {
        int found = longest(wordTrie, text, at, end);
        return found == Trie.NONE ? null : words.get(found);
    }

    /** The longest unit that starts here; null where none does. */
    public @Nullable Unit unitAt(CharSequence text, int at, int end) {
        int found = longest(unitTrie, text, at, end);
        return found == Trie.NONE ? null : units.get(found);
    }

    /** All base units that a value can be told in. */
    public Set<String> bases() {
        return units.stream().map(Unit::base).collect(Collectors.toUnmodifiableSet());
    }

    private static int longest(Trie trie, CharSequence text, int at, int end) {
        if (at >= end || !trie.mayStart(text.charAt(at), at + 1 < end ? text.charAt(at + 1) : ' ')) {
            return Trie.NONE;
        }
        int best = Trie.NONE;
        int node = trie.root();
        for (int i = at; i < end; i++) {
            node = trie.step(node, text.charAt(i));
            if (node == Trie.NONE) {
                break;
            }
            best = trie.value(node) == Trie.NONE ? best : trie.value(node);
        }
        return best;
    }
}
