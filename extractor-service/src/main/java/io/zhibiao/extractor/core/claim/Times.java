package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Token;
import io.zhibiao.extractor.core.token.Token.Lexeme;
import io.zhibiao.extractor.core.token.Token.Mark;
import io.zhibiao.extractor.core.token.Token.When;

/** Which times of a clause tell when its claims hold, rather than being part of a name or of a comparison. */
final class Times {
    private static final long LEADING = Masks.FRONT | WordClass.mask(WordClass.OPEN, WordClass.BASIS);
    private static final String COMPARES = "比较与同为是";

    private Times() {}

    /** Notes the clause's time in the context. */
    static void read(Clause clause, Context context) {
        boolean leading = true;
        int at = clause.from();
        for (int i = clause.first(); i < clause.last(); i++) {
            Token token = clause.token(i);
            leading &= clause.blank(at, token.start()) || until(clause, at, token.start());
            if (token instanceof When when && tells(clause, when, leading)) {
                take(clause, when, context);
            }
            leading &= token instanceof When
                    || token instanceof Mark
                    || (token instanceof Lexeme word && word.any(LEADING));
            at = token.end();
        }
    }

    private static void take(Clause clause, When when, Context context) {
        if (when.sort() == When.Sort.SPAN) {
            return;
        }
        if (when.sort() == When.Sort.DATE && !untilBefore(clause, when)) {
            return;
        }
        context.until = untilBefore(clause, when);
        When before = context.when;
        boolean keepsYear = before != null
                && before.year() > 0
                && when.year() == 0
                && (when.sort() == When.Sort.MONTHS || when.sort() == When.Sort.MONTH || when.sort() == When.Sort.END);
        context.when = before != null && keepsYear
                ? new When(
                        when.start(),
                        when.end(),
                        when.sort(),
                        before.year(),
                        0,
                        when.month(),
                        when.toMonth(),
                        when.day())
                : when;
    }

    private static boolean tells(Clause clause, When when, boolean leading) {
        if (comparison(clause, when)) {
            return false;
        }
        return switch (when.sort()) {
            case SPAN -> false;
            case YEARS -> named(clause, when) && (leading || bracketed(clause, when));
            case YEAR, THIS, LAST, NEXT, PAST_FIVE, NEXT_FIVE -> leading || arrives(clause, when);
            case MONTHS, MONTH, DATE ->
                leading
                        || bracketed(clause, when)
                        || untilBefore(clause, when)
                        || clause.has(Masks.ESTIMATE, clause.from(), when.start());
            case END, WHOLE -> true;
        };
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

    private static boolean comparison(Clause clause, When when) {
        return when.start() > 0
                && COMPARES.indexOf(clause.tokens().text().charAt(when.start() - 1)) >= 0
                && when.sort() != When.Sort.END
                && when.sort() != When.Sort.WHOLE;
    }

    private static boolean arrives(Clause clause, When when) {
        return when.start() > clause.from()
                && "到至".indexOf(clause.tokens().text().charAt(when.start() - 1)) >= 0;
    }

    private static boolean bracketed(Clause clause, When when) {
        int at = when.start() - 1;
        return at >= 0
                && (clause.tokens().text().charAt(at) == '('
                        || clause.tokens().text().charAt(at) == '（');
    }

    private static boolean untilBefore(Clause clause, When when) {
        return until(clause, Math.max(0, when.start() - 2), when.start());
    }

    private static boolean until(Clause clause, int from, int to) {
        String text = clause.tokens().text();
        int length = to - from;
        return (length == 2 && (text.startsWith("截至", from) || text.startsWith("截止", from)))
                || (length == 1 && (text.charAt(from) == '到' || text.charAt(from) == '至'))
                || (length == 3 && text.startsWith("截止到", from));
    }
}
