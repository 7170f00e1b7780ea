package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Measure;
import io.zhibiao.events.Period;
import io.zhibiao.extractor.core.claim.ClauseReader.Place;
import io.zhibiao.extractor.core.claim.SubjectFinder.Found;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Token.Amount;
import io.zhibiao.extractor.core.token.Token.When;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One value and its subject. */
final class SingleRule {
    private static final long STRETCHES = WordClass.AIM.bit();

    private final SubjectFinder subjects;

    SingleRule(NameFinder names) {
        this.subjects = new SubjectFinder(names);
    }

    List<Draft> read(Place place, List<Value> values, Context context) {
        List<Draft> drafts = new ArrayList<>(values.size());
        Place at = place;
        for (Value value : values) {
            drafts.add(read(at, value, context));
            at = new Place(place.clause(), value.end(), place.upper(), value);
        }
        return drafts;
    }

    private Draft read(Place place, Value printed, Context context) {
        Clause clause = place.clause();
        Left left = Left.of(clause, printed.index(), place.lower());
        Phrase whole = new Phrase(clause, place.lower(), left.nameEnd());
        Phrase name = whole.trimmed();
        Value value = BareUnits.told(clause, printed, name, context);
        Measure previous = name.empty() ? context.measured() : null;
        Measure first = Measures.of(clause, value, left, null, previous).measure();
        Found found = subjects.find(place, value, left, name, first, context);
        Reading reading = Measures.of(clause, value, left, found.subject().entry(), previous);
        reading = counted(signed(completionOfPlan(place, value, reading), found), name);
        ClaimKind kind = Kinds.of(context, clause, value, left, name, reading.measure());
        boolean stretch = stretches(place, left, whole, context, found);
        boolean from = startsChange(clause, value);
        Draft draft = Drafts.of(
                context,
                clause,
                value,
                left,
                found.subject(),
                reading,
                from ? ClaimKind.ACTUAL : stretch ? ClaimKind.TARGET : kind,
                stretch,
                place.lower(),
                found.rule(),
                found.confidence());
        return from ? withPeriod(draft, yearBefore(clause, place.lower(), value)) : draft;
    }

    private static Reading signed(Reading reading, Found found) {
        return found.falls() && reading.measure() == Measure.CHANGE
                ? new Reading(reading.measure(), -Math.abs(reading.number()), reading.unit(), reading.trail())
                : reading;
    }

    /** 减少贫困人口1.48万户: a change told by the verb in front of what is counted. */
    private static Reading counted(Reading reading, Phrase name) {
        int first = name.clause().tokens().from(name.from());
        boolean changes = reading.measure() == Measure.LEVEL
                && !name.empty()
                && name.clause().is(first, Masks.CHANGE)
                && name.clause().token(first).start() == name.from()
                && List.of("减少", "增加")
                        .contains(name.clause()
                                .text(name.from(), name.clause().token(first).end()));
        if (!changes) {
            return reading;
        }
        boolean falls = name.clause().is(first, Masks.FALL);
        return new Reading(
                Measure.CHANGE, falls ? -reading.number() : reading.number(), reading.unit(), "counted-change");
    }

    /** 占目标任务65亿元的87.37%: the second value is how much of the first was done. */
    private static Reading completionOfPlan(Place place, Value value, Reading reading) {
        Value before = place.before();
        if (!value.amount().unit().percent() || before == null) {
            return reading;
        }
        Clause clause = place.clause();
        boolean of = clause.text(before.end(), value.amount().start()).equals("的");
        boolean plan =
                of && clause.has(Masks.PLAN, clause.from(), before.amount().start());
        return plan
                ? new Reading(Measure.COMPLETION, value.amount().value(), reading.unit(), "completion-of-plan")
                : reading;
    }

    /** 由15分钟缩短至9分钟, 由2016年的2781亿元增加到2021年的4522亿元: the first is where it started. */
    private static boolean startsChange(Clause clause, Value value) {
        int next = clause.tokens().from(value.end());
        if (!clause.is(next, Masks.ARRIVE) || clause.token(next).start() != value.end()) {
            return false;
        }
        for (int i = next + 1; i < Math.min(clause.last(), next + 4); i++) {
            if (clause.token(i) instanceof Amount) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Period yearBefore(Clause clause, int lower, Value value) {
        for (int i = value.index() - 1; i >= clause.first() && clause.token(i).start() >= lower; i--) {
            if (clause.token(i) instanceof When when && when.sort() == When.Sort.YEAR) {
                return Period.year(when.year());
            }
        }
        return null;
    }

    private static Draft withPeriod(Draft d, @Nullable Period period) {
        return new Draft(
                d.subject(),
                d.measure(),
                d.kind(),
                d.value(),
                d.max(),
                d.unit(),
                d.bound(),
                d.stretch(),
                period,
                d.region(),
                d.start(),
                d.end(),
                d.quoteStart(),
                d.quoteEnd(),
                d.rule() + "/from",
                d.confidence());
    }

    /** 增长8%、力争9%: a second aim for the same thing. */
    private static boolean stretches(Place place, Left left, Phrase whole, Context context, Found found) {
        Draft last = context.last;
        if (last == null
                || !found.rule().startsWith("carried")
                || !last.subject().equals(found.subject())
                || last.kind() != ClaimKind.TARGET) {
            return false;
        }
        Clause clause = place.clause();
        return left.any(STRETCHES) || clause.has(STRETCHES, whole.from(), whole.to());
    }
}
