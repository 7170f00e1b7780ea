package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.token.Token;
import io.zhibiao.extractor.core.token.Token.Lexeme;
import io.zhibiao.extractor.core.token.Tokens;

/**
 * A clause: what stands between two of ，；。：, tokens {@code first} to {@code last} (exclusive), offsets {@code from} to
 * {@code to}.
 */
record Clause(Tokens tokens, int first, int last, int from, int to) {
    String text(int at, int until) {
        return tokens.text().substring(at, until);
    }

    Token token(int index) {
        return tokens.get(index);
    }

    /** Offset of a token's first character. */
    int start(int index) {
        return tokens.start(index);
    }

    /** Offset behind a token. */
    int end(int index) {
        return tokens.end(index);
    }

    /** The word of the token at this index; empty for one that is no word of the lexicons. */
    String word(int index) {
        return tokens.get(index) instanceof Lexeme lexeme ? lexeme.word().text() : "";
    }

    /** Whether the token at this index is a word of one of these classes. */
    boolean is(int index, long mask) {
        return index >= first && index < last && (tokens.classes(index) & mask) != 0;
    }

    /** Whether a word of one of these classes stands wholly between these offsets. */
    boolean has(long mask, int at, int until) {
        return find(mask, at, until) >= 0;
    }

    /** Index of the first word of these classes between these offsets, or -1. */
    int find(long mask, int at, int until) {
        for (int i = Math.max(first, tokens.from(at)); i < last && tokens.start(i) < until; i++) {
            if ((tokens.classes(i) & mask) != 0 && tokens.end(i) <= until) {
                return i;
            }
        }
        return -1;
    }

    /** Index of the last word of these classes between these offsets, or -1. */
    int findLast(long mask, int at, int until) {
        int found = -1;
        for (int i = Math.max(first, tokens.from(at)); i < last && tokens.start(i) < until; i++) {
            if ((tokens.classes(i) & mask) != 0 && tokens.end(i) <= until) {
                found = i;
            }
        }
        return found;
    }

    boolean blank(int at, int until) {
        for (int i = at; i < until; i++) {
            if (!Character.isWhitespace(tokens.text().charAt(i))
                    && tokens.text().charAt(i) != '\u3000') {
                return false;
            }
        }
        return true;
    }
}
