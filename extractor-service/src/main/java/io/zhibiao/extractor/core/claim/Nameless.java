package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.claim.ClauseReader.Place;
import io.zhibiao.extractor.core.claim.SubjectFinder.Found;
import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Token.Amount;
import org.jspecify.annotations.Nullable;

/** Values in front of which no name stands: what they count stands behind, or their subject was told before. */
final class Nameless {
    /** 新增…50家，累计达到110家; 新认定…2家，累计6家. */
    private static final String SUMS = "累计";

    private static final double SURE = 0.9;
    private static final double SURE_CARRIED = 0.92;
    private static final double CARRIED = 0.88;

    private final NameFinder names;

    Nameless(NameFinder names) {
        this.names = names;
    }

    /** 形象进度达到九成: the noun of progress is the name, the thing was told before. */
    @Nullable
    static Found progress(Ask ask) {
        Subject before = ask.context().subject;
        boolean progress = ask.name().empty() && ask.left().progress() && ask.measure() == Measure.COMPLETION;
        if (!progress || before == null) {
            return null;
        }
        String noun =
                ask.clause().text(ask.left().nameEnd(), ask.value().amount().start());
        return new Found(Subject.words(SubjectFinder.core(before, ask.clause()) + noun), "carried-progress", 0.75);
    }

    /** 改造84个老旧小区. */
    @Nullable
    Found behind(Ask ask) {
        boolean counted =
                ask.unit().dimension() == Unit.Dimension.COUNT || ask.unit().dimension() == Unit.Dimension.PEOPLE;
        if (!ask.counts() || !(ask.left().change() == null || counted)) {
            return null;
        }
        Found own = Objects.behind(names, ask.place(), ask.value(), ask.name());
        return own == null && counted ? shared(ask) : own;
    }

    /** 对8.99万户次、13.98万人次低保对象: what both count stands behind the second. */
    private @Nullable Found shared(Ask ask) {
        Clause clause = ask.clause();
        int next = ask.value().index() + 2;
        boolean listed = clause.is(next - 1, Sorts.LIST | Masks.AND)
                && clause.start(next - 1) == ask.value().end()
                && clause.end(next - 1) == clause.start(next);
        if (!listed
                || !(clause.token(Math.min(next, clause.last() - 1)) instanceof Amount amount)
                || amount.unit().equals(ask.unit())) {
            return null;
        }
        int then = clause.find(Sorts.AMOUNT, amount.end(), clause.to());
        int upper = then < 0 ? clause.to() : clause.start(then);
        Place place = new Place(clause, clause.end(next - 1), upper, ask.value());
        return Objects.behind(names, place, new Value(amount, next, amount.end(), null), ask.name());
    }

    /** 新增经营主体3650户，总量达2.86万户: of all there are, not of those added. */
    @Nullable
    Found total(Ask ask) {
        Subject before = ask.context().subject;
        Clause clause = ask.clause();
        int at = ask.left().nameEnd();
        boolean total = clause.behind(clause.phrases(PhraseList.TOTALS), at) > at
                || clause.tokens().text().startsWith(SUMS, at);
        if (before == null || !total) {
            return null;
        }
        String core = SubjectFinder.core(before, clause);
        return core.equals(before.surface())
                ? null
                : new Found(new Subject(core, names.find(core, ask.unit(), ask.measure())), "carried", CARRIED);
    }

    @Nullable
    static Found carried(Ask ask) {
        Subject before = ask.context().subject;
        return before == null ? null : new Found(whole(before, ask), "carried", carriedConfidence(ask));
    }

    /** 民生支出占财政总支出的76.4%，增加1.9亿元: an amount is of the thing itself, not of its share. */
    private static Subject whole(Subject before, Ask ask) {
        Subject of = ask.partOfWhole() ? before : ask.context().rootOf(before);
        return before.surface().startsWith("占", of.surface().length()) ? of : before;
    }

    /** Growth right behind a claim that was sure is as sure as that one (…达到57亿元，增长9.1%). */
    private static double carriedConfidence(Ask ask) {
        Draft last = ask.context().last;
        boolean sure = last != null && last.confidence() >= SURE;
        return sure && ask.left().change() != null && ask.unit().percent() ? SURE_CARRIED : CARRIED;
    }

    /** 民间投资活力不减，增长10.7%: the clause before named no indicator of the catalogue. */
    @Nullable
    static Found topic(Ask ask) {
        String topic = ask.context().topic();
        return topic.isEmpty() ? null : new Found(Subject.words(topic), "topic", 0.6);
    }

    static Found none(Ask ask) {
        Clause clause = ask.clause();
        String words = new Phrase(clause, clause.from(), ask.value().amount().start()).words();
        return new Found(Subject.words(words.isEmpty() ? ask.unit().word() + "数" : words), "no-subject", 0.3);
    }
}
