package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Measure;
import io.zhibiao.events.Period;
import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Token.When;
import org.jspecify.annotations.Nullable;

/** The period of one claim, where its words tell whether it is of all the years spoken of or of the last one. */
final class ClaimTimes {
    private static final String AVERAGE = "平均";
    private static final long COMES_TO = Masks.REACH | WordClass.BOUND_BEFORE;

    private ClaimTimes() {}

    /**
     * The period; null where neither the text nor the posting tells.
     *
     * @param nameFrom where the words of this value may start at the earliest
     */
    static @Nullable Period of(
            Context context,
            Clause clause,
            Value value,
            Left left,
            Subject subject,
            Reading reading,
            ClaimKind kind,
            int nameFrom) {
        Period held = reading.measure() == Measure.LEVEL ? Periods.heldAgainst(context, kind, clause, value) : null;
        if (held != null) {
            return held;
        }
        if (left.any(Masks.ARRIVE)) {
            return Periods.arrived(context, kind);
        }
        if (context.times.ended(clause) && Any.ends(subject.surface(), clause.phrases(PhraseList.MADE))) {
            return Periods.whole(context, kind);
        }
        Period averaged = averaged(context, clause, value, reading, nameFrom);
        if (averaged != null) {
            return averaged;
        }
        Period years = kind == ClaimKind.TARGET
                ? ahead(context, clause, value, reading)
                : yearly(context, clause, value, reading);
        if (years != null) {
            return years;
        }
        Period last = Periods.within(context, kind, reading);
        return last != null && !summed(context, clause, value, left, subject, nameFrom)
                ? last
                : Periods.paced(context, kind, reading, subject);
    }

    /** 增长7.8%，两年平均增长6.1%: a pace of the last years, of this value alone. */
    private static @Nullable Period averaged(
            Context context, Clause clause, Value value, Reading reading, int nameFrom) {
        int at = value.amount().start();
        if (reading.measure() != Measure.GROWTH || !clause.says(AVERAGE, nameFrom, at)) {
            return null;
        }
        for (int i = clause.tokens().from(nameFrom); i < clause.last() && clause.end(i) < at; i++) {
            if (clause.token(i) instanceof When when
                    && when.sort() == When.Sort.SPAN
                    && when.toYear() > 1
                    && clause.tokens().text().startsWith(AVERAGE, when.end())) {
                return Periods.last(context, when.toYear());
            }
        }
        return null;
    }

    /** 到2015年…年均增长13%: an aimed pace is of all the years up to that one, or since the one it is held against (比2010年翻一番). */
    private static @Nullable Period ahead(Context context, Clause clause, Value value, Reading reading) {
        boolean pace = reading.measure() == Measure.GROWTH
                && clause.says("年均", clause.from(), value.amount().start());
        Period since = pace ? since(context) : null;
        return since != null ? since : pace ? Periods.ahead(context) : null;
    }

    /** Of the years since the one that levels of the sentence are held against; null where none is. */
    private static @Nullable Period since(Context context) {
        return context.times.sinceEnd > 0 ? Periods.since(context, context.times.sinceEnd) : null;
    }

    /** 年均增长, 累计完成: of all the years of the heading or the paragraph. */
    private static @Nullable Period yearly(Context context, Clause clause, Value value, Reading reading) {
        int at = value.amount().start();
        boolean pace = reading.measure() == Measure.GROWTH && clause.says("年均", clause.from(), at);
        boolean sum = reading.measure() == Measure.LEVEL && clause.says("累计", clause.from(), at);
        Period since = pace ? since(context) : null;
        return since != null ? since : pace || sum ? Periods.yearly(context, sum) : null;
    }

    /** Whether a level is what was done in all the years (累计新增…, 完成投资…, 建成…) rather than what it has come to. */
    private static boolean summed(
            Context context, Clause clause, Value value, Left left, Subject subject, int nameFrom) {
        int at = value.amount().start();
        boolean counted = value.amount().unit().dimension() == Unit.Dimension.COUNT
                || value.amount().unit().dimension() == Unit.Dimension.PEOPLE;
        boolean stands = clause.saysAny(clause.phrases(PhraseList.STANDS), clause.from(), at);
        boolean come = stands || left.any(COMES_TO) || subject.entry() != null;
        return clause.has(Masks.DO, left.any(COMES_TO) ? nameFrom : clause.from(), at)
                || clause.saysAny(clause.phrases(PhraseList.SUMS), clause.from(), at)
                || (counted && !left.any(COMES_TO) && !stands)
                || !(come || value.amount().unit().percent())
                || (!left.any(COMES_TO) && partOfSum(context, clause));
    }

    /** 累计完成投资…，其中工业投入…: a part of a sum is one. */
    private static boolean partOfSum(Context context, Clause clause) {
        Draft last = context.last;
        return last != null
                && last.period() != null
                && last.measure() == Measure.LEVEL
                && Periods.years(last.period().label())
                && clause.says("其中", clause.from(), clause.to());
    }
}
