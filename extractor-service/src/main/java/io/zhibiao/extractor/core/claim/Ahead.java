package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.claim.SubjectFinder.Found;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Token.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Subjects that stand behind their claim. */
final class Ahead {
    private static final String IS = "的是";
    private static final String BASIS = "的基础上";

    /** A clause names its subject early, if it does; looking no further keeps the pass linear. */
    private static final int FURTHEST = 40;

    private final NameFinder names;

    Ahead(NameFinder names) {
        this.names = names;
    }

    /** 高于年初预期0.8个百分点的是服务业增加值. */
    @Nullable
    Found said(Ask ask) {
        Clause clause = ask.clause();
        int at = ask.value().end();
        if (!clause.tokens().text().startsWith(IS, at)) {
            return null;
        }
        Phrase name = new Phrase(clause, at + IS.length(), ask.place().upper()).trimmed();
        if (name.empty()) {
            return null;
        }
        Entry entry = names.find(clause, name.from(), name.to(), ask.unit(), ask.measure());
        int versus = clause.find(
                WordClass.VERSUS.bit(),
                ask.place().lower(),
                ask.value().amount().start());
        boolean falls = versus >= 0 && Comparisons.falls(clause.word(versus));
        return new Found(new Subject(name.words(), entry), "name-behind", 0.85, falls);
    }

    /** 在上年增长4.1%的基础上，地区生产总值增长7%: the next clause names what both are about. */
    @Nullable
    Found basis(Ask ask) {
        Clause clause = ask.clause();
        if (!clause.tokens().text().startsWith(BASIS, ask.value().end())) {
            return null;
        }
        Subject next = names.first(following(clause));
        return next == null ? null : new Found(next, "basis-ahead", 0.85);
    }

    /** Behind 在2022年增长4.1%的基础上 that year is over. */
    static void forget(Clause clause, List<Draft> drafts, Context context) {
        boolean basis = !drafts.isEmpty() && clause.tokens().text().startsWith(BASIS, clause.to() - BASIS.length());
        context.times.when = basis ? null : context.times.when;
    }

    /** 生产总值在2005年6520亿元的基础上: the year of the value that what follows is built on. */
    static boolean based(Clause clause, When when) {
        int next = clause.tokens().from(when.end());
        return clause.is(next, Sorts.AMOUNT)
                && clause.start(next) == when.end()
                && clause.tokens().text().startsWith(BASIS, clause.end(next));
    }

    private static Clause following(Clause clause) {
        int first = Math.min(clause.last() + 1, clause.tokens().size());
        int last = first;
        while (last < clause.tokens().size()
                && last - first < FURTHEST
                && (clause.tokens().classes(last) & Sorts.MARK & ~Sorts.LIST) == 0) {
            last++;
        }
        return new Clause(clause.tokens(), first, last, clause.to(), clause.to());
    }
}
