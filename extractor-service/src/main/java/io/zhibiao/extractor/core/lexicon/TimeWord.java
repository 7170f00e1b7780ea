package io.zhibiao.extractor.core.lexicon;

/**
 * What time a word tells, before it is known what year it is about.
 *
 * @param from first month or year, 0 where there is none
 * @param to last month or year; how many years PAST_FIVE and NEXT_FIVE mean
 */
public record TimeWord(Sort sort, int from, int to) {
    /** No time. */
    public static final TimeWord NONE = new TimeWord(Sort.NONE, 0, 0);

    /** How the time is told. */
    public enum Sort {
        NONE,
        MONTHS,
        WHOLE,
        END,
        THIS,
        LAST,
        NEXT,
        PAST_FIVE,
        NEXT_FIVE,
        YEARS
    }
}
