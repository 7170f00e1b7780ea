package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.claim.SubjectFinder.Found;
import io.zhibiao.extractor.core.lexicon.PhraseList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Industries that are parts of something else than the economy: 固定资产投资增长9%。分产业看，第一产业增长12% tells of investment, 民营经济
 * 增加值中，第一产业增加值17亿元 of a part of that.
 */
final class Parts {
    private static final String ECONOMY = "gdp";
    private static final List<String> INDUSTRIES =
            List.of("primary_value_added", "secondary_value_added", "tertiary_value_added");
    private static final String INDUSTRY = "产业";
    private static final String ADDED = "增加值";

    /** 按经营地分，城镇下降6%、乡村下降4%. */
    private static final Set<String> SIDES = Set.of("城镇", "乡村", "城市", "农村");

    private static final char WITHIN = '中';
    static final String WITHIN_THEM = "其中";
    private static final String OUTPUT = "生产总值";
    private static final int SHORTEST = 4;

    private Parts() {}

    /** Notes what a clause without a value announces the parts of: of 分季度看 the line's first subject, quarter by quarter. */
    static void read(Phrase phrase, Context context) {
        Clause clause = phrase.clause();
        if (clause.endsWith(clause.phrases(PhraseList.BY_TIME), clause.from(), clause.to())) {
            context.resume();
        } else if (clause.endsWith(clause.phrases(PhraseList.BY_PART), clause.from(), clause.to())) {
            context.whole = context.subject;
        } else if (phrase.to() - phrase.from() > SHORTEST
                && clause.tokens().text().charAt(phrase.to() - 1) == WITHIN) {
            context.whole = Subject.words(new Phrase(clause, phrase.from(), phrase.to() - 1).words());
        }
    }

    /** 茶叶产值31亿元，其中一产6.8亿元: what the clause before told of, where the industry is not told by its value added. */
    private static @Nullable Subject told(Subject part, Ask ask, Context context) {
        Clause clause = ask.clause();
        Subject before = context.heads.isEmpty() ? null : context.heads.getLast();
        if (before == null || industry(before) || (addsValue(part) && !addsValue(before))) {
            return null;
        }
        boolean within = context.within
                || clause.says(WITHIN_THEM, clause.from(), ask.value().amount().start());
        boolean economy = before.surface().contains(OUTPUT) || before.surface().contains("GDP");
        return within && !economy ? before : null;
    }

    /** 民营经济增加值156亿元，其中第一产业增加值16亿元: value added is a part of value added. */
    private static boolean addsValue(Subject subject) {
        return subject.surface().endsWith(ADDED);
    }

    private static boolean industry(Subject subject) {
        Entry entry = subject.entry();
        return entry != null && INDUSTRIES.contains(entry.id());
    }

    /** The subject, or where it is an industry of another whole that part, which has no id. */
    static Found of(Found found, Ask ask) {
        Context context = ask.context();
        Subject part = found.subject();
        if (context.whole != null && SIDES.contains(part.surface())) {
            return told(found, part.surface() + context.whole.surface());
        }
        if (!industry(part)) {
            return found;
        }
        context.whole = context.whole == null ? told(part, ask, context) : context.whole;
        Subject whole = context.whole;
        if (whole == null || whole.is(ECONOMY)) {
            return found;
        }
        boolean bare = part.surface().endsWith(INDUSTRY);
        return told(found, bare ? part.surface() + whole.surface() : owner(whole, part) + part.surface());
    }

    /** 民营经济, whose value added is told next industry by industry. */
    private static String owner(Subject whole, Subject part) {
        String words = whole.surface();
        return addsValue(whole) && addsValue(part) ? words.substring(0, words.length() - ADDED.length()) : words;
    }

    private static Found told(Found found, String words) {
        return new Found(Subject.words(words), found.rule(), found.confidence(), found.falls());
    }
}
