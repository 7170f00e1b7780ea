package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.CleanPosting;
import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Token.When;
import java.time.LocalDate;
import java.time.YearMonth;

/** Whether what is told was behind or still to come when it was told. */
final class Tenses {
    private static final long COMES = Masks.CHANGE | Masks.REACH | Masks.ARRIVE | WordClass.LIGHT.bit();

    private Tenses() {}

    /** “十五五”时期, 到2030年: years that were still to come when it was told. */
    static boolean later(When when, int current) {
        boolean span = when.sort() == When.Sort.YEARS && when.toYear() != When.OPEN;
        boolean begun = span && when.year() == current && when.toYear() > current;
        return current > 0 && (begun || when.year() > current);
    }

    /** 今年1—2月 in a report of March: months that had ended when it was told. */
    static boolean over(When when, Context context) {
        CleanPosting posting = context.posting;
        LocalDate told = posting.deliveredOn() == null ? posting.publishedOn() : posting.deliveredOn();
        int last = Math.max(when.month(), when.toMonth());
        boolean behind =
                told != null && last > 0 && YearMonth.of(when.year(), last).isBefore(YearMonth.from(told));
        boolean reported = last > 0 && last <= context.years.months() && when.year() == context.years.report();
        return behind || reported;
    }

    /** 投用后将新增供水能力335万立方米: 将 in front of a verb of growing or reaching; 将1200人纳入 does something to them. */
    static boolean will(Clause clause, Value value) {
        for (int i = clause.first(); clause.any(WordClass.PART.bit()) && i + 1 < value.index(); i++) {
            boolean verb = clause.is(i, WordClass.PART.bit())
                    && clause.word(i).equals("将")
                    && clause.start(i + 1) == clause.end(i)
                    && (clause.is(i + 1, COMES)
                            || clause.phrases(PhraseList.ADDS).contains(clause.word(i + 1)));
            if (verb) {
                return true;
            }
        }
        return false;
    }

    /** 6家企业年底将挂牌: not yet done. */
    static boolean comes(Clause clause) {
        for (int i = clause.first(); clause.any(Sorts.WHEN) && i + 1 < clause.last(); i++) {
            if (clause.token(i) instanceof When when
                    && when.sort() == When.Sort.END
                    && clause.reads("将", when.end(), Math.min(clause.to(), when.end() + 1))) {
                return true;
            }
        }
        return false;
    }
}
