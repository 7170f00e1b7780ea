package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.claim.SubjectFinder.Found;
import io.zhibiao.extractor.core.lexicon.PhraseList;
import java.util.List;

/**
 * Industries that are parts of something else than the economy: 固定资产投资增长9%。分产业看，第一产业增长12% tells of investment, 民营经济
 * 增加值中，第一产业增加值17亿元 of a part of that.
 */
final class Parts {
    private static final String ECONOMY = "gdp";
    private static final List<String> INDUSTRIES =
            List.of("primary_value_added", "secondary_value_added", "tertiary_value_added");
    private static final String INDUSTRY = "产业";
    private static final char WITHIN = '中';
    private static final int SHORTEST = 4;

    private Parts() {}

    /** Notes what a clause without a value announces the parts of: of 分季度看 the line's first subject, quarter by quarter. */
    static void read(Phrase phrase, Context context) {
        Clause clause = phrase.clause();
        if (clause.endsWith(clause.phrases(PhraseList.BY_TIME), clause.from(), clause.to())) {
            context.resume();
        } else if (clause.endsWith(clause.phrases(PhraseList.BY_INDUSTRY), clause.from(), clause.to())) {
            context.whole = context.subject;
        } else if (phrase.to() - phrase.from() > SHORTEST
                && clause.tokens().text().charAt(phrase.to() - 1) == WITHIN) {
            context.whole = Subject.words(new Phrase(clause, phrase.from(), phrase.to() - 1).words());
        }
    }

    /** The subject, or where it is an industry of another whole that part, which has no id. */
    static Found of(Found found, Context context) {
        Subject whole = context.whole;
        Subject part = found.subject();
        if (whole == null || whole.is(ECONOMY) || INDUSTRIES.stream().noneMatch(part::is)) {
            return found;
        }
        boolean bare = part.surface().endsWith(INDUSTRY);
        String words = bare ? part.surface() + whole.surface() : whole.surface() + part.surface();
        return new Found(Subject.words(words), found.rule(), found.confidence(), found.falls());
    }
}
