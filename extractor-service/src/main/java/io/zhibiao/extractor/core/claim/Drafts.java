package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
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
        Draft draft = new Draft(
                subject,
                reading.measure(),
                kind,
                reading.number(),
                max,
                reading.unit(),
                bound(value, left),
                stretch,
                Periods.of(context, kind),
                Regions.of(context, clause, nameFrom, value.index()),
                amount.start(),
                amount.end(),
                clause.from(),
                clause.to(),
                rule + "/" + reading.trail(),
                confidence);
        context.said(draft);
        return draft;
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
