package io.zhibiao.extractor.core.lexicon;

/** What a word does in a claim; {@code words.yaml} tells each class and its members. */
public enum WordClass {
    RISE,
    FALL,
    REACH,
    ARRIVE,
    LIGHT,
    DO,
    ADVERB,
    BASIS,
    OWN,
    NATION,
    ESTIMATE,
    AIM,
    DONE,
    EACH,
    AND,
    PART,
    BEFORE_GT,
    BEFORE_GE,
    BEFORE_LE,
    BEFORE_LT,
    BEFORE_APPROX,
    AFTER_GE,
    AFTER_LE,
    AFTER_APPROX,
    PLAN,
    COMPLETION,
    SHARE,
    IDIOM,
    TAIL,
    OPEN,
    RELATIVE,
    PACE,
    CUT,
    VAGUE,
    MONEY,
    PEOPLE,
    MARK,
    VERSUS,
    DEFINES,
    ASIDE,
    RANK,
    /** No part in the grammar: keeps shorter words from being read out of it. */
    NOUN,
    /** An alias of an indicator; comes from the catalogue. */
    NAME,
    /** A time; comes from periods.yaml. */
    TIME,
    /** A division's full name or alias; comes from the tables of divisions. */
    PLACE,
    /** Text in quotation marks or a title in 《》: one thing, whatever stands in it. */
    QUOTED;

    /** Classes of words in front of a value. */
    public static final long BOUND_BEFORE = mask(BEFORE_GT, BEFORE_GE, BEFORE_LE, BEFORE_LT, BEFORE_APPROX);

    /** Classes of words behind a value. */
    public static final long BOUND_AFTER = mask(AFTER_GE, AFTER_LE, AFTER_APPROX);

    /** This class as one bit. */
    @SuppressWarnings("EnumOrdinal") // the bits live in memory only
    public long bit() {
        return 1L << ordinal();
    }

    /** The bits of several classes. */
    public static long mask(WordClass... classes) {
        long mask = 0;
        for (WordClass one : classes) {
            mask |= one.bit();
        }
        return mask;
    }
}
