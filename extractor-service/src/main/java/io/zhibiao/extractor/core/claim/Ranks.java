package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Token.Amount;
import java.util.regex.Pattern;

/** Numbers that tell a place in a row, and count nothing: 第3, 前5, 上升12位. */
final class Ranks {
    private static final String BEFORE = "第前";

    /** Tokens that are no words. */
    private static final long OTHERS = Sorts.MARK | Sorts.WHEN | Sorts.AMOUNT | Sorts.RATIO;

    private static final String COUNTERS = "个家座";
    private static final Pattern NTH = Pattern.compile("第[0-9一二三四五六七八九十两]{1,3}[" + COUNTERS + "]$");

    private static final int LONGEST_NTH = 5;

    private Ranks() {}

    /** 上升12位, 排名由369位上升到235位: places in a row. */
    static boolean ranked(Clause clause, int index, Amount amount) {
        return clause.is(index - 1, WordClass.RANK.bit())
                || Any.in(clause.text(clause.from(), amount.start()), clause.phrases(PhraseList.RANKINGS));
    }

    /** 第3, 前5: a place in a row, neither a deadline nor the end of a word. */
    static boolean rank(Clause clause, int index, Amount amount) {
        String text = clause.tokens().text();
        return amount.start() > 0
                && BEFORE.indexOf(text.charAt(amount.start() - 1)) >= 0
                && !deadline(text, amount)
                && !behindWord(clause, index, amount);
    }

    /** 成为全市首个300亿元园区, 全省第2个千亿县: what is the first of a kind tells what kind it is. */
    static boolean first(Clause clause, Amount amount) {
        return amount.unit().dimension() == Unit.Dimension.MONEY && nth(clause, amount.start());
    }

    /** Whether 首个, 第四个 and the like stand right in front. */
    static boolean nth(Clause clause, int at) {
        int from = Math.max(clause.from(), at - LONGEST_NTH);
        boolean counter = at > from && COUNTERS.indexOf(clause.tokens().text().charAt(at - 1)) >= 0;
        return clause.endsWith(clause.phrases(PhraseList.FIRSTS), clause.from(), at)
                || (counter && NTH.matcher(clause.text(from, at)).find());
    }

    /** 第21位和43位: the next place of a list. */
    static boolean listed(Clause clause, int index, Amount amount) {
        return amount.unit().word().equals("位")
                && clause.is(index - 1, Sorts.LIST | Masks.AND)
                && index - 2 >= clause.first()
                && clause.token(index - 2) instanceof Amount before
                && rank(clause, index - 2, before);
    }

    /** 目前2栋: 前 is the end of a word. */
    private static boolean behindWord(Clause clause, int index, Amount amount) {
        return index > clause.first()
                && !clause.is(index - 1, OTHERS)
                && clause.end(index - 1) == amount.start()
                && clause.end(index - 1) - clause.start(index - 1) > 1;
    }

    /** 12月底前110个: 前 ends a time, it makes no rank. */
    private static boolean deadline(String text, Amount amount) {
        return amount.start() > 1
                && text.charAt(amount.start() - 1) == '前'
                && "底末年月日".indexOf(text.charAt(amount.start() - 2)) >= 0;
    }
}
