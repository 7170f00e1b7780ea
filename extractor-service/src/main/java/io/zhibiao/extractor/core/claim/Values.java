package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Bound;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Token;
import io.zhibiao.extractor.core.token.Token.Amount;
import io.zhibiao.extractor.core.token.Token.Lexeme;
import io.zhibiao.extractor.core.token.Token.Mark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which amounts of a clause make claims: ranks, thresholds inside names, circles of minutes and slogans do not. */
final class Values {
    private static final String RANK_BEFORE = "第前";

    private Values() {}

    /** The amounts of the clause that make claims, in order. */
    static List<Value> of(Clause clause) {
        List<Value> all = new ArrayList<>();
        for (int i = clause.first(); i < clause.last(); i++) {
            if (clause.token(i) instanceof Amount amount && claimable(clause, i, amount)) {
                all.add(value(clause, i, amount));
            }
        }
        List<Value> kept = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            if (!threshold(clause, all, i)) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }

    private static Value value(Clause clause, int index, Amount amount) {
        if (index + 1 < clause.last()
                && clause.token(index + 1) instanceof Lexeme word
                && clause.blank(amount.end(), word.start())
                && word.any(WordClass.BOUND_AFTER)) {
            return new Value(amount, index, word.end(), after(word));
        }
        return new Value(amount, index, amount.end(), null);
    }

    private static Bound after(Lexeme word) {
        if (word.any(WordClass.AFTER_GE.bit())) {
            return Bound.GE;
        }
        return word.any(WordClass.AFTER_LE.bit()) ? Bound.LE : Bound.APPROX;
    }

    private static boolean claimable(Clause clause, int index, Amount amount) {
        String text = clause.tokens().text();
        if (amount.start() > 0 && RANK_BEFORE.indexOf(text.charAt(amount.start() - 1)) >= 0) {
            return false;
        }
        if (amount.unit().bare()) {
            return amount.scaled() && standsAlone(clause, amount);
        }
        if (amount.chinese() && !chinese(clause, index, amount)) {
            return false;
        }
        if (followed(clause, index, amount, WordClass.VAGUE.bit())
                && amount.unit().dimension() == Unit.Dimension.COUNT) {
            return false;
        }
        if (amount.unit().word().equals("位") && clause.is(index - 1, WordClass.RANK.bit())) {
            return false;
        }
        return amount.unit().dimension() != Unit.Dimension.TIME || timed(clause, index, amount);
    }

    /** A bare 1500万 is a claim where it ends its phrase; else its unit is one we do not know. */
    private static boolean standsAlone(Clause clause, Amount amount) {
        String text = clause.tokens().text();
        return amount.end() >= clause.to() || "，,；;。、）)以左".indexOf(text.charAt(amount.end())) >= 0;
    }

    private static boolean followed(Clause clause, int index, Amount amount, long mask) {
        return clause.is(index + 1, mask) && clause.token(index + 1).start() == amount.end();
    }

    /** Chinese numerals are rhetoric more often than figures. */
    private static boolean chinese(Clause clause, int index, Amount amount) {
        if (amount.scaled() || amount.unit().percent() || !amount.unit().strong()) {
            return (amount.scaled() && amount.unit().dimension() != Unit.Dimension.COUNT)
                    || (amount.unit().strong() && amount.unit().dimension() != Unit.Dimension.COUNT);
        }
        long verbs =
                Masks.DO | Masks.REACH | Masks.ARRIVE | Masks.CHANGE | WordClass.BOUND_BEFORE | WordClass.LIGHT.bit();
        return (amount.unit().dimension() != Unit.Dimension.COUNT
                        && amount.unit().dimension() != Unit.Dimension.PEOPLE)
                || (clause.is(index - 1, verbs) && clause.token(index - 1).end() == amount.start());
    }

    /** Minutes and days are claims where a verb leads to them (缩短至9分钟), not in names (15分钟生活圈). */
    private static boolean timed(Clause clause, int index, Amount amount) {
        if (amount.end() < clause.to()
                && "生便养医品急文圈交可通".indexOf(clause.tokens().text().charAt(amount.end())) >= 0) {
            return false;
        }
        long verbs = Masks.REACH
                | Masks.ARRIVE
                | Masks.CHANGE
                | WordClass.BOUND_BEFORE
                | WordClass.ADVERB.bit()
                | Masks.NAME
                | Masks.DO;
        return (clause.is(index - 1, verbs) && clause.token(index - 1).end() == amount.start())
                || followed(clause, index, amount, Masks.ARRIVE)
                || (amount.end() >= clause.to() && amount.start() > clause.from());
    }

    /**
     * Whether the amount only bounds the things that another one counts: 税收过500万元企业15家, 10个亿元以上项目,
     * 600分以上93人.
     */
    private static boolean threshold(Clause clause, List<Value> all, int at) {
        Value value = all.get(at);
        Unit unit = value.amount().unit();
        if (countsThings(unit) || (unit.percent() && value.after() == null)) {
            return false;
        }
        Value next = at + 1 < all.size() ? all.get(at + 1) : null;
        if (next != null
                && countsThings(next.amount().unit())
                && oneItem(clause, value.end(), next.amount().start())
                && next.amount().start() > value.end()
                && limits(clause, value)) {
            return true;
        }
        Value before = at > 0 ? all.get(at - 1) : null;
        return before != null
                && countsThings(before.amount().unit())
                && nounFollows(clause, value)
                && oneItem(clause, before.end(), value.amount().start())
                && limits(clause, value);
    }

    private static boolean countsThings(Unit unit) {
        if (unit.word().equals("分")) {
            return false;
        }
        return unit.dimension() == Unit.Dimension.COUNT || unit.dimension() == Unit.Dimension.PEOPLE;
    }

    private static boolean limits(Clause clause, Value value) {
        if (value.after() != null || value.amount().more()) {
            return true;
        }
        int before = value.index() - 1;
        return clause.is(before, WordClass.BOUND_BEFORE)
                || (value.amount().start() > clause.from()
                        && "过超达满"
                                        .indexOf(clause.tokens()
                                                .text()
                                                .charAt(value.amount().start() - 1))
                                >= 0);
    }

    private static boolean nounFollows(Clause clause, Value value) {
        return value.end() < clause.to()
                && "，,；;。、）)和与及".indexOf(clause.tokens().text().charAt(value.end())) < 0;
    }

    /** Whether no mark or bracket parts these offsets. */
    private static boolean oneItem(Clause clause, int from, int to) {
        for (int i = clause.tokens().from(from);
                i < clause.last() && clause.token(i).start() < to;
                i++) {
            if (clause.token(i) instanceof Mark mark && mark.kind() != Mark.Kind.NOTE) {
                return false;
            }
        }
        return true;
    }

    /** The token behind the value's last word; null at the clause's end. */
    static @Nullable Token next(Clause clause, Value value) {
        int index = clause.tokens().from(value.end());
        return index < clause.last() ? clause.token(index) : null;
    }
}
