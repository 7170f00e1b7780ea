package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.claim.ClauseReader.Place;
import io.zhibiao.extractor.core.lexicon.Unit;

/**
 * A value whose subject is asked for.
 *
 * @param left what was peeled off between name and value
 * @param name the words in front that may be its name
 * @param words these words without notes and blanks
 * @param measure what it seems to measure
 */
record Ask(Place place, Value value, Left left, Phrase name, String words, Measure measure, Context context) {
    Ask(Place place, Value value, Left left, Phrase name, Measure measure, Context context) {
        this(place, value, left, name, name.empty() ? "" : name.words(), measure, context);
    }

    Clause clause() {
        return place.clause();
    }

    Unit unit() {
        return value.amount().unit();
    }

    /** Whether the value is told as a part: %, a fraction, or points. */
    boolean partOfWhole() {
        return unit().percent()
                || unit().dimension() == Unit.Dimension.RATIO
                || unit().dimension() == Unit.Dimension.POINT;
    }

    /** Whether the value counts, so that what it counts may stand behind it. */
    boolean counts() {
        return measure == Measure.LEVEL
                || unit().dimension() == Unit.Dimension.COUNT
                || unit().dimension() == Unit.Dimension.PEOPLE
                || unit().dimension() == Unit.Dimension.RATIO;
    }

    /** Whether the words in front name nothing: there are none, or but the plan that was set. */
    boolean nameless() {
        return name.empty() || (!counted() && (onlyPlan() || targetOnly()));
    }

    private boolean counted() {
        return Phrase.counted(name.clause(), name.clause().tokens().from(name.from()));
    }

    private boolean onlyPlan() {
        return measure == Measure.COMPLETION
                && !words.contains("投资")
                && name.only(Masks.PLAN | Masks.OPEN | Masks.FRONT | Masks.COMPLETION);
    }

    /** 年度目标为5000人: what the sentence is about, its aim. */
    private boolean targetOnly() {
        return name.only(Masks.PLAN | Masks.FRONT) && words.length() <= LONGEST_AIM && !words.contains("投资");
    }

    private static final int LONGEST_AIM = 8;
}
