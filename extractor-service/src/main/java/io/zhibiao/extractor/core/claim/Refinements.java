package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.claim.ClauseReader.Place;
import io.zhibiao.extractor.core.claim.SubjectFinder.Found;
import io.zhibiao.extractor.core.lexicon.PhraseList;

/** What a value measures, once it is known what it is about and what stands beside it. */
final class Refinements {

    private final Rules rules;

    Refinements(Rules rules) {
        this.rules = rules;
    }

    /** The reading, or a better one. */
    Reading of(Place place, Value value, Phrase name, Found found, Reading told, Context context) {
        Reading reading = on(completionOfPlan(place, value, told), told);
        reading = on(compared(found, reading), reading);
        reading = ofFall(place, value, reading);
        reading = on(counted(reading, name), reading);
        reading = on(ofWhole(found, reading), reading);
        return on(beside(place, value, reading, context), reading);
    }

    private Reading on(Reading better, Reading otherwise) {
        return rules.on(better.trail()) ? better : otherwise;
    }

    /** 占目标任务80亿元的92.5%: the second value is how much of the first was done. */
    private static Reading completionOfPlan(Place place, Value value, Reading reading) {
        Value before = place.before();
        if (!value.amount().unit().percent() || before == null) {
            return reading;
        }
        Clause clause = place.clause();
        boolean of = clause.reads("的", before.end(), value.amount().start());
        boolean plan =
                of && clause.has(Masks.PLAN, clause.from(), before.amount().start());
        return plan
                ? new Reading(Measure.COMPLETION, value.amount().value(), reading.unit(), "completion-of-plan")
                : reading;
    }

    /** 降幅收窄2.8个百分点: less of a fall is a rise, and more of it (降幅扩大) a fall. */
    static Reading ofFall(Place place, Value value, Reading reading) {
        int start = value.amount().start();
        Clause clause = place.clause();
        int fall = reading.trail().equals("points") ? clause.find(Masks.FALL, place.lower(), start) : -1;
        long turns = reading.number() < 0 ? Masks.FALL : Masks.RISE;
        boolean told = fall >= 0 && clause.word(fall).endsWith("幅") && clause.has(turns, clause.end(fall), start);
        return told ? new Reading(reading.measure(), -reading.number(), reading.unit(), reading.trail()) : reading;
    }

    /** 比全省低663元: a change, and a fall where the words say 低. */
    private static Reading compared(Found found, Reading reading) {
        boolean amount = found.rule().endsWith("compared") && reading.trail().equals("level");
        boolean falls = found.falls() && (amount || reading.measure() == Measure.CHANGE);
        double number = falls ? -Math.abs(reading.number()) : reading.number();
        return amount || falls
                ? new Reading(Measure.CHANGE, number, reading.unit(), amount ? "change-compared" : reading.trail())
                : reading;
    }

    /** 减少贫困人口1.48万户: a change told by the verb in front of what is counted. */
    private static Reading counted(Reading reading, Phrase name) {
        int first = name.clause().tokens().from(name.from());
        boolean changes = reading.measure() == Measure.LEVEL
                && !name.empty()
                && name.clause().is(first, Masks.CHANGE)
                && name.clause().start(first) == name.from()
                && name.clause()
                        .phrases(PhraseList.COUNTED)
                        .contains(name.clause().text(name.from(), name.clause().end(first)));
        if (!changes) {
            return reading;
        }
        boolean falls = name.clause().is(first, Masks.FALL);
        return new Reading(
                Measure.CHANGE, falls ? -reading.number() : reading.number(), reading.unit(), "counted-change");
    }

    /** 累计完成投资14.6亿元，占总投资的73%: how much of it is done. */
    private static Reading ofWhole(Found found, Reading reading) {
        return found.rule().equals("carried-share-of-plan") && reading.measure() == Measure.SHARE
                ? new Reading(Measure.COMPLETION, reading.number(), reading.unit(), "completion-of-whole")
                : reading;
    }

    /** 减少贫困人口1.48万户4.02万人: told of the same twice. */
    private static Reading beside(Place place, Value value, Reading reading, Context context) {
        Value before = place.before();
        Draft last = context.last;
        boolean twice = before != null && before.end() == value.amount().start() && reading.measure() == Measure.LEVEL;
        if (!twice || last == null || last.measure() != Measure.CHANGE) {
            return reading;
        }
        Double told = last.value();
        double sign = told != null && told < 0 ? -1 : 1;
        return new Reading(Measure.CHANGE, sign * reading.number(), reading.unit(), "change-beside");
    }
}
