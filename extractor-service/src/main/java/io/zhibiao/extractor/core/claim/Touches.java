package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.extractor.core.claim.ClauseReader.Place;
import io.zhibiao.extractor.core.claim.SubjectFinder.Found;
import io.zhibiao.extractor.core.lexicon.WordClass;

/** Bound and period of a claim, where words further off than those next to the value tell them. */
final class Touches {
    private Touches() {}

    static Draft of(Place place, Value value, Phrase name, Found found, Draft draft, ClaimKind kind) {
        Clause clause = place.clause();
        return Restated.of(clause, value, timeless(clause, value, name, bounded(place, found, draft)), kind);
    }

    /** 总投资26亿元的项目: what a thing costs in all is of no year. */
    private static Draft timeless(Clause clause, Value value, Phrase name, Draft draft) {
        boolean of = value.end() < clause.to() && clause.tokens().text().charAt(value.end()) == '的';
        return of && name.words().equals("总投资") ? draft.during(null) : draft;
    }

    private static Draft bounded(Place place, Found found, Draft draft) {
        if (draft.bound() == Bound.GT && compares(place, found, draft)) {
            return draft.bounded(Bound.EQ);
        }
        return draft.bound() == Bound.EQ && aboutShare(place, found, draft) ? draft.bounded(Bound.APPROX) : draft;
    }

    /** 超出计划1.4个百分点: the verb compares, it does not bound. */
    private static boolean compares(Place place, Found found, Draft draft) {
        Clause clause = place.clause();
        int versus = found.rule().endsWith("compared")
                ? clause.find(WordClass.VERSUS.bit() | WordClass.BEFORE_GT.bit(), place.lower(), draft.start())
                : -1;
        return versus >= 0 && !clause.blank(clause.end(versus), draft.start());
    }

    /** 约占全国的四成: the bound stands in front of 占. */
    private static boolean aboutShare(Place place, Found found, Draft draft) {
        Clause clause = place.clause();
        int share = found.rule().contains("share") ? clause.find(Masks.SHARE, place.lower(), draft.start()) : -1;
        return share > clause.first()
                && clause.is(share - 1, WordClass.BEFORE_APPROX.bit())
                && clause.end(share - 1) == clause.start(share);
    }
}
