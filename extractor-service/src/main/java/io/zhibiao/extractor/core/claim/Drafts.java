package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Period;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Token.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a claim together from what the rules found. */
final class Drafts {
    private static final List<String> FLOWS = List.of("新", "净增", "完成", "城镇新增", "接待", "累计", "实施", "引进", "签约");

    /** In front of a level these say that it adds up over the years. */
    private static final List<String> SUMS = List.of("累计", "年均", "每年", "完成", "共", "五年");

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
        context.stock = stock(amount, subject);
        Draft draft = new Draft(
                subject,
                reading.measure(),
                kind,
                reading.number(),
                max,
                reading.unit(),
                bound(value, left),
                stretch,
                period(context, clause, value, left, subject, reading, kind),
                context.regions.of(
                        context,
                        clause,
                        nameFrom,
                        value.index(),
                        subject.entry() != null,
                        rule.startsWith("carried") ? context.regionCarried() : context.own),
                amount.start(),
                amount.end(),
                clause.from(),
                clause.to(),
                rule + "/" + reading.trail(),
                confidence);
        context.said(draft);
        return draft;
    }

    private static @Nullable Period period(
            Context context, Clause clause, Value value, Left left, Subject subject, Reading reading, ClaimKind kind) {
        if (left.any(Masks.ARRIVE)) {
            return Periods.arrived(context, kind);
        }
        Period last = Periods.within(context, kind, reading);
        return last != null && !summed(clause, value, left, subject)
                ? last
                : Periods.paced(context, kind, reading, subject);
    }

    /** Whether a level is what was done in all the years (累计新增…, 完成投资…, 建成…) rather than what it has come to. */
    private static boolean summed(Clause clause, Value value, Left left, Subject subject) {
        int at = value.amount().start();
        boolean counted = value.amount().unit().dimension() == Unit.Dimension.COUNT
                || value.amount().unit().dimension() == Unit.Dimension.PEOPLE;
        boolean come = left.any(Masks.REACH | WordClass.BOUND_BEFORE) || subject.entry() != null;
        return clause.has(Masks.DO, clause.from(), at)
                || clause.saysAny(SUMS, clause.from(), at)
                || (counted && !left.any(Masks.REACH | WordClass.BOUND_BEFORE))
                || !(come || value.amount().unit().percent());
    }

    private static boolean stock(Amount amount, Subject subject) {
        boolean counts = amount.unit().dimension() == Unit.Dimension.COUNT
                || amount.unit().dimension() == Unit.Dimension.PEOPLE;
        boolean made = Any.starts(subject.surface(), FLOWS);
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
