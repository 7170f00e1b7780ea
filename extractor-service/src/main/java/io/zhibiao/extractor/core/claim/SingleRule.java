package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.claim.ClauseReader.Place;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Token.Amount;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One value and its subject: in front (家庭农场2826家), behind (改造84个老旧小区), or carried from the clause before (增长8%). */
final class SingleRule {
    private static final long STRETCHES = WordClass.AIM.bit();

    private final NameFinder names;

    SingleRule(NameFinder names) {
        this.names = names;
    }

    List<Draft> read(Place place, List<Value> values, Context context) {
        List<Draft> drafts = new ArrayList<>(values.size());
        Place at = place;
        for (Value value : values) {
            drafts.add(read(at, value, context));
            at = new Place(place.clause(), value.end(), place.upper(), value);
        }
        return drafts;
    }

    private Draft read(Place place, Value printed, Context context) {
        Clause clause = place.clause();
        Left left = Left.of(clause, printed.index(), place.lower());
        Phrase whole = new Phrase(clause, place.lower(), left.nameEnd());
        Phrase name = whole.trimmed();
        Value value = Yuan.told(printed, name, context);
        Measure previous = name.empty() && context.last != null ? context.last.measure() : null;
        Reading first = Measures.of(clause, value, left, null, previous);
        Found found = find(place, value, left, name, first.measure(), context);
        Reading reading = Measures.of(clause, value, left, found.subject().entry(), previous);
        reading = completionOfPlan(place, value, reading);
        ClaimKind kind = Kinds.of(context, clause, value, left, name, reading.measure());
        boolean stretch = stretches(place, left, whole, context, found);
        if (stretch && context.last != null) {
            kind = ClaimKind.TARGET;
        }
        boolean from = startsChange(clause, value);
        Draft draft = Drafts.of(
                context,
                clause,
                value,
                left,
                found.subject(),
                reading,
                from ? ClaimKind.ACTUAL : kind,
                stretch,
                place.lower(),
                found.rule(),
                found.confidence());
        return from ? withoutPeriod(draft) : draft;
    }

    /** 占目标任务65亿元的87.37%: the second value is how much of the first was done. */
    private static Reading completionOfPlan(Place place, Value value, Reading reading) {
        if (!value.amount().unit().percent() || place.before() == null) {
            return reading;
        }
        Clause clause = place.clause();
        boolean of = clause.text(place.before().end(), value.amount().start()).equals("的");
        boolean plan = of
                && clause.has(Masks.PLAN, clause.from(), place.before().amount().start());
        return plan
                ? new Reading(Measure.COMPLETION, value.amount().value(), reading.unit(), "completion-of-plan")
                : reading;
    }

    /** 由15分钟缩短至9分钟: the first is where it started. */
    private static boolean startsChange(Clause clause, Value value) {
        int next = clause.tokens().from(value.end());
        return clause.is(next, Masks.ARRIVE)
                && clause.token(next).start() == value.end()
                && next + 1 < clause.last()
                && clause.token(next + 1) instanceof Amount;
    }

    private static Draft withoutPeriod(Draft d) {
        return new Draft(
                d.subject(),
                d.measure(),
                d.kind(),
                d.value(),
                d.max(),
                d.unit(),
                d.bound(),
                d.stretch(),
                null,
                d.region(),
                d.start(),
                d.end(),
                d.quoteStart(),
                d.quoteEnd(),
                d.rule() + "/from",
                d.confidence());
    }

    /** 增长8%、力争9%: a second aim for the same thing. */
    private static boolean stretches(Place place, Left left, Phrase whole, Context context, Found found) {
        if (context.last == null
                || !found.rule().startsWith("carried")
                || !context.last.subject().equals(found.subject())) {
            return false;
        }
        Clause clause = place.clause();
        boolean aim = left.any(STRETCHES) || clause.has(STRETCHES, whole.from(), whole.to());
        return aim
                && context.last.kind() == ClaimKind.TARGET
                && context.last.unit().equals("%")
                        == clause.text(place.lower(), place.upper()).contains("%");
    }

    private record Found(Subject subject, String rule, double confidence) {}

    private Found find(Place place, Value value, Left left, Phrase name, Measure measure, Context context) {
        Clause clause = place.clause();
        Unit unit = value.amount().unit();
        int share = shareWord(clause, place, name);
        if (share >= 0 && unit.percent()) {
            return share(clause, name, share, unit, context);
        }
        if (name.empty() || onlyPlan(name, measure)) {
            return measure == Measure.LEVEL
                            || unit.dimension() == Unit.Dimension.COUNT
                            || unit.dimension() == Unit.Dimension.PEOPLE
                    ? behindOrCarried(place, value, left, name, context)
                    : carried(context, clause, value);
        }
        if (left.change() == null && (name.endsWith(Masks.OPEN) || name.only(Masks.DO | Masks.OPEN | Masks.FRONT))) {
            Found behind = behind(place, value, name);
            if (behind != null) {
                return behind;
            }
            if (name.only(Masks.DO) && context.subject != null) {
                return new Found(new Subject(name.words() + core(context.subject), null), "verb-carried", 0.6);
            }
        }
        return front(place, value, left, name, measure, context);
    }

    private static boolean onlyPlan(Phrase name, Measure measure) {
        return measure == Measure.COMPLETION && name.only(Masks.PLAN | Masks.OPEN | Masks.FRONT | Masks.COMPLETION);
    }

    private Found front(Place place, Value value, Left left, Phrase name, Measure measure, Context context) {
        Clause clause = place.clause();
        Unit unit = value.amount().unit();
        String words = name.words();
        Entry entry = names.find(clause, name.from(), name.to(), unit, measure);
        if (entry != null) {
            return new Found(new Subject(words, entry), "name-value", 0.96);
        }
        if (context.subject != null) {
            Entry after = names.after(context.subject, words);
            if (after != null) {
                return new Found(new Subject(core(context.subject) + words, after), "relative-name", 0.9);
            }
            if (name.only(WordClass.RELATIVE.bit() | Masks.OPEN)) {
                return new Found(new Subject(core(context.subject) + words, null), "relative", 0.75);
            }
        }
        Phrase object = object(place, value);
        if (left.change() == null && !object.empty() && !unit.percent()) {
            Found behind = joined(name, object, unit);
            if (behind != null) {
                return behind;
            }
        }
        return new Found(Subject.words(verbFirst(name)), "words-value", 0.8);
    }

    /** 村级末端服务站点已建成70个: told as 建成村级末端服务站点. */
    private static String verbFirst(Phrase name) {
        if (!name.endsWith(Masks.DO) || name.only(Masks.DO)) {
            return name.words();
        }
        Phrase verb = new Phrase(name.clause(), name.lastWordStart(), name.to());
        Phrase thing = new Phrase(name.clause(), name.from(), name.lastWordStart()).trimmed();
        return thing.empty() || thing.endsWith(Masks.DO)
                ? name.words()
                : verb.words() + dropAdverb(thing).words();
    }

    private static Phrase dropAdverb(Phrase thing) {
        long adverbs = WordClass.mask(WordClass.ADVERB, WordClass.DONE);
        Phrase rest = thing;
        while (rest.endsWith(adverbs)) {
            rest = new Phrase(rest.clause(), rest.from(), rest.lastWordStart());
        }
        return rest.empty() ? thing : rest;
    }

    private @Nullable Found joined(Phrase name, Phrase object, Unit unit) {
        Entry entry = names.find(object.clause(), object.from(), object.to(), unit, Measure.LEVEL);
        String words = name.words() + object.words();
        return new Found(
                new Subject(words, entry),
                entry == null ? "name-value-object" : "value-object",
                entry == null ? 0.7 : 0.85);
    }

    private Found behindOrCarried(Place place, Value value, Left left, Phrase name, Context context) {
        if (left.change() == null) {
            Found behind = behind(place, value, name);
            if (behind != null) {
                return behind;
            }
        }
        return carried(context, place.clause(), value);
    }

    private @Nullable Found behind(Place place, Value value, Phrase name) {
        Phrase object = object(place, value);
        if (object.empty()) {
            return null;
        }
        Unit unit = value.amount().unit();
        String verb = verb(name);
        Entry entry = names.find(object.clause(), object.from(), object.to(), unit, Measure.LEVEL);
        return new Found(new Subject(verb + object.words(), entry), "value-object", entry == null ? 0.8 : 0.92);
    }

    /** The verb that governs the counted thing: the last one of the phrase. */
    private static String verb(Phrase name) {
        int index = name.clause().findLast(Masks.DO, name.from(), name.to());
        return index < 0
                ? ""
                : name.clause()
                        .text(
                                name.clause().token(index).start(),
                                name.clause().token(index).end());
    }

    /** What stands behind the value up to the next mark or value, without what is said of it. */
    private static Phrase object(Place place, Value value) {
        Clause clause = place.clause();
        int from = value.end();
        String text = clause.tokens().text();
        if (from < place.upper() && text.charAt(from) == '的') {
            from++;
        }
        int to = place.upper();
        for (int i = clause.tokens().from(from);
                i < clause.last() && clause.token(i).start() < to;
                i++) {
            boolean first = clause.token(i).start() == from;
            if (clause.token(i) instanceof io.zhibiao.extractor.core.token.Token.Mark
                    || (!first && ends(clause, i))
                    || (first && verbs(clause, i))) {
                to = clause.token(i).start();
            }
        }
        return new Phrase(clause, from, Math.max(from, to)).trimmed();
    }

    private static boolean ends(Clause clause, int index) {
        return clause.is(index, Masks.DONE | Masks.AIM | Masks.ESTIMATE | WordClass.LIGHT.bit())
                && !clause.is(index, Masks.DO);
    }

    private static boolean verbs(Clause clause, int index) {
        return clause.is(index, Masks.CHANGE | Masks.ARRIVE | Masks.EACH);
    }

    private Found carried(Context context, Clause clause, Value value) {
        if (context.subject != null) {
            return new Found(context.subject, "carried", 0.88);
        }
        String words = new Phrase(clause, clause.from(), value.amount().start()).words();
        return new Found(
                Subject.words(words.isEmpty() ? value.amount().unit().word() + "数" : words), "no-subject", 0.3);
    }

    private static int shareWord(Clause clause, Place place, Phrase name) {
        for (int i = clause.tokens().from(place.lower());
                i < clause.last() && clause.token(i).start() < name.to();
                i++) {
            if (clause.is(i, Masks.SHARE)
                    && clause.text(clause.token(i).start(), clause.token(i).end())
                            .startsWith("占")) {
                return i;
            }
        }
        return -1;
    }

    private Found share(Clause clause, Phrase name, int share, Unit unit, Context context) {
        int at = clause.token(share).start();
        Phrase part = new Phrase(clause, Math.min(name.from(), at), at).trimmed();
        String whole = clause.text(at, Math.max(at, name.to()));
        if (part.empty()) {
            Subject before = context.subject == null ? Subject.words(whole) : context.subject;
            boolean plan = clause.has(Masks.PLAN, at, name.to());
            return plan
                    ? new Found(before, "carried-share-of-plan", 0.85)
                    : new Found(new Subject(core(before) + whole, names.share(before.entry())), "carried-share", 0.85);
        }
        Entry entry = names.find(clause, part.from(), part.to(), unit, Measure.LEVEL);
        return new Found(new Subject(part.words() + whole, names.share(entry)), "share-of", 0.9);
    }

    /** The subject's thing without the verb that counted it. */
    static String core(Subject subject) {
        String words = subject.surface();
        for (String verb : List.of("新增", "净增", "新建", "完成", "实现")) {
            if (words.startsWith(verb) && words.length() > verb.length() + 1) {
                return words.substring(verb.length());
            }
        }
        return words;
    }
}
