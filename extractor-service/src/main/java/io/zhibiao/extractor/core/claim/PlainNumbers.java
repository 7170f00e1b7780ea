package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Token.Amount;

/** Numbers without a unit that are values: 浏览量超1500万, 带动3.6万农户, 城乡收入比1.86. */
final class PlainNumbers {
    private static final String RATIOS = "比值差";
    private static final int LONGEST_RATIO = 6;

    private PlainNumbers() {}

    /** Without a unit: 浏览量超1500万, 带动3.6万农户, 城乡收入比1.86. */
    static boolean bare(Clause clause, int index, Amount amount) {
        if (amount.scaled() && Whom.behind(clause, index, amount) >= 0) {
            return true;
        }
        long follows = amount.scaled() ? Masks.ARRIVE | WordClass.MARK.bit() : Masks.ARRIVE; // 突破50亿大关
        if (!Stands.alone(clause, amount) && !Stands.before(clause, index, amount, follows)) {
            return false;
        }
        return amount.scaled()
                ? !amount.chinese() || SpelledNumbers.boundOnly(clause, index, amount)
                : ratio(clause, index, amount);
    }

    /** A plain number is a value only where its name says that it is a ratio. */
    private static boolean ratio(Clause clause, int index, Amount amount) {
        Left left = Left.of(clause, index, clause.from());
        int at = left.nameEnd();
        if (left.any(Masks.ARRIVE) && startsRatio(clause, index, at)) {
            return true;
        }
        if (clause.blank(clause.from(), at) && behindRatio(clause.tokens().text(), clause.from())) {
            return true;
        }
        if (at <= clause.from() || amount.end() - amount.start() > LONGEST_RATIO) {
            return (left.change() != null && amount.value() < 1) || (left.any(Masks.ARRIVE) && amount.value() < 10);
        }
        String text = clause.tokens().text();
        int end = Indices.beforeBracket(text, clause.from(), at);
        return RATIOS.indexOf(text.charAt(end - 1)) >= 0
                || text.charAt(at) == '比'
                || text.startsWith("系数", end - 2)
                || text.startsWith("指数", end - 2)
                || text.startsWith("差距", end - 2)
                || (text.startsWith("由", at - 1) && ratioBefore(text, at - 1));
    }

    /** 城乡居民收入比：2.08→1.89: the ratio is named in front of the colon. */
    private static boolean behindRatio(String text, int from) {
        return from > 1 && "：:".indexOf(text.charAt(from - 1)) >= 0 && RATIOS.indexOf(text.charAt(from - 2)) >= 0;
    }

    /** 由2.58缩小至2.49: the number that the change started from is a ratio. */
    private static boolean startsRatio(Clause clause, int index, int nameEnd) {
        int before = clause.tokens().from(nameEnd) - 1;
        return before >= clause.first()
                && before < index
                && clause.token(before) instanceof Amount start
                && start.end() == nameEnd
                && start.unit().bare()
                && !start.scaled()
                && bare(clause, before, start);
    }

    private static boolean ratioBefore(String text, int at) {
        return at > 0 && RATIOS.indexOf(text.charAt(at - 1)) >= 0;
    }
}
