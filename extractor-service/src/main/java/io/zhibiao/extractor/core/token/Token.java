package io.zhibiao.extractor.core.token;

import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of text that the rules can read; what no token covers is plain text, the stuff names are made of. */
public sealed interface Token {
    /** Offset of the first character. */
    int start();

    /** Offset behind the last one. */
    int end();

    /** A word of the lexicons, a quotation, or an indicator's alias. */
    record Lexeme(int start, int end, Word word) implements Token {
        /** Whether it has one of these classes. */
        public boolean any(long mask) {
            return word.any(mask);
        }
    }

    /**
     * A number with its unit.
     *
     * @param value in base units
     * @param max upper end of a range, else null
     * @param more whether 多 or 余 stands inside (10多家)
     * @param chinese whether the numeral is a Chinese one
     * @param scaled whether 万 or 亿 stands in it
     */
    record Amount(
            int start,
            int end,
            double value,
            @Nullable Double max,
            Unit unit,
            boolean more,
            boolean chinese,
            boolean scaled)
            implements Token {}

    /** Numbers in a proportion (2.4:42.3:55.3). */
    record Ratio(int start, int end, List<Part> parts) implements Token {
        /** One number of it and where it stands. */
        public record Part(double value, int start, int end) {}
    }

    /**
     * A time: a year, months, a date, or a word for one. Fields that are not told are 0.
     *
     * @param toYear last of several years, {@link #OPEN} where they last; of PAST_FIVE, NEXT_FIVE and a SPAN of years how
     * many there are
     */
    record When(int start, int end, Sort sort, int year, int toYear, int month, int toMonth, int day) implements Token {
        /** The last year of 2006年以来. */
        public static final int OPEN = 9999;

        /** The same time of another year. */
        public When inYear(int other) {
            return new When(start, end, sort, other, 0, month, toMonth, day);
        }

        /** How the time is told. */
        public enum Sort {
            YEAR,
            YEARS,
            MONTHS,
            MONTH,
            DATE,
            END,
            WHOLE,
            THIS,
            LAST,
            NEXT,
            PAST_FIVE,
            NEXT_FIVE,
            /** A length of time (三年): no time of a claim, and no value. */
            SPAN
        }
    }

    /** Punctuation that parts clauses, lists or brackets. */
    record Mark(int start, int end, Kind kind) implements Token {
        /** What the mark does. */
        public enum Kind {
            LIST,
            CLAUSE,
            SEMICOLON,
            SENTENCE,
            COLON,
            OPEN,
            CLOSE,
            /** A footnote's number in the text: nothing to read. */
            NOTE
        }
    }
}
