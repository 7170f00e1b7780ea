package io.zhibiao.extractor.core.token;

import java.util.List;

/** The tokens of a text in order; they do not overlap. */
public final class Tokens {
    private final String text;
    private final Token[] tokens;
    /** For each offset of the text the first token that starts there or behind: looked up far more often than it is built. */
    private final int[] firstAt;

    private final long classes;

    Tokens(String text, List<Token> list) {
        this.text = text;
        this.tokens = list.toArray(new Token[0]);
        long seen = 0;
        for (Token token : tokens) {
            seen |= token instanceof Token.Lexeme word ? word.word().classes() : 0;
        }
        this.classes = seen;
        this.firstAt = new int[text.length() + 1];
        int token = tokens.length;
        for (int at = text.length(); at >= 0; at--) {
            while (token > 0 && tokens[token - 1].start() >= at) {
                token--;
            }
            firstAt[at] = token;
        }
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
