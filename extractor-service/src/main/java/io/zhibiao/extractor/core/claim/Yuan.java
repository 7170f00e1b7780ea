package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Token.Amount;

/** Money told without its unit: 年初预算为5.27亿 is yuan, 浏览量超1500万 is not. */
final class Yuan {
    private static final Unit YUAN = new Unit("元", "元", 1, Unit.Dimension.MONEY, true);

    private Yuan() {}

    /** The value in yuan where its name or the claim before tells money; else as it was. */
    static Value told(Value value, Phrase name, Context context) {
        Amount a = value.amount();
        if (!a.unit().bare() || !money(name, context)) {
            return value;
        }
        Amount yuan = new Amount(a.start(), a.end(), a.value(), a.max(), YUAN, a.more(), a.chinese(), a.scaled());
        return new Value(yuan, value.index(), value.end(), value.after());
    }

    private static boolean money(Phrase name, Context context) {
        if (name.empty()) {
            return context.last != null && context.last.unit().equals("元");
        }
        long money = WordClass.MONEY.bit() | Masks.NAME | Masks.PLAN;
        return name.clause().has(money, name.from(), name.to());
    }
}
