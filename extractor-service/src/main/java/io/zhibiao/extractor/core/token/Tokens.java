package io.zhibiao.extractor.core.token;

import java.util.Arrays;
import java.util.List;

/** The tokens of a text in order; they do not overlap. */
public final class Tokens {
    private final String text;
    private final Token[] tokens;
    /** For each offset of the text the first token that starts there or behind: looked up far more often than it is built. */
    private final int[] firstAt;

    /** Where each token starts and ends and what classes its word has, side by side: the rules look at little else. */
    private final int[] starts;

    private final int[] ends;
    private final long[] masks;
    private final long classes;

    Tokens(String text, List<Token> list) {
        this.text = text;
        this.tokens = list.toArray(new Token[0]);
        this.starts = new int[tokens.length];
        this.ends = new int[tokens.length];
        this.masks = new long[tokens.length];
        this.firstAt = new int[text.length() + 1];
        this.classes = index();
    }

    private long index() {
        long seen = 0;
        int from = 0;
        for (int i = 0; i < tokens.length; i++) {
            Token token = tokens[i];
            starts[i] = token.start();
            ends[i] = token.end();
            masks[i] = token instanceof Token.Lexeme word ? word.word().classes() : 0;
            seen |= masks[i];
            Arrays.fill(firstAt, from, starts[i] + 1, i);
            from = starts[i] + 1;
        }
        Arrays.fill(firstAt, from, firstAt.length, tokens.length);
        return seen;
    }

    /** Offset of a token's first character. */
    public int start(int index) {
        return starts[index];
    }

    /** Offset behind a token. */
    public int end(int index) {
        return ends[index];
    }

    /** The classes of a token's word; 0 for one that is no word. */
    public long classes(int index) {
        return masks[index];
    }

    /** The text they were read from. */
    public String text() {
        return text;
    }

    /** Whether any word of the text is of one of these classes. */
    public boolean any(long mask) {
        return (classes & mask) != 0;
    }

    /** All tokens. */
    public List<Token> list() {
        return List.of(tokens);
    }

    /** Index of the first token that starts at or behind this offset. */
    public int from(int offset) {
        return offset >= firstAt.length ? tokens.length : firstAt[Math.max(0, offset)];
    }

    /** The token at an index. */
    public Token get(int index) {
        return tokens[index];
    }

    /** How many there are. */
    public int size() {
        return tokens.length;
    }
}
