package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.claim.ClauseReader.Place;
import io.zhibiao.extractor.core.claim.SubjectFinder.Found;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One value and its subject. */
final class SingleRule {
    private static final long STRETCHES = WordClass.AIM.bit();
    private static final Set<String> CARRIED_RATES = Set.of("planned", "growth-carried", "growth-implied");
    private static final long ADVERBS = Masks.EACH | Masks.ESTIMATE | WordClass.ADVERB.bit();

    private final SubjectFinder subjects;
    private final Measures measures;
    private final Refinements refinements;
    private final Rules rules;

    SingleRule(NameFinder names, Rules rules) {
        this.subjects = new SubjectFinder(names, rules);
        this.measures = new Measures(rules);
        this.refinements = new Refinements(rules);
        this.rules = rules;
    }

    /** The claims of these values; {@code first} is what was peeled in front of the first. */
    List<Draft> read(Place place, List<Value> values, Left first, Context context) {
        List<Draft> drafts = new ArrayList<>(values.size());
        int lower = place.lower();
        Value before = place.before();
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            boolean last = i + 1 == values.size();
            int upper = last || touching(values, i)
                    ? place.upper()
                    : values.get(i + 1).amount().start();
            Place at = new Place(place.clause(), lower, upper, before);
            Left left = i == 0 ? first : Left.of(place.clause(), value.index(), lower);
            Draft draft = read(at, behindTouching(values, i), left, context);
            if (draft != null) {
                drafts.add(draft);
            }
            lower = value.end();
            before = value;
        }
        return drafts;
    }

    private static boolean touching(List<Value> values, int at) {
        return at + 1 < values.size()
                && values.get(at).end() == values.get(at + 1).amount().start();
    }

    /** 推出12批118项创新举措, 帮扶16.6万户70.5万人: what both count stands behind the second. */
    private static Value behindTouching(List<Value> values, int at) {
        int last = at;
        while (touching(values, last)) {
            last++;
        }
        Value value = values.get(at);
        return last == at
                ? value
                : new Value(value.amount(), value.index(), values.get(last).end(), value.after());
    }

    private @Nullable Draft read(Place place, Value printed, Left left, Context context) {
        Clause clause = place.clause();
        Phrase whole = new Phrase(clause, place.lower(), left.nameEnd());
        Phrase name = whole.trimmed();
        Value value = BareUnits.told(clause, printed, name, context);
        Measure previous = name.empty() ? context.measured() : null;
        Measure first = measures.of(clause, value, left, null, previous).measure();
        Found found = subjects.find(new Ask(place, value, left, name, first, context));
        if (found == null) {
            return null;
        }
        boolean share = found.rule().equals(Shares.OF_OBJECT);
        Reading told = measures.of(clause, value, left, found.subject().entry(), share ? null : previous);
        Reading signed = sameWay(clause, value, left, found, ofItem(value, told, context), context);
        Reading reading = refinements.of(place, value, name, found, signed, context);
        if (!rules.on(reading.trail())) {
            return null;
        }
        boolean from = startsChange(clause, value) && rules.on("from");
        boolean stretch = stretches(place, left, whole, context, found, reading.measure());
        ClaimKind kind = Kinds.of(context, clause, value, left, name, reading.measure());
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
        return from
                ? draft.during(Periods.start(context, clause, place.lower(), value))
                        .by("from")
                : Touches.of(place, value, name, found, draft, kind);
    }

    /** 上涨的有：衣着0.1%、居住0.4%: what the items did was said in front of them. */
    private static Reading ofItem(Value value, Reading told, Context context) {
        return context.items != 0 && told.trail().equals("rate")
                ? new Reading(Measure.GROWTH, context.items * value.amount().value(), told.unit(), "growth-carried")
                : told;
    }

    /** 未完成计划2个百分点 fell; 下降3%、力争3.5%, 下降4.1%（计划3.5%）: without a verb of its own a rate goes the way of the one before. */
    private static Reading sameWay(Clause clause, Value value, Left left, Found found, Reading told, Context context) {
        if (Comparisons.missed(clause, value) && told.number() > 0) {
            return new Reading(told.measure(), -told.number(), told.unit(), told.trail());
        }
        Draft last = context.last;
        boolean bare = left.change() == null
                && CARRIED_RATES.contains(told.trail())
                && found.rule().startsWith("carried")
                && !clause.any(WordClass.VERSUS.bit());
        return bare && last != null && fell(last) && found.subject().equals(last.subject())
                ? new Reading(told.measure(), -told.number(), told.unit(), told.trail())
                : told;
    }

    private static boolean fell(Draft draft) {
        Double value = draft.value();
        return draft.measure() == Measure.GROWTH && value != null && value < 0;
    }

    /** 由15分钟缩短至9分钟, 由2016年的2781亿元增加到2021年的4522亿元: the first is where it started. */
    static boolean startsChange(Clause clause, Value value) {
        int next = clause.tokens().from(value.end());
        if (value.end() == clause.to()) {
            return goesOn(clause, next);
        }
        if (next >= clause.last() || clause.start(next) != value.end()) {
            return false;
        }
        next = behindAdverbs(clause, next);
        if (!clause.is(next, Masks.ARRIVE) && !leads(clause, value, next)) {
            return false;
        }
        for (int i = next + 1; i < Math.min(clause.last(), next + 4); i++) {
            if (clause.is(i, Sorts.AMOUNT)) {
                return true;
            }
        }
        return false;
    }

    /** 从460亿元到630亿元: 到 alone leads to the other level. */
    private static boolean leads(Clause clause, Value value, int index) {
        int at = value.amount().start();
        boolean from = at > clause.from() && "从由".indexOf(clause.tokens().text().charAt(at - 1)) >= 0;
        return from && (clause.word(index).equals("到") || clause.word(index).equals("至"));
    }

    /** 从2005年的1.1亿元，提高到2010年的2.1亿元: the clause behind the comma tells where it led to. */
    private static boolean goesOn(Clause clause, int comma) {
        Tokens tokens = clause.tokens();
        return comma + 1 < tokens.size()
                && (tokens.classes(comma) & Sorts.PARTS) != 0
                && (tokens.classes(comma + 1) & Masks.ARRIVE) != 0
                && tokens.start(comma + 1) == tokens.end(comma)
                && (clause.says("由", clause.from(), clause.to()) || clause.says("从", clause.from(), clause.to()));
    }

    /** Behind 分别, 预计 and the like in front of the verb (由61.9亿元预计增加到130亿元). */
    private static int behindAdverbs(Clause clause, int index) {
        int next = index;
        while (clause.is(next, ADVERBS)
                && !clause.is(next, Masks.ARRIVE)
                && next + 1 < clause.last()
                && clause.start(next + 1) == clause.end(next)) {
            next++;
        }
        return next;
    }

    /** 增长8%、力争9%: a second aim for the same thing. */
    private static boolean stretches(
            Place place, Left left, Phrase whole, Context context, Found found, Measure measure) {
        Draft last = context.last;
        if (last == null
                || !found.rule().startsWith("carried")
                || !last.subject().equals(found.subject())
                || last.measure() != measure
                || last.kind() != ClaimKind.TARGET) {
            return false;
        }
        Clause clause = place.clause();
        return left.any(STRETCHES) || clause.has(STRETCHES, whole.from(), whole.to());
    }
}
