package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Claims of aims without a number, one for each thing they are told of. */
final class Aims {
    private static final Unit PERCENT = new Unit("%", "%", 1, Unit.Dimension.PERCENT, false);
    private static final int LONGEST_LIST = 4;

    private final NameFinder names;
    private final SharedWords shared;

    Aims(NameFinder names) {
        this.names = names;
        this.shared = new SharedWords(names);
    }

    /**
     * An aim for each thing listed in front of it.
     *
     * @param start where the aim's own words begin
     * @param any whether things that the catalogue has not count too, where they are few
     */
    List<Draft> of(
            Clause clause,
            int start,
            int end,
            Measure measure,
            Bound bound,
            boolean any,
            Context context,
            String rule) {
        List<Draft> drafts = new ArrayList<>();
        int at = clause.from();
        List<int[]> heads = new ArrayList<>();
        for (int i = clause.first(); i < clause.last() && clause.start(i) < start; i++) {
            if (clause.is(i, Sorts.LIST) || clause.phrases(PhraseList.WITH).contains(clause.word(i))) {
                heads.add(new int[] {at, clause.start(i)});
                at = clause.end(i);
            }
        }
        heads.add(new int[] {at, withoutVerb(clause, at, start)});
        String first = "";
        String last = heads.size() == 1 ? "" : words(clause, heads.getLast());
        for (int[] head : heads) {
            Phrase name = new Phrase(clause, head[0], head[1]).trimmed();
            String tail = head == heads.getLast() ? "" : last;
            Subject subject = subject(name, first, tail, any && heads.size() <= LONGEST_LIST);
            if (subject == null) {
                continue;
            }
            first = first.isEmpty() ? subject.surface() : first;
            drafts.add(claim(clause, start, end, measure, bound, context, rule, subject));
        }
        return drafts;
    }

    private static String words(Clause clause, int[] head) {
        Phrase name = new Phrase(clause, head[0], head[1]).trimmed();
        return name.empty() ? "" : withoutVerb(name).words();
    }

    /** The aim for one subject; the context is told of it. */
    static Draft claim(
            Clause clause,
            int start,
            int end,
            Measure measure,
            Bound bound,
            Context context,
            String rule,
            Subject subject) {
        Draft draft = new Draft(
                subject,
                measure,
                ClaimKind.TARGET,
                null,
                null,
                "",
                bound,
                false,
                Periods.of(context, ClaimKind.TARGET),
                context.own,
                start,
                end,
                clause.from(),
                clause.to(),
                rule,
                subject.entry() == null ? 0.7 : 0.85);
        context.said(draft);
        return draft;
    }

    /** 进出口总额保持正增长: the verb in front of the aim is no part of the name. */
    private static int withoutVerb(Clause clause, int from, int to) {
        int index = clause.tokens().from(to) - 1;
        boolean verb = index >= clause.first()
                && clause.end(index) == to
                && clause.start(index) > from
                && clause.is(index, Masks.REACH | WordClass.LIGHT.bit());
        return verb ? clause.start(index) : to;
    }

    /** 城镇、农村居民人均可支配收入与经济增长同步: a head may leave out the last one's end, or the first one's start. */
    private @Nullable Subject subject(Phrase name, String first, String last, boolean any) {
        if (name.empty()) {
            return null;
        }
        Entry entry = names.find(name.clause(), name.from(), name.to(), PERCENT, Measure.GROWTH);
        Phrase plain = withoutVerb(name);
        String words = plain.words();
        if (entry != null) {
            return new Subject(words, entry);
        }
        Subject known = shared.withEnd(words, last, PERCENT, Measure.GROWTH);
        known = known == null ? shared.withStart(words, first, PERCENT, Measure.GROWTH) : known;
        boolean told = any || Measurable.is(plain);
        return known == null && told && words.length() >= 3 && words.length() <= 12 ? Subject.words(words) : known;
    }

    private static Phrase withoutVerb(Phrase name) {
        return name.endsWith(Masks.CHANGE) && !name.endsWith(WordClass.NOUN.bit())
                ? new Phrase(name.clause(), name.from(), name.lastWordStart())
                : name;
    }
}
