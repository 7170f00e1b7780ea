package io.zhibiao.extractor.core.token;

import io.zhibiao.extractor.core.lexicon.Lexicon;
import io.zhibiao.extractor.core.lexicon.Numerals;
import io.zhibiao.extractor.core.lexicon.TimeWord;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Token.When;
import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;

/**
 * One pass from text to tokens. At each place the longest of word, time and amount wins; looking ahead is bounded, so the pass
 * is linear in the text's length whatever the text. Thread-safe.
 */
public final class Tokenizer {
    private static final long NAMES_OR_SIGNS = WordClass.mask(WordClass.NAME, WordClass.RISE);
    private static final long ARRIVES = WordClass.mask(WordClass.ARRIVE, WordClass.REACH);

    /** The word a plus is read as. */
    private static final char RISE = '↑';

    /** Longer texts are rare, and what holds their tokens is kept only while memory is plenty. */
    private static final int LONGEST_KEPT = 1 << 16;

    /** More characters than one token has in most texts. */
    private static final int DENSITY = 3;

    private final Lexicon lexicon;
    private final long[] specials;
    private final int rise;
    private final ThreadLocal<Tokens> kept;
    private final ThreadLocal<SoftReference<Tokens>> spacious =
            ThreadLocal.withInitial(() -> new SoftReference<>(null));

    public Tokenizer(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.specials = specials(lexicon.numerals());
        this.rise = lexicon.find(new char[] {RISE}, 0, 1);
        this.kept = ThreadLocal.withInitial(() -> new Tokens(lexicon, LONGEST_KEPT / DENSITY / 4));
    }

    /** The tokens of a text. */
    public Tokens read(String text) {
        return new Pass(text, new Tokens(lexicon, text.length() / DENSITY + 8)).run();
    }

    /**
     * The tokens of a posting's text. They are this thread's own and good until it reads the next posting: what holds them is filled
     * again, as it is much of what reading costs.
     */
    public Tokens readPosting(String text) {
        return new Pass(text, text.length() > LONGEST_KEPT ? spacious() : kept.get()).run();
    }

    private Tokens spacious() {
        Tokens tokens = spacious.get().get();
        if (tokens == null) {
            tokens = new Tokens(lexicon, LONGEST_KEPT);
            spacious.set(new SoftReference<>(tokens));
        }
        return tokens;
    }

    /** Characters at which more than a word can start, as a set of bits: for all others the lexicon alone is asked. */
    private static long[] specials(Numerals numerals) {
        long[] bits = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
        String marks = "、，,；;。！!？?\n：:（(）)“‘「《[［〔【翻-－−+＋";
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            boolean special = marks.indexOf(c) >= 0 || Digits.arabic((char) c) || numerals.numeral((char) c);
            bits[c / Long.SIZE] |= special ? 1L << (c % Long.SIZE) : 0;
        }
        return bits;
    }

    private boolean special(char c) {
        return (specials[c / Long.SIZE] & (1L << (c % Long.SIZE))) != 0;
    }

    private final class Pass {
        private final char[] text;
        private final int end;
        private final AmountReader amounts;
        private final WhenReader times;
        private final Tokens tokens;
        private final MarkReader marks;

        Pass(String text, Tokens empty) {
            this.tokens = empty;
            this.text = tokens.restart(text);
            this.end = text.length();
            this.amounts = new AmountReader(this.text, end, lexicon);
            this.times = new WhenReader(this.text, end, lexicon.numerals());
            this.marks = new MarkReader(this.text, end, lexicon, tokens);
        }

        Tokens run() {
            int at = 0;
            while (at < end) {
                char c = text[at];
                boolean opens = at == 0 || text[at - 1] == '\n';
                at = opens || special(c) ? next(at, c, opens) : word(at);
            }
            return tokens.finished();
        }

        /** A number that is read as nothing is skipped whole: its tail is no number of its own. */
        private int behindDigits(int at) {
            int i = at;
            while (i < end && (Digits.arabic(text[i]) || text[i] == '.')) {
                i++;
            }
            return i;
        }

        /** Adds the word that starts here, if one does; tells where to go on. */
        private int word(int at) {
            int number = lexicon.find(text, at, end);
            return number == Lexicon.NONE ? at + 1 : word(at, number);
        }

        private int word(int at, int number) {
            return (lexicon.classes(number) & WordClass.TIME.bit()) == 0
                    ? tokens.word(at, number)
                    : tokens.add(
                            when(
                                    at,
                                    at + lexicon.length(number),
                                    lexicon.word(number).time()),
                            Sorts.WHEN);
        }

        /** Adds what starts at a character that may open more than a word; tells where to go on. */
        private int next(int at, char c, boolean opens) {
            int behind = marks.read(at, c);
            if (behind < 0) {
                behind = opens ? marks.listNumber(at) : marks.numberWithin(at);
            }
            if (behind >= 0) {
                return behind;
            }
            if ((Digits.arabic(c) && (!behindLetter(at) || behindName(at)))
                    || lexicon.numerals().numeral(c)) {
                return number(at);
            }
            if (c == '翻') {
                return longer(amounts.doubling(at), at);
            }
            if ((c == '-' || c == '－' || c == '−') && minus(at)) {
                return longer(amounts.negative(at), at);
            }
            return rise != Lexicon.NONE && (c == '+' || c == '＋') && rises(at)
                    ? tokens.word(at, rise)
                    : longer(null, at);
        }

        /** 682亿元 同比+5.3%: a plus in front of a rate says that it rose; 1+3+N and 5G+ are names. */
        private boolean rises(int at) {
            int i = behindDigits(at + 1);
            boolean rate = i > at + 1 && i < end && (text[i] == '%' || text[i] == '％');
            return rate && at > 0 && !Digits.arabic(text[at - 1]) && !Digits.latin(text[at - 1]);
        }

        private int number(int at) {
            When time = times.read(at);
            Token amount = amounts.read(at);
            boolean told = time != null && amount != null && time.end() == amount.end() && lasts(at, time);
            if (amount == null || told || (time != null && time.end() > amount.end())) {
                return longer(time, at);
            }
            return longer(amount, at);
        }

        /** Adds the longer of the word here and what was read; where there is neither, digits are skipped. */
        private int longer(@Nullable Token read, int at) {
            int number = lexicon.find(text, at, end);
            int word = number == Lexicon.NONE ? at : at + lexicon.length(number);
            if (read != null && read.end() >= word) {
                return tokens.add(read, sort(read));
            }
            if (number != Lexicon.NONE) {
                return word(at, number);
            }
            return Digits.arabic(text[at]) ? behindDigits(at) : at + 1;
        }

        private static long sort(Token token) {
            return token instanceof When ? Sorts.WHEN : token instanceof Token.Amount ? Sorts.AMOUNT : Sorts.RATIO;
        }

        /** Years and months are a time, but behind a verb of arriving (提高到11年, 缩短为14个月) they can be a value. */
        private boolean lasts(int at, When time) {
            boolean told = time.sort() == When.Sort.YEAR || "年月".indexOf(text[time.end() - 1]) >= 0;
            return told && !measures(at, time);
        }

        private boolean measures(int at, When time) {
            return time.sort() == When.Sort.SPAN && tokens.endsAt(at, ARRIVES);
        }

        /** Whether a dash here can be a minus: behind a Chinese character or a list mark, not inside a range or a date. */
        private boolean minus(int at) {
            if (at == 0) {
                return false;
            }
            char before = text[at - 1];
            boolean joined = Digits.arabic(before) || Digits.latin(before) || "年月日号时期%％-－—".indexOf(before) >= 0;
            return !joined;
        }

        /** 人均GDP6410元: the letters are a name of their own; +5.3%: the plus is a word. */
        private boolean behindName(int at) {
            return tokens.endsAt(at, NAMES_OR_SIGNS);
        }

        private boolean behindLetter(int at) {
            if (at == 0) {
                return false;
            }
            char before = text[at - 1];
            return Digits.latin(before)
                    || (at > 1
                            && (before == '-' || before == '+' || before == '.')
                            && (Digits.latin(text[at - 2]) || before == '+'));
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
    }
}
