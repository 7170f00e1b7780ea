package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Bound;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Sorts;
import java.util.List;

/** Amounts that only bound the things another one counts: 税收过500万元企业15家, 10个亿元以上项目. */
final class Thresholds {
    private static final List<String> THINGS = List.of("项目", "企业", "工程");

    private Thresholds() {}

    /**
     * Whether the amount only bounds the things that another one counts: 税收过500万元企业15家, 10个亿元以上项目,
     * 600分以上93人.
     */
    static boolean threshold(Clause clause, List<Value> all, int at) {
        Value value = all.get(at);
        Unit unit = value.amount().unit();
        if (countsThings(unit) || (unit.percent() && value.after() == null)) {
            return false;
        }
        Value next = at + 1 < all.size() ? all.get(at + 1) : null;
        if (sizes(clause, value)) {
            return true;
        }
        if (lent(clause, value)) {
            return true;
        }
        if (next != null
                && value.after() == Bound.GE
                && unit.dimension() == Unit.Dimension.MONEY
                && next.amount().unit().dimension() == Unit.Dimension.MONEY
                && nounFollows(clause, value)
                && oneItem(clause, value.end(), next.amount().start())) {
            return true;
        }
        if (next != null
                && countsThings(next.amount().unit())
                && oneItem(clause, value.end(), next.amount().start())
                && (next.amount().start() > value.end() || value.after() != null)
                && !paidFor(clause, value.end(), next.amount().start())
                && limits(clause, value)) {
            return true;
        }
        if (next != null && value.after() == Bound.GE && shared(clause, value, next)) {
            return true;
        }
        Value before = at > 0 ? all.get(at - 1) : null;
        return before != null
                && countsThings(before.amount().unit())
                && nounFollows(clause, value)
                && oneItem(clause, before.end(), value.amount().start())
                && limits(clause, value);
    }

    /** 收入50万元以上村占比58.7%: how many of the things are that large. */
    private static boolean shared(Clause clause, Value value, Value next) {
        return value.amount().unit().dimension() == Unit.Dimension.MONEY
                && next.amount().unit().percent()
                && nounFollows(clause, value)
                && clause.has(Masks.SHARE, value.end(), next.amount().start())
                && oneItem(clause, value.end(), next.amount().start());
    }

    /** 2000万以上项目资金: money whose unit is left out. */
    private static boolean lent(Clause clause, Value value) {
        boolean money = value.amount().unit().bare() && value.amount().scaled() && value.after() == Bound.GE;
        return money && THINGS.stream().anyMatch(thing -> clause.tokens().text().startsWith(thing, value.end()));
    }

    /** 30万元以下欠款, 收入50万元以上的行政村: how large the things are that the clause is about. */
    private static boolean sizes(Clause clause, Value value) {
        if (!nounFollows(clause, value) || value.amount().unit().percent()) {
            return false;
        }
        boolean money = value.amount().unit().dimension() == Unit.Dimension.MONEY;
        String text = clause.tokens().text();
        boolean of = text.charAt(value.end()) == '的' || text.charAt(value.end() - 1) == '的';
        return (money && value.after() == Bound.LE)
                || (money && of && value.after() == Bound.GE && !planBehind(clause, value));
    }

    /** 10亿元以上的目标: an aim, no size. */
    private static boolean planBehind(Clause clause, Value value) {
        int next = clause.tokens().from(value.end() + 1);
        for (int i = next; i < Math.min(clause.last(), next + 3); i++) {
            if (clause.is(i, Masks.PLAN | Masks.AIM)) {
                return true;
            }
        }
        return false;
    }

    /** 投入3200余万元完成5条溪流修复: two claims. */
    private static boolean paidFor(Clause clause, int from, int to) {
        int verb = clause.find(Masks.CUT, from, to);
        return verb >= 0 && clause.word(verb).equals("完成");
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
        for (int i = clause.tokens().from(from); i < clause.last() && clause.start(i) < to; i++) {
            if (clause.is(i, Sorts.MARK & ~Sorts.NOTE)) {
                return false;
            }
        }
        return true;
    }
}
