package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.token.Token;
import io.zhibiao.extractor.core.token.Tokens;
import java.util.List;

/**
 * A clause: what stands between two of ，；。：, tokens {@code first} to {@code last} (exclusive), offsets {@code from} to
 * {@code to}.
 *
 * @param seen the classes and sorts of all its tokens: most questions about a clause end there
 */
record Clause(Tokens tokens, int first, int last, int from, int to, long seen) {
    Clause(Tokens tokens, int first, int last, int from, int to) {
        this(tokens, first, last, from, to, tokens.classes(first, last));
    }

    /** Whether any of its tokens is of one of these classes or sorts. */
    boolean any(long mask) {
        return (seen & mask) != 0;
    }

    String text(int at, int until) {
        return tokens.text().substring(at, until);
    }

    /** The phrases of a list of the lexicon. */
    List<String> phrases(PhraseList list) {
        return tokens.phrases().of(list);
    }

    /** Whether these words stand somewhere between these offsets. */
    boolean says(String words, int at, int until) {
        return tokens.text().indexOf(words, at, until) >= 0;
    }

    /** Whether one of these words stands somewhere between these offsets. */
    boolean saysAny(List<String> words, int at, int until) {
        for (int i = 0; i < words.size(); i++) {
            if (says(words.get(i), at, until)) {
                return true;
            }
        }
        return false;
    }

    /** Whether these words, and no more, stand between these offsets. */
    boolean reads(String words, int at, int until) {
        return until - at == words.length() && tokens.text().startsWith(words, at);
    }

    /** Whether it opens with one of these words. */
    boolean opensWith(List<String> words) {
        return behind(words, from) > from;
    }

    /** Whether what stands between these offsets ends with one of these words. */
    boolean endsWith(List<String> words, int at, int until) {
        char last = until > at ? tokens.text().charAt(until - 1) : 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int from = until - word.length();
            if (word.charAt(word.length() - 1) == last
                    && from >= at
                    && tokens.text().startsWith(word, from)) {
                return true;
            }
        }
        return false;
    }

    /** The end of the first of these words that stands at an offset; the offset where none does. */
    int behind(List<String> words, int at) {
        char first = at < tokens.text().length() ? tokens.text().charAt(at) : 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.charAt(0) == first && tokens.text().startsWith(word, at)) {
                return at + word.length();
            }
        }
        return at;
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
        return tokens.word(index);
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
        if (!any(mask)) {
            return -1;
        }
        for (int i = Math.max(first, tokens.from(at)); i < last && tokens.start(i) < until; i++) {
            if ((tokens.classes(i) & mask) != 0 && tokens.end(i) <= until) {
                return i;
            }
        }
        return -1;
    }

    /** Index of the last word of these classes between these offsets, or -1. */
    int findLast(long mask, int at, int until) {
        if (!any(mask)) {
            return -1;
        }
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
            if (!Blanks.is(tokens.text().charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
