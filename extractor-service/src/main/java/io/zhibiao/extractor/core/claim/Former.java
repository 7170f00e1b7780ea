package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Token.Amount;
import io.zhibiao.extractor.core.token.Token.When;
import java.util.List;

/** 恢复到2019年同期的98.6%, 为上年的95.1%: what a thing comes to beside what it was; the time is part of the comparison, and tells nothing of when. */
final class Former {
    private static final char OF = '的';
    private static final String IS = "为是";
    private static final String RECOVERS = "恢复";
    private static final List<String> RISES = List.of("比", "较", "与", "同上", "同去");

    /** Words between a time and what is told of it. */
    private static final int FURTHEST = 4;

    private Former() {}

    /** Whether the amount at this token index is so held against another time; of 105%和98% both are. */
    static boolean of(Clause clause, int amount) {
        return base(clause, firstOfList(clause, amount)) >= 0;
    }

    /** Whether the time is what the next amount is held against. */
    static boolean of(Clause clause, When when) {
        int next = clause.tokens().from(when.end());
        for (int i = next; i < Math.min(clause.last(), next + FURTHEST); i++) {
            if (clause.is(i, Sorts.AMOUNT)) {
                return base(clause, i) == when.start();
            }
        }
        return false;
    }

    private static int firstOfList(Clause clause, int amount) {
        int first = amount;
        while (clause.is(first - 1, Masks.AND | Sorts.LIST) && clause.is(first - 2, Sorts.AMOUNT)) {
            first -= 2;
        }
        return first;
    }

    /** Where the other time begins that the amount at this token index is held against, or -1. */
    static int base(Clause clause, int amount) {
        int end = behindTime(clause, amount);
        int last = end < 0 ? -1 : clause.tokens().from(end) - 1;
        if (last < clause.first() || clause.end(last) != end) {
            return -1;
        }
        if (clause.is(last, Sorts.WHEN)) {
            return linked(clause, last, amount) ? clause.start(last) : -1;
        }
        if (!clause.is(last, WordClass.BASIS.bit()) || Any.starts(clause.word(last), RISES)) {
            return -1;
        }
        boolean dated = clause.is(last - 1, Sorts.WHEN) && clause.end(last - 1) == clause.start(last);
        return clause.start(dated ? last - 1 : last);
    }

    /** Where the words for the other time end: in front of 的, and of 水平的; -1 where no 的 stands before the amount. */
    private static int behindTime(Clause clause, int amount) {
        int first = amount;
        while (clause.is(first - 1, WordClass.BOUND_BEFORE) && clause.end(first - 1) == clause.start(first)) {
            first--;
        }
        int of = clause.start(first) - 1;
        if (of <= clause.from() || clause.tokens().text().charAt(of) != OF) {
            return -1;
        }
        List<String> words = clause.phrases(PhraseList.FORMER);
        for (int i = 0; i < words.size(); i++) {
            int start = of - words.get(i).length();
            if (start > clause.from() && clause.tokens().text().startsWith(words.get(i), start)) {
                return start;
            }
        }
        return of;
    }

    /** 为2019年的…, 恢复到2019年的…, …的1.5倍; but 由2019年的58%提高到2023年的62% tells two levels. */
    private static boolean linked(Clause clause, int when, int amount) {
        int start = clause.start(when);
        boolean times =
                clause.token(amount) instanceof Amount told && told.unit().dimension() == Unit.Dimension.TIMES;
        boolean recovers = clause.is(when - 1, Masks.ARRIVE)
                && clause.end(when - 1) == start
                && clause.word(when - 1).startsWith(RECOVERS);
        return recovers
                || times
                || (start > clause.from() && IS.indexOf(clause.tokens().text().charAt(start - 1)) >= 0);
    }
}
