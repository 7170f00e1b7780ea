package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.lexicon.WordClass;

/** Groups of word classes that the rules speak of. */
final class Masks {
    static final long RISE = WordClass.RISE.bit();
    static final long FALL = WordClass.FALL.bit();
    static final long CHANGE = WordClass.mask(WordClass.RISE, WordClass.FALL);
    static final long ARRIVE = WordClass.ARRIVE.bit();
    static final long REACH = WordClass.REACH.bit();
    static final long DO = WordClass.DO.bit();
    static final long PLAN = WordClass.PLAN.bit();
    static final long SHARE = WordClass.SHARE.bit();
    static final long COMPLETION = WordClass.COMPLETION.bit();
    static final long EACH = WordClass.EACH.bit();
    static final long AND = WordClass.AND.bit();
    static final long AIM = WordClass.AIM.bit();
    static final long ESTIMATE = WordClass.ESTIMATE.bit();
    static final long DONE = WordClass.DONE.bit();
    static final long OPEN = WordClass.OPEN.bit();
    static final long CUT = WordClass.CUT.bit();
    static final long NAME = WordClass.NAME.bit();
    static final long OWN = WordClass.mask(WordClass.OWN, WordClass.NATION);
    static final long PLACES = OWN | WordClass.PLACE.bit();
    static final long TAIL = WordClass.TAIL.bit();

    /** What may stand between a name and its value. */
    static final long BETWEEN = WordClass.mask(
                    WordClass.RISE,
                    WordClass.FALL,
                    WordClass.REACH,
                    WordClass.ARRIVE,
                    WordClass.ADVERB,
                    WordClass.BASIS,
                    WordClass.EACH,
                    WordClass.ESTIMATE,
                    WordClass.AIM,
                    WordClass.DONE,
                    WordClass.COMPLETION,
                    WordClass.SHARE)
            | WordClass.BOUND_BEFORE;

    /** What may stand in front of a name without belonging to it. */
    static final long FRONT = WordClass.mask(
            WordClass.ADVERB,
            WordClass.PART,
            WordClass.OWN,
            WordClass.NATION,
            WordClass.ESTIMATE,
            WordClass.AIM,
            WordClass.DONE,
            WordClass.LIGHT,
            WordClass.EACH,
            WordClass.BASIS,
            WordClass.CUT);

    private Masks() {}
}
