package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.claim.SubjectFinder.Found;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Token.When;
import org.jspecify.annotations.Nullable;

/** Names with a time inside: 金融机构年末存款余额, and paragraphs whose heading ran into them (人口年末常住人口94.9万人). */
final class Timed {
    private static final int LONGEST_HEADING = 6;

    private Timed() {}

    /** The indicator named around the time, or by what stands behind it; null where no time stands inside the name. */
    static @Nullable Found name(NameFinder names, Ask ask) {
        Phrase name = ask.name();
        Clause clause = ask.clause();
        if (!clause.any(Sorts.WHEN)) {
            return null;
        }
        for (int i = clause.tokens().from(name.from()); i < clause.last() && clause.end(i) < name.to(); i++) {
            if (clause.token(i) instanceof When when && when.start() > name.from() && whole(when)) {
                return name(names, ask, when);
            }
        }
        return null;
    }

    private static @Nullable Found name(NameFinder names, Ask ask, When when) {
        Clause clause = ask.clause();
        String front = clause.text(ask.name().from(), when.start());
        String behind =
                new Phrase(clause, when.end(), ask.name().to()).trimmed().words();
        Entry whole = names.find(front + behind, ask.unit(), ask.measure());
        if (whole != null) {
            return new Found(new Subject(front + behind, whole), "name-value", 0.93);
        }
        if (front.length() > LONGEST_HEADING || behind.length() < 2 || !opensLine(clause, ask.name())) {
            return null;
        }
        Entry entry = names.find(behind, ask.unit(), ask.measure());
        return new Found(new Subject(behind, entry), entry == null ? "words-value" : "name-value", 0.85);
    }

    private static boolean whole(When when) {
        return when.sort() == When.Sort.END || when.sort() == When.Sort.WHOLE;
    }

    private static boolean opensLine(Clause clause, Phrase name) {
        int from = clause.from();
        return name.from() == from && (from == 0 || clause.tokens().text().charAt(from - 1) == '\n');
    }
}
