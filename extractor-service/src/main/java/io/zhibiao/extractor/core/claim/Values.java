package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Bound;
import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Token.Amount;
import java.util.ArrayList;
import java.util.List;

/** Which amounts of a clause make claims: ranks, thresholds inside names, circles of minutes and slogans do not. */
final class Values {
    /** What a ratio without a unit is at most. */
    private static final double LARGEST_RATIO = 10;

    private static final String ONE_OF = "之一";

    private Values() {}

    /**
     * The amounts of the clause that make claims, in order.
     *
     * @param ratio whether a ratio without a unit was told before, so that a bare number may be another one
     */
    static List<Value> of(Clause clause, boolean ratio) {
        List<Value> all = new ArrayList<>();
        for (int i = clause.first(); i < clause.last(); i++) {
            if (clause.is(i, Sorts.AMOUNT) && clause.token(i) instanceof Amount printed) {
                Amount amount = Lent.unit(clause, i, printed);
                if (claimable(clause, i, amount) || (ratio && again(clause, i, amount))) {
                    all.add(value(clause, i, amount));
                }
            }
        }
        List<Value> kept = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            if (!Thresholds.threshold(clause, all, i)) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }

    /** 全省城乡收入比为2.01，我市为2.05. */
    private static boolean again(Clause clause, int index, Amount amount) {
        return amount.unit().bare()
                && !amount.scaled()
                && amount.value() < LARGEST_RATIO
                && Stands.alone(clause, amount)
                && clause.is(index - 1, Masks.REACH | Masks.ARRIVE)
                && clause.end(index - 1) == amount.start();
    }

    private static Value value(Clause clause, int index, Amount amount) {
        int next = index + 1;
        if (clause.is(next, Masks.PLAN) && clause.start(next) == amount.end()) {
            next++; // 控制在6‰目标以内
        }
        if (clause.is(next, WordClass.BOUND_AFTER) && clause.blank(clause.end(next - 1), clause.start(next))) {
            return new Value(amount, index, clause.end(next), after(clause, next));
        }
        return new Value(amount, index, amount.end(), null);
    }

    private static Bound after(Clause clause, int index) {
        if (clause.is(index, WordClass.AFTER_GE.bit())) {
            return Bound.GE;
        }
        return clause.is(index, WordClass.AFTER_LE.bit()) ? Bound.LE : Bound.APPROX;
    }

    private static boolean claimable(Clause clause, int index, Amount amount) {
        Unit.Dimension dimension = amount.unit().dimension();
        if (Ranks.rank(clause, index, amount)
                || Ranks.listed(clause, index, amount)
                || Ranks.first(clause, amount)
                || (dimension == Unit.Dimension.LENGTH && distance(clause, amount))) {
            return false;
        }
        if (dimension == Unit.Dimension.PEOPLE
                && clause.saysAny(clause.phrases(PhraseList.ATTENDANCE), clause.from(), clause.to())) {
            return false;
        }
        if (amount.unit().bare()) {
            return PlainNumbers.bare(clause, index, amount);
        }
        if (amount.unit().percent() && clause.behind(clause.phrases(PhraseList.SAMPLES), amount.end()) > amount.end()) {
            return false;
        }
        if (dimension == Unit.Dimension.MASS && clause.tokens().text().startsWith("级", amount.end())) {
            return false;
        }
        if ((dimension == Unit.Dimension.COUNT && countsNothing(clause, index, amount))
                || (amount.chinese() && !SpelledNumbers.spelled(clause, index, amount))
                || (amount.unit().word().equals("位") && Ranks.ranked(clause, index, amount))) {
            return false;
        }
        return dimension != Unit.Dimension.TIME || Durations.timed(clause, index, amount);
    }

    /** 全省十强, 若干, a bound that a mark follows: a count that is part of a word, or vague. */
    private static boolean countsNothing(Clause clause, int index, Amount amount) {
        boolean ownName = index > clause.first()
                && clause.is(index - 1, Masks.OWN)
                && clause.end(index - 1) == amount.start()
                && "省国".indexOf(clause.tokens().text().charAt(amount.start() - 1)) >= 0;
        return ownName
                || (clause.to() - ONE_OF.length() >= amount.end()
                        && clause.tokens().text().startsWith(ONE_OF, clause.to() - ONE_OF.length())) // 全省10个试点县之一
                || Unread.step(clause, index, amount)
                || Stands.before(clause, index, amount, WordClass.VAGUE.bit())
                || (clause.is(index - 1, WordClass.BOUND_BEFORE)
                        && Stands.before(clause, index, amount, WordClass.MARK.bit()));
    }

    /** 沿江1公里内, 距县城20公里: where something is, not how long it is. */
    private static boolean distance(Clause clause, Amount amount) {
        String text = clause.tokens().text();
        for (String word : clause.phrases(PhraseList.AROUND)) {
            if (text.startsWith(word, amount.end())) {
                return true;
            }
        }
        char first = text.charAt(clause.from());
        return first == '距' || first == '离' || text.startsWith("海拔", amount.start() - 2);
    }
}
