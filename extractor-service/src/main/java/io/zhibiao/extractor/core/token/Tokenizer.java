package io.zhibiao.extractor.core.token;

import io.zhibiao.extractor.core.lexicon.Lexicon;
import io.zhibiao.extractor.core.lexicon.TimeWord;
import io.zhibiao.extractor.core.lexicon.Word;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Token.Lexeme;
import io.zhibiao.extractor.core.token.Token.Mark;
import io.zhibiao.extractor.core.token.Token.When;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass from text to tokens. At each place the longest of word, time and amount wins; looking ahead is bounded, so the pass
 * is linear in the text's length whatever the text. Thread-safe.
 */
public final class Tokenizer {
    /** A quotation longer than this is no name, and its numbers count. */
    private static final int LONGEST_NAME = 40;

    private static final long ARRIVES = WordClass.mask(WordClass.ARRIVE, WordClass.REACH);

    private static final long[] SPECIALS = specials();

    private final Lexicon lexicon;

    public Tokenizer(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The tokens of a text. */
    public Tokens read(String text) {
        return new Pass(text).run();
    }

    /** Characters at which more than a word can start, as a set of bits: for all others the lexicon alone is asked. */
    private static long[] specials() {
        long[] bits = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
        String marks = "、，,；;。！!？?\n：:（(）)“‘「《[［〔【翻-－−";
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            boolean special = marks.indexOf(c) >= 0 || Digits.arabic((char) c) || Digits.numeral((char) c);
            bits[c / Long.SIZE] |= special ? 1L << (c % Long.SIZE) : 0;
        }
        return bits;
    }

    private static boolean special(char c) {
        return (SPECIALS[c / Long.SIZE] & (1L << (c % Long.SIZE))) != 0;
    }

    private final class Pass {
        private final String text;
        private final int end;
        private final AmountReader amounts;
        private final WhenReader times;
        private final List<Token> tokens;

        Pass(String text) {
            this.text = text;
            this.end = text.length();
            this.amounts = new AmountReader(text, end, lexicon);
            this.times = new WhenReader(text, end);
            this.tokens = new ArrayList<>(end / 4 + 8);
        }

        Tokens run() {
            int at = 0;
            while (at < end) {
                Token token = next(at);
                if (token == null) {
                    at = Digits.arabic(text.charAt(at)) ? behindDigits(at) : at + 1;
                    continue;
                }
                tokens.add(token);
                at = token.end();
            }
            return new Tokens(text, tokens);
        }

        /** A number that is read as nothing is skipped whole: its tail is no number of its own. */
        private int behindDigits(int at) {
            int i = at;
            while (i < end && (Digits.arabic(text.charAt(i)) || text.charAt(i) == '.')) {
                i++;
            }
            return i;
        }

        private @Nullable Token next(int at) {
            char c = text.charAt(at);
            boolean opens = at == 0 || text.charAt(at - 1) == '\n';
            if (!opens && !special(c)) {
                return word(at);
            }
            Token mark = mark(at, c);
            if (mark == null && opens) {
                mark = listNumber(at);
            }
            if (mark != null) {
                return mark;
            }
            Token best = word(at);
            if ((Digits.arabic(c) && (!behindLetter(at) || behindName(at))) || Digits.numeral(c)) {
                When time = times.read(at);
                Token amount = amounts.read(at);
                boolean told = time != null && amount != null && time.end() == amount.end() && lasts(at, time);
                best = longer(time, best);
                best = told ? best : longer(amount, best);
            } else if (c == '翻') {
                best = longer(amounts.doubling(at), best);
            } else if ((c == '-' || c == '－' || c == '−') && minus(at)) {
                best = longer(amounts.negative(at), best);
            }
            return best;
        }

        /** Years and months are a time, but behind a verb of arriving (提高到11年, 缩短为14个月) they can be a value. */
        private boolean lasts(int at, When time) {
            return "年月".indexOf(text.charAt(time.end() - 1)) >= 0 && !measures(at, time);
        }

        private boolean measures(int at, When time) {
            Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
            return time.sort() == When.Sort.SPAN
                    && last instanceof Lexeme word
                    && word.end() == at
                    && word.any(ARRIVES);
        }

        /** Whether a dash here can be a minus: behind a Chinese character or a list mark, not inside a range or a date. */
        private boolean minus(int at) {
            if (at == 0) {
                return false;
            }
            char before = text.charAt(at - 1);
            boolean joined = Digits.arabic(before) || Digits.latin(before) || "年月日号时期%％-－—".indexOf(before) >= 0;
            return !joined;
        }

        /** 人均GDP6410元: the letters are a name of their own. */
        private boolean behindName(int at) {
            Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
            return last instanceof Lexeme word && word.end() == at && word.any(WordClass.NAME.bit());
        }

        private boolean behindLetter(int at) {
            if (at == 0) {
                return false;
            }
            char before = text.charAt(at - 1);
            return Digits.latin(before)
                    || (at > 1
                            && (before == '-' || before == '+' || before == '.')
                            && (Digits.latin(text.charAt(at - 2)) || before == '+'));
        }

        private static @Nullable Token longer(@Nullable Token one, @Nullable Token other) {
            if (one == null) {
                return other;
            }
            return other == null || one.end() >= other.end() ? one : other;
        }

        private @Nullable Token word(int at) {
            Word word = lexicon.wordAt(text, at, end);
            if (word == null) {
                return null;
            }
            int to = at + word.text().length();
            return word.any(WordClass.TIME.bit()) ? when(at, to, word.time()) : new Lexeme(at, to, word);
        }

        private static When when(int at, int to, TimeWord time) {
            return switch (time.sort()) {
                case MONTHS -> new When(at, to, When.Sort.MONTHS, 0, 0, time.from(), time.to(), 0);
                case YEARS -> new When(at, to, When.Sort.YEARS, time.from(), time.to(), 0, 0, 0);
                case END -> new When(at, to, When.Sort.END, 0, 0, 0, 0, 0);
                case THIS -> new When(at, to, When.Sort.THIS, 0, 0, 0, 0, 0);
                case LAST -> new When(at, to, When.Sort.LAST, 0, 0, 0, 0, 0);
                case NEXT -> new When(at, to, When.Sort.NEXT, 0, 0, 0, 0, 0);
                case PAST_FIVE -> new When(at, to, When.Sort.PAST_FIVE, 0, time.to(), 0, 0, 0);
                case NEXT_FIVE -> new When(at, to, When.Sort.NEXT_FIVE, 0, time.to(), 0, 0, 0);
                case WHOLE, NONE -> new When(at, to, When.Sort.WHOLE, 0, 0, 0, 0, 0);
            };
        }

        private @Nullable Token mark(int at, char c) {
            return switch (c) {
                case '、' -> new Mark(at, at + 1, Mark.Kind.LIST);
                case '，', ',' -> new Mark(at, at + 1, Mark.Kind.CLAUSE);
                case '；', ';' -> new Mark(at, at + 1, Mark.Kind.SEMICOLON);
                case '。', '！', '!', '？', '?', '\n' -> new Mark(at, at + 1, Mark.Kind.SENTENCE);
                case '：', ':' -> new Mark(at, at + 1, Mark.Kind.COLON);
                case '（', '(' -> new Mark(at, at + 1, Mark.Kind.OPEN);
                case '）', ')' -> new Mark(at, at + 1, Mark.Kind.CLOSE);
                case '“' -> quoted(at, '”');
                case '‘' -> quoted(at, '’');
                case '「' -> quoted(at, '」');
                case '《' -> quoted(at, '》');
                case '[', '［', '〔', '【' -> note(at);
                default -> null;
            };
        }

        private @Nullable Token quoted(int at, char close) {
            Token word = word(at);
            if (word != null) {
                return word;
            }
            int stop = Math.min(end, at + (close == '》' ? LONGEST_NAME * 2 : LONGEST_NAME));
            for (int i = at + 1; i < stop && text.charAt(i) != '\n'; i++) {
                if (text.charAt(i) == close) {
                    return new Lexeme(at, i + 1, new Word("", WordClass.QUOTED.bit(), TimeWord.NONE));
                }
            }
            return null;
        }

        /** 1. 2、 (3) ④ at the start of a line: the item's number, no value. */
        private @Nullable Token listNumber(int at) {
            char c = text.charAt(at);
            if (c >= '①' && c <= '⑳') {
                return new Mark(at, at + 1, Mark.Kind.NOTE);
            }
            int i = at;
            while (i < end && i < at + 2 && Digits.arabic(text.charAt(i))) {
                i++;
            }
            boolean point = i > at && i < end && ".．、)）".indexOf(text.charAt(i)) >= 0;
            return point && !(i + 1 < end && Digits.arabic(text.charAt(i + 1)))
                    ? new Mark(at, i + 1, Mark.Kind.NOTE)
                    : null;
        }

        /** A footnote's number ([1]); other brackets of this kind are text. */
        private @Nullable Token note(int at) {
            int i = at + 1;
            while (i < end && i < at + 4 && Digits.arabic(text.charAt(i))) {
                i++;
            }
            boolean closed = i > at + 1 && i < end && "]］〕】".indexOf(text.charAt(i)) >= 0;
            return closed ? new Mark(at, i + 1, Mark.Kind.NOTE) : null;
        }
    }
}
