package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Region;
import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.token.Token.Amount;

/** Puts a claim together from what the rules found. */
final class Drafts {

    private Drafts() {}

    /** The claim; the context is told of it. */
    static Draft of(
            Context context,
            Clause clause,
            Value value,
            Left left,
            Subject subject,
            Reading reading,
            ClaimKind kind,
            boolean stretch,
            int nameFrom,
            String rule,
            double confidence) {
        Amount amount = value.amount();
        Double max = amount.max() == null ? null : reading.number() < 0 ? -amount.max() : amount.max();
        context.stock = stock(clause, amount, subject);
        Draft draft = new Draft(
                subject,
                reading.measure(),
                kind,
                reading.number(),
                max,
                reading.unit(),
                bound(value, left),
                stretch,
                ClaimTimes.of(context, clause, value, left, subject, reading, kind, nameFrom),
                region(context, clause, nameFrom, value, subject, rule),
                amount.start(),
                amount.end(),
                clause.from(),
                clause.to(),
                rule + "/" + reading.trail(),
                confidence);
        context.said(draft);
        Region beside = context.regions.bracketed(context, clause, value.index());
        return beside == null ? draft : draft.in(beside);
    }

    private static Region region(
            Context context, Clause clause, int nameFrom, Value value, Subject subject, String rule) {
        Region plain = context.actor == null ? context.own : context.actor;
        Region otherwise = rule.startsWith("carried") ? context.regionCarried() : plain;
        Region region = rule.equals(Comparisons.BESIDE)
                ? otherwise
                : context.regions.of(context, clause, nameFrom, value.index(), subject.entry() != null, otherwise);
        context.told(region, Brackets.inside(clause, value.index()) || !context.outside.isEmpty());
        return region;
    }

    private static boolean stock(Clause clause, Amount amount, Subject subject) {
        boolean counts = amount.unit().dimension() == Unit.Dimension.COUNT
                || amount.unit().dimension() == Unit.Dimension.PEOPLE;
        boolean made = Any.starts(subject.surface(), clause.phrases(PhraseList.FLOWS));
        return (counts && !made) || subject.is("deposits") || subject.is("loans") || subject.is("deposits_and_loans");
    }

    private static Bound bound(Value value, Left left) {
        if (value.after() != null) {
            return value.after();
        }
        if (value.amount().more()) {
            return Bound.GT;
        }
        return left.bound() == null ? Bound.EQ : left.bound();
    }
}
