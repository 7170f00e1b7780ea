package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Token;
import io.zhibiao.extractor.core.token.Token.Lexeme;
import io.zhibiao.extractor.core.token.Token.Mark;
import io.zhibiao.extractor.core.token.Token.When;

/** A stretch of a clause taken as a name, offsets {@code from} to {@code to}. */
record Phrase(Clause clause, int from, int to) {

    boolean empty() {
        return to <= from || clause.blank(from, to);
    }

    /** Without what stands around a name: times, scope, modality, adverbs, marks, and all before the last 实现 or 力争. */
    Phrase trimmed() {
        Phrase front = front();
        int cut = clause.findLast(Masks.CUT, front.from, front.to);
        if (cut >= 0) {
            int behind = clause.end(cut);
            Phrase rest = new Phrase(clause, behind, front.to).front();
            if (!rest.empty()) {
                front = rest;
            }
        }
        return front.back();
    }

    private Phrase front() {
        int at = from;
        int index = clause.tokens().from(at);
        while (index < clause.last()) {
            Token token = clause.token(index);
            if (token.end() > to || !clause.blank(at, token.start()) || !leading(token)) {
                break;
            }
            at = token.end();
            index++;
        }
        at = skipBlank(at);
        boolean of = at > from && at < to && clause.tokens().text().charAt(at) == '的';
        return new Phrase(clause, of ? at + 1 : at, to);
    }

    private int skipBlank(int at) {
        int i = at;
        while (i < to && Character.isWhitespace(clause.tokens().text().charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean leading(Token token) {
        if (token instanceof Mark mark) {
            return mark.kind() != Mark.Kind.OPEN;
        }
        if (token instanceof When) {
            return true;
        }
        return token instanceof Lexeme word && word.any(Masks.FRONT) && !word.any(WordClass.QUOTED.bit() | Masks.NAME);
    }

    private Phrase back() {
        int end = to;
        while (end > from) {
            int index = clause.tokens().from(end) - 1;
            char c = clause.tokens().text().charAt(end - 1);
            if (Character.isWhitespace(c)
                    || c == '的'
                    || c == '了'
                    || c == '和'
                    || ((c == '由' || c == '从') && end - from > 2)) {
                end--;
            } else if (index >= clause.first() && clause.end(index) == end && trailing(clause.token(index))) {
                end = clause.start(index);
            } else {
                break;
            }
        }
        return new Phrase(clause, from, end);
    }

    private static boolean trailing(Token token) {
        if (token instanceof Lexeme word
                && word.any(Masks.CUT | Masks.EACH | WordClass.mask(WordClass.ADVERB, WordClass.DONE))
                && !word.any(Masks.PLAN | Masks.TAIL | Masks.DO)
                && (word.word().text().length() > 1 || word.word().text().equals("仅"))) {
            return true;
        }
        return (token instanceof Mark mark && mark.kind() != Mark.Kind.CLOSE && mark.kind() != Mark.Kind.OPEN)
                || token instanceof When;
    }

    /** The phrase's words without footnote numbers and blanks, and without a bracket that holds but a time. */
    String words() {
        StringBuilder words = new StringBuilder(to - from);
        int at = from;
        for (int i = clause.tokens().from(from); i < clause.last() && clause.start(i) < to; i++) {
            if (clause.token(i) instanceof Mark mark && mark.kind() == Mark.Kind.NOTE) {
                words.append(clause.text(at, mark.start()));
                at = mark.end();
            }
        }
        words.append(clause.text(Math.min(at, to), to));
        int kept = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u3000') {
                words.setCharAt(kept++, c);
            }
        }
        words.setLength(kept);
        return words.toString();
    }

    /** Whether a word of these classes ends just where the phrase does. */
    boolean endsWith(long mask) {
        int index = clause.tokens().from(to) - 1;
        return index >= clause.first()
                && clause.end(index) == to
                && clause.start(index) >= from
                && clause.is(index, mask);
    }

    /** Offset where the word that ends the phrase starts. */
    int lastWordStart() {
        return clause.token(clause.tokens().from(to) - 1).start();
    }

    /** Whether the whole phrase is words of these classes. */
    boolean only(long mask) {
        int at = from;
        for (int i = clause.tokens().from(from); i < clause.last() && at < to; i++) {
            Token token = clause.token(i);
            if (!clause.blank(at, Math.min(token.start(), to))
                    || (!clause.is(i, mask) && !(token instanceof Mark) && !(token instanceof When))) {
                return false;
            }
            at = token.end();
        }
        return clause.blank(Math.min(at, to), to);
    }
}
