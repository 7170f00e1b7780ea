package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.claim.ClauseReader.Place;
import io.zhibiao.extractor.core.claim.SubjectFinder.Found;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import org.jspecify.annotations.Nullable;

/** Values that are a share of something: X占Y, 六成的家庭. */
final class Shares {
    /** Verbs that tie a value to a name in front. */
    private static final long BOUND_TO_NAMES =
            Masks.SHARE | Masks.REACH | Masks.ARRIVE | Masks.PLAN | Masks.COMPLETION | Masks.EACH;

    /** 80%的社区: told of the things themselves, whatever the clause before measured. */
    static final String OF_OBJECT = "share-object";

    private final NameFinder names;

    Shares(NameFinder names) {
        this.names = names;
    }

    /** What is told as a share, where the words say 占. */
    @Nullable
    Found of(Ask ask) {
        int share = shareWord(ask.clause(), ask.place(), ask.name());
        if (share >= 0 && !ask.partOfWhole()) {
            return planned(ask, share);
        }
        return share >= 0 ? share(ask.clause(), ask.name(), share, ask.unit(), ask.context()) : null;
    }

    /** 占年度目标任务60亿元的87.3%: the amount that was planned for the subject before. */
    private static @Nullable Found planned(Ask ask, int share) {
        Clause clause = ask.clause();
        Subject before = ask.context().subject;
        boolean opens = clause.start(share) == ask.place().lower();
        boolean plan =
                clause.has(Masks.PLAN, clause.end(share), ask.value().amount().start());
        return opens && plan && before != null ? new Found(before, "carried-share-of-plan", 0.8) : null;
    }

    @Nullable
    static Found ofObject(Ask ask) {
        boolean alone = ask.name().empty()
                && ask.partOfWhole()
                && ask.left().change() == null
                && (!ask.left().any(BOUND_TO_NAMES) || done(ask));
        return alone ? ofObject(ask.place(), ask.value(), ask.measure() == Measure.SHARE) : null;
    }

    /** 实现97%的村通水泥路: the verb is of the thing behind. */
    private static boolean done(Ask ask) {
        Clause clause = ask.clause();
        return clause.text(ask.left().nameEnd(), ask.value().amount().start()).endsWith("实现")
                && clause.tokens().text().startsWith("的", ask.value().end());
    }

    /** 六成多的家庭吃上了旅游饭, 超80%监测对象消除风险: what the share is of stands behind it. */
    private static @Nullable Found ofObject(Place place, Value value, boolean bare) {
        Clause clause = place.clause();
        String text = clause.tokens().text();
        boolean peeled = text.charAt(value.end() - 1) == '的';
        boolean of = peeled || (value.end() < clause.to() && text.charAt(value.end()) == '的');
        int from = peeled || !of ? value.end() : value.end() + 1;
        int plan = clause.tokens().from(from);
        Phrase object = unbounded(new Phrase(clause, from, verb(clause, from, place.upper())).trimmed());
        boolean named = of || (bare && !Objects.of(place, value).empty());
        return named
                        && !object.empty()
                        && (of || object.to() - object.from() > 1)
                        && !(clause.start(plan) == from && clause.is(plan, Masks.PLAN | Masks.CHANGE))
                        && !object.endsWith(Masks.PLAN)
                ? new Found(Subject.words(object.words()), OF_OBJECT, 0.7)
                : null;
    }

    /** 20%的村集体年收入超30万元: without the bound of the next value. */
    private static Phrase unbounded(Phrase object) {
        return object.endsWith(WordClass.BOUND_BEFORE)
                ? new Phrase(object.clause(), object.from(), object.lastWordStart()).trimmed()
                : object;
    }

    /** Offset where what the things do is told (80%的社区实现了…); the end where nothing is. */
    private static int verb(Clause clause, int from, int to) {
        int verb = clause.find(Masks.CUT, from, to);
        return verb < 0 || clause.start(verb) == from ? to : clause.start(verb);
    }

    private static int shareWord(Clause clause, Place place, Phrase name) {
        if (!clause.any(Masks.SHARE)) {
            return -1;
        }
        for (int i = clause.tokens().from(place.lower()); i < clause.last() && clause.start(i) < name.to(); i++) {
            if (clause.is(i, Masks.SHARE) && opens(clause.word(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean opens(String word) {
        return word.startsWith("占") || word.equals("相当于");
    }

    private Found share(Clause clause, Phrase name, int share, Unit unit, Context context) {
        int at = clause.start(share);
        Phrase part = new Phrase(clause, Math.min(name.from(), at), at).trimmed();
        String whole = clause.text(at, Math.max(at, name.to()));
        if (part.empty()) {
            Subject before = context.subject;
            if (before == null) {
                return new Found(Subject.words(context.topic() + whole), "carried-share", 0.7); // 环保投入：占生产总值3%
            }
            boolean invested = (whole.endsWith("总投资") || whole.endsWith("概算"))
                    && before.entry() == null
                    && before.surface().contains("投资");
            boolean plan = invested || clause.has(Masks.PLAN, at, name.to());
            if (plan) {
                return new Found(before, "carried-share-of-plan", 0.85);
            }
            String words = SubjectFinder.core(before, clause) + whole;
            Subject subject = new Subject(words, entry(before.entry(), whole, unit));
            context.relate(subject, before);
            return new Found(subject, "carried-share", 0.85);
        }
        Entry entry = names.find(clause, part.from(), part.to(), unit, Measure.LEVEL);
        return new Found(new Subject(part.words() + whole, entry(entry, whole, unit)), "share-of", 0.9);
    }

    /** The share of an indicator in a whole; 占总人口比重（常住人口城镇化率） says by which name it is known. */
    private @Nullable Entry entry(@Nullable Entry of, String whole, Unit unit) {
        int open = Math.max(whole.lastIndexOf('（'), whole.lastIndexOf('('));
        boolean told = open > 0 && "）)".indexOf(whole.charAt(whole.length() - 1)) >= 0;
        Entry known = told ? names.find(whole.substring(open + 1, whole.length() - 1), unit, Measure.SHARE) : null;
        return known == null ? names.share(of, whole) : known;
    }
}
