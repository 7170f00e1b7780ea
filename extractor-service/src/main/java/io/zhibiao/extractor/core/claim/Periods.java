package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Measure;
import io.zhibiao.events.Period;
import io.zhibiao.events.PostingKind;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.outline.Line;
import io.zhibiao.extractor.core.outline.Part;
import io.zhibiao.extractor.core.outline.Years;
import io.zhibiao.extractor.core.token.Token.When;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From a time told in the text, and the years the posting is about, to a claim's period. */
final class Periods {
    private static final String HOLDS = "比较";
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** Up to this month a year has but begun. */
    private static final int BEGINNING = 2;

    private Periods() {}

    /** The period of a level that a span of years arrived at: its last year. */
    static @Nullable Period arrived(Context context, ClaimKind kind) {
        Period period = of(context, kind);
        return period != null && years(period.label())
                ? Period.year(period.end().getYear())
                : period;
    }

    /** The period of the level that a change started from (由2016年的…增加到…); the context keeps its year. */
    static @Nullable Period start(Context context, Clause clause, int lower, Value value) {
        int told = yearBefore(context, clause, lower, value.index());
        int year = told == 0
                        && clause.has(
                                WordClass.OPEN.bit(), lower, value.amount().start())
                ? context.times.startYear
                : told;
        context.times.startYear = year;
        context.times.paceFrom = told;
        return year == 0 ? null : Period.year(year);
    }

    /** The year told in front of the value at a token index; 0 where none is. */
    static int yearBefore(Context context, Clause clause, int lower, int index) {
        for (int i = index - 1; i >= clause.first() && clause.start(i) >= lower; i--) {
            if (clause.token(i) instanceof When when && when.year() > 0 && single(when)) {
                return when.year();
            }
            boolean last = clause.token(i) instanceof When when && when.sort() == When.Sort.LAST;
            if (last && context.years.report() > 0) {
                return context.years.report() - 1;
            }
        }
        return 0;
    }

    /** 比去年的19.8亿元净增1.8亿元: a value right behind the year it is held against is of that year; null where it is not. */
    static @Nullable Period heldAgainst(Context context, ClaimKind kind, Clause clause, Value value) {
        int last = value.index() - 1;
        int at = last > clause.first() && clause.word(last).equals("的") ? last - 1 : last;
        boolean behind = at >= clause.first()
                && clause.blank(clause.end(at), clause.start(last))
                && clause.blank(clause.end(last), value.amount().start());
        String label = behind ? heldAgainst(context, kind, clause, at) : null;
        return label == null ? null : context.period(label);
    }

    private static @Nullable String heldAgainst(Context context, ClaimKind kind, Clause clause, int at) {
        if (clause.token(at) instanceof When when) {
            boolean held = when.sort() == When.Sort.YEAR
                    && when.year() > 0
                    && when.start() > clause.from()
                    && HOLDS.indexOf(clause.tokens().text().charAt(when.start() - 1)) >= 0;
            return held ? plain(when.year()) : null;
        }
        String word = clause.word(at);
        boolean lastYear = clause.is(at, WordClass.BASIS.bit()) && (word.endsWith("去年") || word.endsWith("上年"));
        int year = lastYear ? year(context, kind) : 0;
        return year == 0 ? null : plain(year - 1);
    }

    private static boolean single(When when) {
        return when.sort() == When.Sort.YEAR
                || when.sort() == When.Sort.END
                || (when.sort() == When.Sort.YEARS && when.year() == when.toYear());
    }

    /** Whether all under the heading is of one year, which is not the posting's. */
    private static boolean single(Line.Span span) {
        return span.from() > 0 && span.from() == span.to();
    }

    /** Whether a period of this label is several years. */
    static boolean years(String label) {
        return label.length() == 10 && label.startsWith("..", 4);
    }

    /** 由2016年的…增加到2021年的…，年均增长6.3%: the pace of the years between, where no other time is told. */
    static @Nullable Period paced(Context context, ClaimKind kind, Reading reading, Subject subject) {
        Draft last = context.last;
        Period arrived = last == null ? null : last.period();
        boolean paces = context.times.paceFrom > 0 && reading.measure() == Measure.GROWTH;
        if (last == null || arrived == null || !paces || !same(last.subject(), subject)) {
            return of(context, kind);
        }
        if (context.times.when != null && context.times.when.start() >= last.start()) {
            return of(context, kind);
        }
        int to = arrived.end().getYear();
        context.times.past = new Line.Span(context.times.paceFrom + 1, to);
        return to > context.times.paceFrom + 1
                ? context.period((context.times.paceFrom + 1) + ".." + to)
                : Period.year(to);
    }

    /** 地区生产总值…，经济总量翻了一番: the same indicator, whatever its words. */
    private static boolean same(Subject one, Subject other) {
        return one.equals(other) || (one.entry() != null && one.entry().equals(other.entry()));
    }

    /**
     * The period of a claim under a heading that tells of several years, or behind 五年来: sums and paces are of all of them,
     * but what a level or a rate has come to is of the last one.
     */
    static @Nullable Period within(Context context, ClaimKind kind, Reading reading) {
        boolean stands = reading.measure() == Measure.LEVEL || reading.measure() == Measure.SHARE;
        if (!stands || kind == ClaimKind.TARGET) {
            return null;
        }
        Line.Span span = context.line.span();
        if (context.times.when == null && span.to() > span.from()) {
            return context.year(span.to());
        }
        boolean amount = reading.measure() == Measure.LEVEL
                || reading.trail().equals("times")
                || reading.trail().equals("industries");
        boolean past = amount
                && context.times.when != null
                && context.times.when.sort() == When.Sort.PAST_FIVE
                && context.years.report() > 0;
        return past ? context.year(context.years.report()) : null;
    }

    /**
     * Of a pace or sum told beside the year it led to (2005年…达到…，年均增长17%): the years of heading or
     * paragraph; null for none. A sum told beside a plain year is of that year.
     */
    static @Nullable Period yearly(Context context, boolean sum) {
        boolean passed = sum && context.times.arrived();
        String opened = passed && context.times.span() != null ? label(context.times.span(), 0, context) : null;
        if (opened != null) {
            return context.period(opened);
        }
        String since = sum ? null : since(context.times);
        if (since != null) {
            return context.period(since);
        }
        Line.Span told = context.line.span();
        if (single(told)) {
            return null;
        }
        Line.Span span = told.to() > told.from() ? told : context.times.past;
        span = span.equals(Line.Span.NONE) ? context.planned() : span;
        boolean none = (context.times.when == null || passed)
                && (span.equals(context.times.past) || span.equals(context.planned()));
        boolean single = context.times.when != null
                && single(context.times.when)
                && (context.times.when.sort() == When.Sort.YEARS || !sum)
                && context.times.when.year() == span.to()
                && context.times.paceFrom == 0;
        return (none || single) && span.to() > span.from() ? context.period(span.from() + ".." + span.to()) : null;
    }

    /** “十四五”以来，…2024年达到486亿元，年均增长5.4%: a pace of the span up to that year; null where the sentence told no span and year. */
    private static @Nullable String since(ToldTimes times) {
        When span = times.span();
        When when = times.when;
        if (span == null || when == null || span.sort() != When.Sort.YEARS || when.sort() != When.Sort.YEAR) {
            return null;
        }
        boolean within = when.year() > span.year() && when.year() <= span.toYear();
        return within ? years(span.year(), when.year()) : null;
    }

    /** So many years up to the one whose results are told; null where that is not known. */
    static @Nullable Period last(Context context, int years) {
        int year = year(context, ClaimKind.ACTUAL);
        return year == 0 ? null : context.period((year - years + 1) + ".." + year);
    }

    /** 到2015年…, 到“十五五”末…年均增长13%: an aimed pace is of all years up to that one; null where no later year is told. */
    static @Nullable Period ahead(Context context) {
        When told = context.times.when;
        Years years = context.years;
        int first = years.report() > 0 ? years.report() + 1 : years.target();
        if (told == null && years.report() > 0 && years.target() > first) {
            return context.period(first + ".." + years.target()); // a plan's whole time
        }
        return told != null && single(told) && first > 0 && told.year() > first
                ? context.period(first + ".." + told.year())
                : null;
    }

    /** The years behind that one, up to the one told or reported; null where there are none. */
    static @Nullable Period since(Context context, int year) {
        int told = context.times.when != null && single(context.times.when) && context.times.when.year() > 0
                ? context.times.when.year()
                : context.years.report();
        return told > year + 1 ? context.period((year + 1) + ".." + told) : null;
    }

    /** The year whose end was told, or where that told none the one at hand; null where it is not known. */
    static @Nullable Period whole(Context context, ClaimKind kind) {
        When told = context.times.when;
        int year = told != null && told.year() > 0 ? told.year() : year(context, kind);
        return year == 0 ? null : context.year(year);
    }

    /** The period of a claim; null where neither the text nor the posting tells. */
    static @Nullable Period of(Context context, ClaimKind kind) {
        int base = year(context, kind);
        String label = context.times.when == null ? null : label(context.times.when, base, context);
        if (label != null) {
            return context.period(label);
        }
        Line.Span span = context.line.span();
        if (span.to() > span.from() && context.times.when == null) {
            return context.period(span.from() + ".." + span.to());
        }
        boolean months = context.years.months() > 0 && !single(span);
        if (base > 0 && months && context.times.when == null && kind != ClaimKind.TARGET) {
            return context.period(month(base, 1) + ".." + month(base, context.years.months()));
        }
        return base == 0 ? null : context.year(base);
    }

    private static int year(Context context, ClaimKind kind) {
        Years years = context.years;
        Line.Span span = context.line.span();
        if (single(span)) {
            return span.from();
        }
        if (years.report() == 0 && years.target() == 0) {
            return context.times.year();
        }
        boolean plans = kind == ClaimKind.TARGET && context.part == Part.PLAN && years.target() > 0;
        return plans ? years.target() : years.report();
    }

    private static @Nullable String label(When when, int base, Context context) {
        int year = when.year() > 0 ? when.year() : base > 0 ? base : context.years.current();
        return switch (when.sort()) {
            case YEAR -> plain(year);
            case YEARS -> years(when.year(), when.toYear() == When.OPEN ? lastYear(context) : when.toYear());
            case END -> year == 0 ? null : year + "-12";
            case MONTHS -> year == 0 ? null : month(year, when.month()) + ".." + month(year, when.toMonth());
            case MONTH -> month(year, when, context);
            case DATE -> date(year, when, context);
            case THIS -> plain(thisYear(context));
            case LAST -> context.years.current() == 0 ? null : plain(context.years.current() - 1);
            case NEXT -> context.years.current() == 0 ? null : plain(context.years.current() + 1);
            case PAST_FIVE ->
                context.years.report() == 0
                        ? null
                        : years(context.years.report() - when.toYear() + 1, context.years.report());
            case NEXT_FIVE -> context.years.target() == 0 ? null : next(context.years, when.toYear());
            case WHOLE -> plain(when.year());
            case SPAN -> null;
        };
    }

    /** The same months of the year before. */
    static Period yearEarlier(Period period) {
        return Period.parse(
                YEAR.matcher(period.label()).replaceAll(year -> digits(Integer.parseInt(year.group()) - 1)));
    }

    /** The last year of 2013年以来: that reported or, where none is known, the one in which it was told, unless that had only begun. */
    private static int lastYear(Context context) {
        LocalDate told = context.posting.publishedOn();
        boolean begun = told != null && told.getMonthValue() <= BEGINNING;
        int current = context.years.current();
        return context.years.report() > 0 ? context.years.report() : begun && current > 0 ? current - 1 : current;
    }

    /** The year that 今年 means: an office that looks back on a year under a heading that names it means that year. */
    static int thisYear(Context context) {
        int report = context.years.report();
        String section = context.line.section();
        boolean back = report > 0
                && context.part == Part.REVIEW
                && !context.announced.aims()
                && context.posting.kind() == PostingKind.OTHER
                && section != null
                && section.contains(report + "年");
        return back ? report : context.years.current();
    }

    /** So many years from the target's on; of a plan of several years (“十五五”规划) those it is made for. */
    private static @Nullable String next(Years years, int count) {
        boolean plan = years.report() > 0 && years.target() > years.report() + 1;
        return plan ? years(years.report() + 1, years.target()) : years(years.target(), years.target() + count - 1);
    }

    private static @Nullable String years(int from, int to) {
        return from < to ? from + ".." + to : plain(from);
    }

    /** Formatting is slow, and years have four digits anyway. */
    private static String digits(int year) {
        return year >= 1000 ? Integer.toString(year) : "%04d".formatted(year);
    }

    private static @Nullable String plain(int year) {
        return year == 0 ? null : digits(year);
    }

    private static @Nullable String month(int year, When when, Context context) {
        if (year == 0 || when.month() < 1 || when.month() > 12) {
            return null;
        }
        return context.times.until && when.month() < 12 && !context.stock
                ? month(year, 1) + ".." + month(year, when.month())
                : month(year, when.month());
    }

    private static @Nullable String date(int year, When when, Context context) {
        if (!context.times.until || year == 0 || when.month() < 1 || when.month() > 12) {
            return null;
        }
        int day =
                Math.min(when.day(), java.time.YearMonth.of(year, when.month()).lengthOfMonth());
        return day < 1 ? null : "%04d-01-01..%04d-%02d-%02d".formatted(year, year, when.month(), day);
    }

    private static String month(int year, int month) {
        return "%04d-%02d".formatted(year, month);
    }
}
