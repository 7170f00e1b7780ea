package io.zhibiao.extractor.core.lexicon;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All words and units, ready to be looked up at a place of the text. Immutable and thread-safe. */
public final class Lexicon {
    /** What a look-up returns where no word is found. */
    public static final int NONE = Trie.NONE;

    private final Word[] words;
    private final Trie wordTrie;
    /** Lengths and classes of the words by number: what is asked of each word of a text, side by side. */
    private final short[] lengths;

    private final long[] classes;
    private final List<Unit> units;
    private final Trie unitTrie;
    private final TableWords tables;
    private final Phrases phrases;
    private final Numerals numerals;

    Lexicon(List<Word> words, List<Unit> units, TableWords tables, Phrases phrases, Numerals numerals) {
        this.tables = tables;
        this.phrases = phrases;
        this.numerals = numerals;
        this.words = words.toArray(Word[]::new);
        this.units = List.copyOf(units);
        this.lengths = new short[words.size()];
        this.classes = new long[words.size()];
        TrieBuilder forWords = new TrieBuilder();
        for (int i = 0; i < words.size(); i++) {
            forWords.put(words.get(i).text(), i);
            lengths[i] = (short) words.get(i).text().length();
            classes[i] = words.get(i).classes();
        }
        this.wordTrie = forWords.build();
        TrieBuilder forUnits = new TrieBuilder();
        for (int i = 0; i < units.size(); i++) {
            forUnits.put(units.get(i).word(), i);
        }
        this.unitTrie = forUnits.build();
    }

    private Lexicon(Lexicon other, Phrases phrases) {
        this.words = other.words;
        this.wordTrie = other.wordTrie;
        this.lengths = other.lengths;
        this.classes = other.classes;
        this.units = other.units;
        this.unitTrie = other.unitTrie;
        this.tables = other.tables;
        this.numerals = other.numerals;
        this.phrases = phrases;
    }

    /** The same without one phrase; to see what it does. */
    public Lexicon without(PhraseList list, String phrase) {
        return new Lexicon(this, phrases.without(list, phrase));
    }

    /** The words of tables. */
    public TableWords tables() {
        return tables;
    }

    /** The characters of Chinese numerals. */
    public Numerals numerals() {
        return numerals;
    }

    /** The phrases that rules look for in the text. */
    public Phrases phrases() {
        return phrases;
    }

    /** The number of the longest word that starts here; {@link #NONE} where none does. */
    public int find(char[] text, int at, int end) {
        return wordTrie.longest(text, at, end);
    }

    /** The word of a number. */
    public Word word(int number) {
        return words[number];
    }

    /** How many characters the word of a number has. */
    public int length(int number) {
        return lengths[number];
    }

    /** The classes of the word of a number. */
    public long classes(int number) {
        return classes[number];
    }

    /** The longest unit that starts here; null where none does. */
    public @Nullable Unit unitAt(char[] text, int at, int end) {
        int found = unitTrie.longest(text, at, end);
        return found == Trie.NONE ? null : units.get(found);
    }

    /** All base units that a value can be told in. */
    public Set<String> bases() {
        return units.stream().map(Unit::base).collect(Collectors.toUnmodifiableSet());
    }
}
