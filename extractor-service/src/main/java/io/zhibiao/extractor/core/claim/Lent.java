package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.token.Decimals;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Token.Amount;
import org.jspecify.annotations.Nullable;

/** Numbers whose unit stands only behind the last of their list: 分别回落2.16和1.66个百分点, 分别达1409万、1305万人次, 分别为52、27微克. */
final class Lent {
    /** More members than this share no unit. */
    private static final int LONGEST = 8;

    private Lent() {}

    /** The amount with the unit of its list's last member; as it was where it has its own or the list has none to lend. */
    static Amount unit(Clause clause, int index, Amount amount) {
        boolean cut = amount.unit().word().equals("个");
        if (!(amount.unit().bare() || cut) || amount.chinese() || behindOrdinal(clause, amount)) {
            return amount;
        }
        Amount reached = cut ? null : reached(clause, index, amount);
        if (reached != null) {
            return like(clause, amount, reached);
        }
        Amount last = last(clause, index, amount);
        Unit unit = last.unit();
        if (cut) {
            return unit.dimension() == Unit.Dimension.POINT ? with(amount, unit) : amount;
        }
        boolean each = !unit.bare() && clause.has(Masks.EACH, clause.from(), amount.start());
        return lends(amount, unit)
                ? with(amount, unit)
                : each && !amount.scaled() && !last.chinese() ? like(clause, amount, last) : amount;
    }

    /** 从0到42公里, 由3.5增加到4.2万人: the level it led to has the unit of both; null where it has none. */
    private static @Nullable Amount reached(Clause clause, int index, Amount amount) {
        boolean from = amount.start() > clause.from()
                && "从由".indexOf(clause.tokens().text().charAt(amount.start() - 1)) >= 0;
        boolean leads = from && !amount.scaled() && clause.is(index + 1, Masks.REACH | Masks.ARRIVE);
        return leads
                        && index + 2 < clause.last()
                        && adjoin(clause, index, index + 2)
                        && clause.token(index + 2) instanceof Amount next
                        && !next.unit().bare()
                ? next
                : null;
    }

    /** Whether the number is told in this unit: of 1409万、1305万人次 the 万 is its own, of 3、4.5亿元 it is not. */
    private static boolean lends(Amount amount, Unit unit) {
        return amount.scaled()
                ? !unit.bare() && unit.scale() == 1 && !unit.percent()
                : unit.dimension() == Unit.Dimension.POINT || unit.percent();
    }

    private static Amount with(Amount a, Unit unit) {
        return new Amount(a.start(), a.end(), a.value(), a.max(), unit, a.more(), false, a.scaled());
    }

    /** 进口、出口分别完成5.2、12亿元, PM10、PM2.5浓度分别为52、27微克/立方米: each of the things has one, told in the last one's unit. */
    private static Amount like(Clause clause, Amount a, Amount last) {
        Unit unit = last.unit();
        double scale = unit.scale();
        for (int i = last.start(); i < last.end() - unit.word().length(); i++) {
            scale *= Math.max(1, clause.tokens().power(i));
        }
        double value = Decimals.times(a.value(), scale);
        return new Amount(a.start(), a.end(), value, a.max(), unit, a.more(), false, last.scaled());
    }

    private static Amount last(Clause clause, int index, Amount amount) {
        Amount last = amount;
        int at = index;
        for (int i = 0; i < LONGEST && at + 2 < clause.last() && open(last.unit()); i++) {
            int next = joins(clause, at + 1) ? whose(clause, at + 2) : at;
            if (!clause.is(next, Sorts.AMOUNT) || !adjoin(clause, at, next)) {
                return amount;
            }
            at = next;
            last = (Amount) clause.token(at);
        }
        return last;
    }

    /** 快于全国0.8个、全省0.3个百分点: each is held against another place. */
    private static int whose(Clause clause, int index) {
        return clause.is(index, Masks.PLACES) ? index + 1 : index;
    }

    private static boolean adjoin(Clause clause, int from, int to) {
        boolean adjoin = to > from;
        for (int i = from; i < to && adjoin; i++) {
            adjoin = clause.blank(clause.end(i), clause.start(i + 1));
        }
        return adjoin;
    }

    /** Whether the number still waits for its unit; of 12.7个、12个百分点 a part of it stands. */
    private static boolean open(Unit unit) {
        return unit.bare() || unit.word().equals("个");
    }

    private static boolean joins(Clause clause, int index) {
        return clause.is(index, Sorts.LIST | Masks.AND);
    }

    /** 第2、3个: places in a row. */
    private static boolean behindOrdinal(Clause clause, Amount amount) {
        return amount.start() > 0 && clause.tokens().text().charAt(amount.start() - 1) == '第';
    }
}
