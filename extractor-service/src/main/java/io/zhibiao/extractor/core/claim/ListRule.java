package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.claim.ClauseReader.Place;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.token.Token.Lexeme;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several values for several heads: A、B和C分别增长8%、9%和10%; 分别增长7%和8% for the heads of the clause before; A、B各1个 and
 * 均增长8%, one value for each.
 */
final class ListRule {
    private static final double KNOWN = 0.93;
    private static final double UNKNOWN = 0.8;
    private static final String GROWTH_NOUN = "幅";

    private final NameFinder names;
    private final ListSubjects subjects;
    private final ListTimes times;
    private final Measures measures;
    private final Rules rules;

    ListRule(NameFinder names, SingleRule single, Rules rules) {
        this.names = names;
        this.subjects = new ListSubjects(names);
        this.times = new ListTimes(single);
        this.measures = new Measures(rules);
        this.rules = rules;
    }

    /** Whether these values are a list's; {@code left} is what was peeled in front of the first. */
    boolean applies(Place place, List<Value> values, Left left, Context context) {
        return values.size() > 1
                ? rules.on("paired")
                : rules.on("each")
                        && (ListHeads.each(names, place, values.get(0), left) || again(place, left, context));
    }

    /** 均增长8.5%: each of the things just told in a list. */
    private static boolean again(Place place, Left left, Context context) {
        return context.listed.size() > 1
                && left.any(Masks.EACH)
                && left.change() != null
                && new Phrase(place.clause(), place.lower(), left.nameEnd())
                        .trimmed()
                        .empty();
    }

    List<Draft> read(Place place, List<Value> values, Left left, Context context) {
        Clause clause = place.clause();
        Unit unit = values.get(0).amount().unit();
        Measure measure = measures.of(clause, values.get(0), left, null, null).measure();
        PlacedList placed = values.size() > 1 && rules.on("placed")
                ? placed(ListHeads.of(place, left, values.size()), values.size(), unit, measure, context)
                : null;
        if (placed != null) {
            return placed(place, bounded(clause, left, values), lefts(clause, values, left), placed, context);
        }
        Measure before = growing(place, left, context);
        List<Subject> told = subjects.of(place, left, values.size(), unit, measure, context);
        if (told.isEmpty()) {
            return times.read(place, values, left, context);
        }
        List<Left> lefts = lefts(clause, values, left);
        boolean each = values.size() == 1;
        boolean from = SingleRule.startsChange(clause, values.get(values.size() - 1));
        List<Value> bound = bounded(clause, left, values);
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Value value = each ? bound.get(0) : bound.get(i);
            Draft draft = draft(
                    place, value, each ? left : lefts.get(i), told.get(i), each ? "each" : "paired", before, context);
            drafts.add(from ? draft.during(Periods.start(context, clause, place.lower(), values.get(0))) : draft);
        }
        context.listed = told;
        return drafts;
    }

    /** 煤炭和食品增幅最大，分别为22%和21%: growth, as the clause before says; null where it says nothing. */
    private static @Nullable Measure growing(Place place, Left left, Context context) {
        boolean nameless = new Phrase(place.clause(), place.lower(), left.nameEnd())
                .trimmed()
                .empty();
        return context.topicGrows && context.last == null && nameless ? Measure.GROWTH : null;
    }

    /** What stands in front of each value: the first one's words, and its own verb where it has one (分别增长5.6%和下降2.1%). */
    private static List<Left> lefts(Clause clause, List<Value> values, Left first) {
        List<Left> lefts = new ArrayList<>();
        lefts.add(first);
        for (int i = 1; i < values.size(); i++) {
            Lexeme change = Left.of(
                            clause, values.get(i).index(), values.get(i - 1).end())
                    .change();
            lefts.add(change == null ? lefts.getLast() : first.changing(change));
        }
        return lefts;
    }

    /** The places of the list, or where it names nothing those told before. */
    private @Nullable PlacedList placed(List<Phrase> heads, int wanted, Unit unit, Measure measure, Context context) {
        PlacedList told = context.placed;
        if (heads.isEmpty()) {
            return told != null && told.regions().size() == wanted ? told : null;
        }
        return heads.size() == wanted ? PlacedList.of(names, heads, unit, measure, context) : null;
    }

    private List<Draft> placed(Place place, List<Value> values, List<Left> lefts, PlacedList list, Context context) {
        List<Draft> drafts = new ArrayList<>();
        context.placed = list;
        for (int i = 0; i < values.size(); i++) {
            Draft draft = draft(place, values.get(i), lefts.get(i), list.subject(), "placed", null, context);
            drafts.add(draft.in(list.regions().get(i)));
        }
        return drafts;
    }

    /** 控制在5%和3%以内 bounds both; elsewhere 以上 bounds the last alone. */
    private static List<Value> bounded(Clause clause, Left left, List<Value> values) {
        Bound last = values.get(values.size() - 1).after();
        boolean kept = last == Bound.LE
                && clause.says("控制在", left.nameEnd(), values.get(0).amount().start());
        if (!kept) {
            return values;
        }
        return values.stream()
                .map(v -> new Value(v.amount(), v.index(), v.end(), last))
                .toList();
    }

    /** 失业率、物价涨幅分别控制在5.5%和2%以内: the last one's noun of growth makes no growth of a rate. */
    private static Reading fitting(Reading reading, Left left, Subject subject) {
        Entry entry = subject.entry();
        boolean noun = left.change() != null && left.change().word().text().endsWith(GROWTH_NOUN);
        boolean rate = entry != null
                && !entry.measures().contains(Measure.GROWTH)
                && entry.measures().contains(Measure.SHARE);
        return reading.measure() == Measure.GROWTH && noun && rate
                ? new Reading(Measure.SHARE, Math.abs(reading.number()), reading.unit(), "rate")
                : reading;
    }

    private Draft draft(
            Place place,
            Value value,
            Left left,
            Subject subject,
            String rule,
            @Nullable Measure before,
            Context context) {
        Reading told = fitting(measures.of(place.clause(), value, left, subject.entry(), before), left, subject);
        Reading reading = Refinements.ofFall(place, value, told);
        Phrase name = new Phrase(place.clause(), place.lower(), left.nameEnd());
        ClaimKind kind = Kinds.of(context, place.clause(), value, left, name, reading.measure());
        return Drafts.of(
                context,
                place.clause(),
                value,
                left,
                subject,
                reading,
                kind,
                false,
                place.lower(),
                rule,
                subject.entry() == null ? UNKNOWN : KNOWN);
    }
}
