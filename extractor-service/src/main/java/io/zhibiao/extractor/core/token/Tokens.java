package io.zhibiao.extractor.core.token;

import io.zhibiao.extractor.core.lexicon.Lexicon;
import io.zhibiao.extractor.core.lexicon.Phrases;
import io.zhibiao.extractor.core.lexicon.TimeWord;
import io.zhibiao.extractor.core.lexicon.Word;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Token.Lexeme;
import io.zhibiao.extractor.core.token.Token.Mark;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a text in order; they do not overlap. Where each starts and ends and what it is lies side by side: the rules look
 * at little else, so words and marks become objects only where one is asked for. Can be filled again with those of another text;
 * not thread-safe.
 */
public final class Tokens {
    private static final int QUOTED = -1;
    private static final Word QUOTATION = new Word("", WordClass.QUOTED.bit(), TimeWord.NONE);

    private final Lexicon lexicon;
    private String text = "";
    private int length;
    private int size;
    private int[] starts;
    private int[] ends;
    private long[] masks;
    private int[] words;
    private @Nullable Token[] tokens;
    private long seen;
    /** For each offset of the text the first token that starts there or behind: looked up far more often than it is built. */
    private int[] firstAt = {};

    private char[] characters = {};

    private int filled;

    Tokens(Lexicon lexicon, int room) {
        this.lexicon = lexicon;
        this.starts = new int[room];
        this.ends = new int[room];
        this.masks = new long[room];
        this.words = new int[room];
        this.tokens = new Token[room];
    }

    /** Forgets what it holds; the tokens of this text come next, whose characters are returned, more behind them. */
    char[] restart(String next) {
        Arrays.fill(tokens, 0, size, null);
        text = next;
        length = next.length();
        size = 0;
        seen = 0;
        filled = 0;
        boolean fits = firstAt.length > next.length();
        firstAt = fits ? firstAt : new int[next.length() + 1];
        characters = fits ? characters : new char[next.length()];
        next.getChars(0, next.length(), characters, 0);
        return characters;
    }

    /** Adds a word of the lexicon by its number; tells where it ends. */
    int word(int at, int number) {
        int end = at + lexicon.length(number);
        int index = next(at, end, lexicon.classes(number));
        words[index] = number;
        return end;
    }

    int quotation(int at, int end) {
        int index = next(at, end, WordClass.QUOTED.bit());
        words[index] = QUOTED;
        return end;
    }

    int mark(int at, int end, Mark.Kind kind) {
        next(at, end, Sorts.bit(kind));
        return end;
    }

    /** Adds a bracket that is read past; one of an estimate makes its claims estimates. */
    int aside(int at, int end, boolean estimate) {
        next(at, end, Sorts.NOTE | (estimate ? WordClass.ESTIMATE.bit() : 0));
        return end;
    }

    /** Adds an amount, a proportion or a time. */
    int add(Token token, long sort) {
        int index = next(token.start(), token.end(), sort);
        tokens[index] = token;
        return token.end();
    }

    private int next(int start, int end, long mask) {
        if (size == starts.length) {
            grow();
        }
        starts[size] = start;
        ends[size] = end;
        masks[size] = mask;
        seen |= mask;
        Arrays.fill(firstAt, filled, start + 1, size);
        filled = start + 1;
        return size++;
    }

    private void grow() {
        int room = size * 2;
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
        masks = Arrays.copyOf(masks, room);
        words = Arrays.copyOf(words, room);
        tokens = Arrays.copyOf(tokens, room);
    }

    /** No token follows. */
    Tokens finished() {
        Arrays.fill(firstAt, filled, length + 1, size);
        return this;
    }

    /** Whether the last token ends here and is a word of one of these classes. */
    boolean endsAt(int at, long mask) {
        return size > 0 && ends[size - 1] == at && (masks[size - 1] & mask) != 0;
    }

    /** Offset of a token's first character. */
    public int start(int index) {
        return starts[index];
    }

    /** Offset behind a token. */
    public int end(int index) {
        return ends[index];
    }

    /** The classes of a token's word, or what else it is ({@link Sorts}). */
    public long classes(int index) {
        return masks[index];
    }

    /** The classes and sorts of the tokens from one index to another. */
    public long classes(int first, int last) {
        long all = 0;
        for (int i = first; i < last; i++) {
            all |= masks[i];
        }
        return all;
    }

    /** The word of a token; empty for a quotation and for what is no word of the lexicons. */
    public String word(int index) {
        boolean told = (masks[index] & (Sorts.MARK | Sorts.AMOUNT | Sorts.RATIO | Sorts.WHEN)) == 0;
        return told && words[index] != QUOTED ? lexicon.word(words[index]).text() : "";
    }

    /** The power of ten that the character at an offset stands for, or 0. */
    public double power(int offset) {
        return lexicon.numerals().power(text().charAt(offset));
    }

    /** The phrases of the lexicon they were read with. */
    public Phrases phrases() {
        return lexicon.phrases();
    }

    /** The text they were read from. */
    public String text() {
        return text;
    }

    /** Whether any token of the text is of one of these classes or sorts. */
    public boolean any(long mask) {
        return (seen & mask) != 0;
    }

    /** All tokens. */
    public List<Token> list() {
        return IntStream.range(0, size).mapToObj(this::get).toList();
    }

    /** Index of the first token that starts at or behind this offset. */
    public int from(int offset) {
        return offset > length ? size : firstAt[Math.max(0, offset)];
    }

    /** The token at an index. */
    public Token get(int index) {
        Token token = tokens[index];
        if (token == null) {
            token = (masks[index] & Sorts.MARK) != 0 ? mark(index) : lexeme(index);
            tokens[index] = token;
        }
        return token;
    }

    private Mark mark(int index) {
        return new Mark(starts[index], ends[index], Sorts.kind(masks[index] & Sorts.MARK));
    }

    private Lexeme lexeme(int index) {
        Word word = words[index] == QUOTED ? QUOTATION : lexicon.word(words[index]);
        return new Lexeme(starts[index], ends[index], word);
    }

    /** How many there are. */
    public int size() {
        return size;
    }
}
