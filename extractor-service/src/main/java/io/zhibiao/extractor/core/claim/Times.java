package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.outline.Part;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Token.Amount;
import io.zhibiao.extractor.core.token.Token.When;
import org.jspecify.annotations.Nullable;

/** Which times of a clause tell when its claims hold, rather than being part of a name or of a comparison. */
final class Times {
    private static final long LEADING =
            Masks.FRONT | WordClass.mask(WordClass.OPEN, WordClass.BASIS, WordClass.PLACE) | Sorts.WHEN | Sorts.MARK;
    private static final long DOING =
            Masks.CHANGE | WordClass.mask(WordClass.ADVERB, WordClass.DO, WordClass.LIGHT, WordClass.NAME);
    private static final String COMPARES = "比较与同为是";
    private static final int FIVE = 5;
    private static final String THIS_YEAR = "今年";
    private static final String SAME_MONTHS = "同期";
    private static final String MONTH_AT_HAND = "当月";

    private Times() {}

    /** Notes the clause's time in the context. */
    static void read(Clause clause, Context context) {
        context.times.nextClause();
        monthAtHand(clause, context);
        if (!clause.any(Sorts.WHEN)) {
            return;
        }
        boolean leading = true;
        int at = clause.from();
        fiveYears(clause, context);
        for (int i = clause.first(); i < clause.last(); i++) {
            int start = clause.start(i);
            leading &= clause.blank(at, start) || until(clause, at, start);
            if (clause.token(i) instanceof When when && tells(clause, when, leading) && !inBracket(clause, when)) {
                take(clause, when, leading, context);
            } else if (clause.token(i) instanceof When when && since(clause, when)) {
                context.times.sinceEnd = when.year();
            }
            at = clause.end(i);
            leading &= clause.is(i, LEADING) || (!clause.is(i, Sorts.AMOUNT | Sorts.RATIO) && until(clause, start, at));
        }
        if (labels(clause, context)) {
            context.times.label();
        }
    }

    /** 2023年经济普查结果：…: a year in front of the colon that ends the line's first words. */
    private static boolean labels(Clause clause, Context context) {
        When when = context.times.when;
        boolean colon = clause.to() < clause.tokens().text().length()
                && "：:".indexOf(clause.tokens().text().charAt(clause.to())) >= 0;
        return colon
                && when != null
                && when.sort() == When.Sort.YEAR
                && when.year() > 0
                && clause.blank(context.line.start(), clause.from())
                && !clause.any(Sorts.AMOUNT);
    }

    /** 一季度开工80个、上半年开工率达到60%: the time that opens a list's member holds for it. */
    static void ofItem(Clause clause, int from, Context context) {
        int first = clause.tokens().from(from);
        int index = clause.is(first, WordClass.PART.bit()) ? first + 1 : first; // （其中一季度增长5%
        boolean opens = index < clause.last()
                && clause.blank(index == first ? from : clause.end(first), clause.start(index))
                && clause.token(index) instanceof When when
                && when.sort() != When.Sort.SPAN
                && when.sort() != When.Sort.WHOLE;
        if (opens && clause.token(index) instanceof When when && tells(clause, when, true)) {
            take(clause, when, true, context);
        }
    }

    /** 五年新建…, 单位GDP能耗五年累计下降…: the five years behind or ahead, by what the part is about. */
    private static void fiveYears(Clause clause, Context context) {
        for (int i = clause.first(); i < clause.last(); i++) {
            if (clause.token(i) instanceof When when && five(clause, when)) {
                boolean ahead = context.part == Part.PLAN && !context.bulletin;
                When.Sort sort = ahead ? When.Sort.NEXT_FIVE : When.Sort.PAST_FIVE;
                context.times.at(new When(when.start(), when.end(), sort, 0, FIVE, 0, 0, 0));
                return;
            }
        }
    }

    private static boolean five(Clause clause, When when) {
        if (when.sort() != When.Sort.SPAN && when.sort() != When.Sort.PAST_FIVE) {
            return false;
        }
        String words = clause.text(when.start(), when.end());
        boolean bare = words.equals("五年") || words.equals("5年");
        if (when.sort() == When.Sort.SPAN && bare) {
            int next = clause.tokens().from(when.end());
            boolean doubled = clause.token(Math.min(next, clause.last() - 1)) instanceof Amount amount
                    && amount.unit().word().equals("番");
            if (doubled) {
                return true;
            }
            boolean done = next < clause.last() && clause.start(next) == when.end() && clause.is(next, DOING);
            return done && (when.start() == clause.from() || clause.is(next, WordClass.ADVERB.bit()));
        }
        return when.sort() == When.Sort.PAST_FIVE && (words.equals("五年累计") || words.equals("五年年均"));
    }

    private static void take(Clause clause, When when, boolean leading, Context context) {
        if (when.sort() == When.Sort.SPAN || five(clause, when)) {
            return;
        }
        if (when.sort() == When.Sort.DATE && !untilBefore(clause, when)) {
            return;
        }
        if (!context.outside.isEmpty() || inBracket(clause, when)) {
            context.times.enterBracket();
        }
        When before = context.times.when;
        boolean narrower = before != null
                && before.start() >= clause.from()
                && (before.sort() == When.Sort.MONTHS || before.sort() == When.Sort.MONTH);
        if (when.sort() == When.Sort.WHOLE && narrower) {
            return;
        }
        if (when.sort() == When.Sort.NEXT_FIVE && context.part == Part.REVIEW && within(clause, when)) {
            context.times.at(new When(when.start(), when.end(), When.Sort.PAST_FIVE, 0, when.toYear(), 0, 0, 0));
            return;
        }
        if (when.sort() == When.Sort.LAST && sameMonths(clause, when)) {
            context.times.formerly(formerMonths(when, before, context));
            return;
        }
        context.times.until = untilBefore(clause, when);
        boolean months = before != null && (before.sort() == When.Sort.MONTHS || before.sort() == When.Sort.MONTH);
        boolean own = clause.tokens().text().startsWith(THIS_YEAR, when.start());
        int year = own ? Periods.thisYear(context) : before == null ? 0 : yearOf(before, context);
        boolean keepsYear = year > 0
                && when.year() == 0
                && (when.sort() == When.Sort.MONTHS
                        || when.sort() == When.Sort.MONTH
                        || when.sort() == When.Sort.END
                        || (when.sort() == When.Sort.WHOLE && months)); // 2026年一季度增长5.8%，全年增长6%
        if (when.sort() == When.Sort.YEARS && when.start() > clause.from() && sumBehind(clause, when)) {
            context.times.beside(when);
            return;
        }
        if (when.sort() == When.Sort.YEAR && !leading && arrives(clause, when)) {
            context.times.arrivedAt(when);
            return;
        }
        context.times.at(keepsYear ? when.inYear(year) : when);
    }

    private static boolean sameMonths(Clause clause, When when) {
        return clause.tokens().text().startsWith(SAME_MONTHS, when.end())
                || clause.text(when.start(), when.end()).endsWith(SAME_MONTHS);
    }

    /** 去年同期 beside 1—11月: the same months of the year before; as it was told where no months are. */
    private static When formerMonths(When told, @Nullable When before, Context context) {
        int year = before != null && before.year() > 0 ? before.year() : context.years.report();
        if (before != null && (before.sort() == When.Sort.MONTHS || before.sort() == When.Sort.MONTH) && year > 0) {
            return new When(told.start(), told.end(), before.sort(), year - 1, 0, before.month(), before.toMonth(), 0);
        }
        int months = context.years.months();
        return before == null && months > 0 && year > 0
                ? new When(told.start(), told.end(), When.Sort.MONTHS, year - 1, 0, 1, months, 0)
                : told;
    }

    /** 当月增长9.9%, in a posting on some months: the last of them. */
    private static void monthAtHand(Clause clause, Context context) {
        int at = context.years.months() == 0
                ? -1
                : clause.tokens().text().indexOf(MONTH_AT_HAND, clause.from(), clause.to());
        boolean told =
                at < 0 || clause.any(Sorts.WHEN) || clause.tokens().text().startsWith("月", at - 1);
        if (!told) {
            int end = at + MONTH_AT_HAND.length();
            context.times.beside(
                    new When(at, end, When.Sort.MONTH, context.years.report(), 0, context.years.months(), 0, 0));
        }
    }

    /** The year that a month behind this time is of (今年上半年, 明年一季度); 0 where it tells none. */
    private static int yearOf(When when, Context context) {
        int current = context.years.current();
        return switch (when.sort()) {
            case THIS -> Periods.thisYear(context);
            case NEXT -> current > 0 ? current + 1 : 0;
            default -> when.year();
        };
    }

    /** 5年内: of a review the years behind. */
    private static boolean within(Clause clause, When when) {
        return clause.tokens().text().startsWith("年内", when.end() - 2);
    }

    private static boolean tells(Clause clause, When when, boolean leading) {
        if (comparison(clause, when) || method(clause) || Former.of(clause, when)) {
            return false;
        }
        return switch (when.sort()) {
            case SPAN -> false;
            case YEARS ->
                (named(clause, when) || summed(clause, when))
                        && (leading || bracketed(clause, when) || sumBehind(clause, when));
            case LAST -> leading && !starts(clause, when);
            case YEAR, THIS, NEXT, PAST_FIVE, NEXT_FIVE ->
                leading || arrives(clause, when) || proposed(clause, when) || Ahead.based(clause, when);
            case MONTHS, MONTH, DATE ->
                leading
                        || bracketed(clause, when)
                        || untilBefore(clause, when)
                        || clause.has(Masks.ESTIMATE, clause.from(), when.start());
            case END -> when.year() == 0 || !starts(clause, when);
            case WHOLE -> true;
        };
    }

    /** 按2006年底汇率计算: the year of the rate, not of the claim. */
    private static boolean method(Clause clause) {
        return clause.tokens().text().startsWith("按", clause.from())
                && clause.saysAny(clause.phrases(PhraseList.METHODS), clause.from(), clause.to());
    }

    /** “十四五” alone is a name; 十四五时期 or 2021—2025年 is a time. */
    private static boolean named(Clause clause, When when) {
        String text = clause.text(when.start(), when.end());
        return text.endsWith("年")
                || text.endsWith("时期")
                || text.endsWith("期间")
                || text.endsWith("以来")
                || text.endsWith("末")
                || text.endsWith("末期");
    }

    /** 较“十五”末净增…, 是“十五”末的4倍, 比2010年翻一番: the year that levels are held against. */
    private static boolean since(Clause clause, When when) {
        boolean year =
                when.sort() == When.Sort.YEAR || (when.sort() == When.Sort.YEARS && when.year() == when.toYear());
        return year && when.year() > 0 && comparison(clause, when);
    }

    /** 固定资产投资“十一五”期间累计完成…: a time in front of its sum. */
    private static boolean sumBehind(Clause clause, When when) {
        return clause.tokens().text().startsWith("累计", when.end());
    }

    /** “十三五”累计新增…: what follows is a sum of those years. */
    private static boolean summed(Clause clause, When when) {
        int next = clause.tokens().from(when.end());
        return when.start() == clause.from()
                && next < clause.last()
                && clause.start(next) == when.end()
                && clause.is(next, WordClass.ADVERB.bit());
    }

    private static boolean comparison(Clause clause, When when) {
        return compared(clause, when) || listed(clause, when);
    }

    /** 比一季度、上半年、前三季度分别提高…: each time of the list is held against. */
    private static boolean listed(Clause clause, When when) {
        int index = clause.tokens().from(when.start());
        while (clause.is(index - 1, Sorts.LIST | Masks.AND) && clause.is(index - 2, Sorts.WHEN)) {
            index -= 2;
        }
        boolean first = clause.is(index, Sorts.WHEN)
                && clause.token(index) instanceof When told
                && told.start() < when.start()
                && compared(clause, told);
        return first || (clause.is(index - 1, Sorts.LIST | Masks.AND) && clause.is(index - 2, WordClass.BASIS.bit()));
    }

    private static boolean compared(Clause clause, When when) {
        return when.start() > 0
                && COMPARES.indexOf(clause.tokens().text().charAt(when.start() - 1)) >= 0
                && (when.sort() != When.Sort.END || when.year() > 0)
                && when.sort() != When.Sort.WHOLE;
    }

    private static boolean arrives(Clause clause, When when) {
        return when.start() > clause.from()
                && "到至".indexOf(clause.tokens().text().charAt(when.start() - 1)) >= 0;
    }

    /** 县人民政府提出的2026年地区生产总值增长6%: the year of what was proposed. */
    private static boolean proposed(Clause clause, When when) {
        return clause.endsWith(clause.phrases(PhraseList.SET_BEFORE), clause.from(), when.start());
    }

    /** 由2002年末的…调整为…: where a change started. */
    private static boolean starts(Clause clause, When when) {
        return when.start() > clause.from()
                && "由从".indexOf(clause.tokens().text().charAt(when.start() - 1)) >= 0;
    }

    private static boolean bracketed(Clause clause, When when) {
        int at = when.start() - 1;
        return at >= 0
                && (clause.tokens().text().charAt(at) == '('
                        || clause.tokens().text().charAt(at) == '（');
    }

    /** 增长6.9%（11月当月增长8.3%）: whether a bracket behind a value is open, whose time is not that of the value in front of it. */
    private static boolean inBracket(Clause clause, When when) {
        int depth = 0;
        for (int i = clause.tokens().from(when.start()) - 1; clause.any(Sorts.OPEN) && i >= clause.first(); i--) {
            depth += clause.is(i, Sorts.CLOSE) ? 1 : 0;
            if (clause.is(i, Sorts.OPEN) && depth-- == 0) {
                return clause.has(Sorts.AMOUNT, clause.from(), clause.start(i));
            }
        }
        return false;
    }

    private static boolean untilBefore(Clause clause, When when) {
        return clause.endsWith(clause.phrases(PhraseList.AS_OF), clause.from(), when.start());
    }

    /** Whether these characters are a word that says up to when. */
    private static boolean until(Clause clause, int from, int to) {
        return to > from
                && (clause.behind(clause.phrases(PhraseList.AS_OF), from) == to
                        || clause.behind(clause.phrases(PhraseList.UNTIL), from) == to);
    }
}
