package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.outline.Line;
import io.zhibiao.extractor.core.outline.Years;
import io.zhibiao.extractor.core.token.Token.When;
import org.jspecify.annotations.Nullable;

/** The times that a sentence has told so far, and how long each of them holds. */
final class ToldTimes {
    private final Years years;

    /** The time that holds now; null where none was told. */
    @Nullable
    When when;

    /** The span of years the sentence opened with (“十二五”期间); it holds again behind a semicolon. */
    private @Nullable When span;

    /** The year a change ran from (由2016年的…增加到2021年的…), for what is told of its pace; 0 where none did. */
    int paceFrom;

    /** The year that a change in the sentence started from (由上年的74%提高到75%); what runs beside it started then too. */
    int startYear;

    /** The last year of the plan's time that the sentence holds its levels against (较“十五”末…，年均增长…); 0 where none. */
    int sinceEnd;

    /** The years behind that the paragraph spoke of (五年来). */
    Line.Span past = Line.Span.NONE;

    /** Whether 截至 stood before the time that holds. */
    boolean until;

    /** The year told last: that of what follows, where the posting as a whole is of none. */
    private int year;

    /** Whether the time that holds is but what a change led to: behind a semicolon it is over. */
    private boolean passing;

    /** Whether a change led to it (增加到2025年的…). */
    private boolean arrived;

    /** The year that the paragraph's label tells (2023年经济普查结果：…): it holds in each of its sentences. */
    private @Nullable When label;

    private @Nullable When outside;
    private boolean bracketed;
    private @Nullable When beforeFormer;
    private boolean former;

    ToldTimes(Years years) {
        this.years = years;
    }

    /** The span of years the sentence opened with; null where it opened with none. */
    @Nullable
    When span() {
        return span;
    }

    /** The year told last in the posting; 0 where none was. */
    int year() {
        return year;
    }

    /** A time was told. */
    void at(When told) {
        passing = false;
        arrived = false;
        boolean spans = told.sort() == When.Sort.YEARS
                || told.sort() == When.Sort.PAST_FIVE
                || told.sort() == When.Sort.NEXT_FIVE;
        span = span == null && when == null && spans ? told : span;
        when = told;
        year = told.sort() == When.Sort.YEAR && told.year() > 0 ? told.year() : year;
        if (told.sort() == When.Sort.PAST_FIVE && years.report() > 0) {
            past = new Line.Span(years.report() - told.toYear() + 1, years.report());
        }
    }

    /** A time was told that a change led to (增加到2015年的…). */
    void arrivedAt(When told) {
        boolean first = when == null;
        at(told);
        passing = first;
        arrived = true;
    }

    /** Whether a change led to the time that holds: a sum told behind it is not of that time. */
    boolean arrived() {
        return arrived;
    }

    /** A time was told for one value alone (固定资产投资“十一五”期间累计完成…): behind a semicolon it is over. */
    void beside(When told) {
        When opened = span;
        at(told);
        span = opened;
        passing = true;
    }

    /** 去年同期为197件，同比下降5%: a former time holds in its clause alone. */
    void formerly(When told) {
        beforeFormer = former ? beforeFormer : when;
        former = true;
        when = told;
    }

    /** The next clause opens. */
    void nextClause() {
        when = former ? beforeFormer : when;
        former = false;
    }

    /** A time is told within a bracket: that in front of it holds again behind it. */
    void enterBracket() {
        outside = bracketed ? outside : when;
        bracketed = true;
    }

    /** Behind the bracket. */
    void leaveBracket() {
        when = bracketed ? outside : when;
        bracketed = false;
    }

    /** Whether the year's end holds, told in a clause before or with its year (到2025年底，地区生产总值…): what is made in the year is of all of it. */
    boolean ended(Clause clause) {
        return when != null && when.sort() == When.Sort.END && (when.year() > 0 || when.start() < clause.from());
    }

    /** Behind a semicolon the span of years that the sentence opened with holds again. */
    void endPart() {
        when = span == null && !passing ? when : span;
        passing = false;
        arrived = false;
        paceFrom = 0;
    }

    /** The time at hand is that of the whole paragraph. */
    void label() {
        label = when;
    }

    void endSentence() {
        when = label;
        span = null;
        startYear = 0;
        sinceEnd = 0;
        paceFrom = 0;
        passing = false;
        arrived = false;
        bracketed = false;
        former = false;
        until = false;
    }

    void endParagraph() {
        past = Line.Span.NONE;
        label = null;
    }
}
