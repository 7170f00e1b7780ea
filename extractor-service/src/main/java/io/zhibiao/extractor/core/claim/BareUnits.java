package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Token.Amount;

/** The unit of a number told without one: 年初预算为5.27亿 is yuan, 带动3.6万农户 counts households, 浏览量超1500万 has none. */
final class BareUnits {
    private static final Unit YUAN = new Unit("元", "元", 1, Unit.Dimension.MONEY, true);
    private static final Unit HOUSEHOLDS = new Unit("户", "户", 1, Unit.Dimension.PEOPLE, true);
    private static final Unit PERSONS = new Unit("人", "人", 1, Unit.Dimension.PEOPLE, true);

    private static final Unit CUBIC_METRES = new Unit("方", "立方米", 1, Unit.Dimension.VOLUME, true);

    private BareUnits() {}

    /** The value with the unit its surroundings tell; else as it was. */
    static Value told(Clause clause, Value value, Phrase name, Context context) {
        Amount a = value.amount();
        if (a.unit().word().equals("方")
                && Any.in(clause.text(clause.from(), clause.to()), clause.phrases(PhraseList.FLUID))) {
            return with(value, CUBIC_METRES);
        }
        if (!a.unit().bare() || !a.scaled()) {
            return value;
        }
        int whom = Whom.behind(clause, value.index(), a);
        if (whom >= 0) {
            return with(value, household(clause, whom) ? HOUSEHOLDS : PERSONS);
        }
        return money(name, context) ? with(value, YUAN) : value;
    }

    private static boolean household(Clause clause, int index) {
        int end = clause.end(index);
        return clause.text(end - 1, end).equals("户")
                || clause.text(clause.start(index), end).equals("家庭");
    }

    private static Value with(Value value, Unit unit) {
        Amount a = value.amount();
        Amount told = new Amount(a.start(), a.end(), a.value(), a.max(), unit, a.more(), a.chinese(), a.scaled());
        return new Value(told, value.index(), value.end(), value.after());
    }

    private static boolean money(Phrase name, Context context) {
        if (name.empty()) {
            return context.last != null && context.last.unit().equals("元");
        }
        long money = WordClass.MONEY.bit() | Masks.PLAN;
        return name.clause().has(money, name.from(), name.to());
    }
}
