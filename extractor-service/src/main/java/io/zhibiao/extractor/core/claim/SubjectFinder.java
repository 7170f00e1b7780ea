package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Measure;
import io.zhibiao.events.Region;
import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.claim.ClauseReader.Place;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what one value is about: the name in front (家庭农场2826家), the thing behind (改造84个老旧小区), or the subject carried from
 * the claim or clause before (增长8%).
 */
final class SubjectFinder {
    private static final int LONGEST_VERB = 3;
    private static final long VERSUS = WordClass.VERSUS.bit();
    private static final List<String> PUSHES = List.of("拉动", "贡献", "带动经济");

    private final NameFinder names;

    SubjectFinder(NameFinder names) {
        this.names = names;
    }

    /**
     * A subject and how it was found.
     *
     * @param falls whether the words say 低于: a change is then a fall
     */
    record Found(Subject subject, String rule, double confidence, boolean falls) {
        Found(Subject subject, String rule, double confidence) {
            this(subject, rule, confidence, false);
        }
    }

    Found find(Place place, Value value, Left left, Phrase name, Measure measure, Context context) {
        Found found = any(place, value, left, name, measure, context);
        Entry entry = found.subject().entry();
        boolean fits = entry == null || entry.measuredIn(value.amount().unit());
        return fits
                ? found
                : new Found(Subject.words(found.subject().surface()), found.rule(), found.confidence(), found.falls());
    }

    private Found any(Place place, Value value, Left left, Phrase name, Measure measure, Context context) {
        Clause clause = place.clause();
        Unit unit = value.amount().unit();
        Found compared = compared(place, unit, left, name, context);
        if (compared != null) {
            return compared;
        }
        Found done = ofPlan(place, left, measure, unit, context);
        if (done != null) {
            return done;
        }
        int share = shareWord(clause, place, name);
        if (share >= 0 && partOfWhole(unit)) {
            return share(clause, name, share, unit, context);
        }
        if (name.empty() || onlyPlan(name, measure) || targetOnly(name)) {
            return counts(unit, measure)
                    ? behindOrCarried(place, value, left, name, context)
                    : carried(context, clause, value);
        }
        if (left.change() == null && opens(name)) {
            Found behind = Objects.behind(names, place, value, name);
            if (behind != null) {
                return behind;
            }
            if (name.only(Masks.DO) && context.subject != null && name.words().length() <= LONGEST_VERB) {
                return verbCarried(name, context.subject);
            }
        }
        return front(place, value, left, name, measure, context);
    }

    private static boolean partOfWhole(Unit unit) {
        return unit.percent() || unit.dimension() == Unit.Dimension.RATIO || unit.dimension() == Unit.Dimension.POINT;
    }

    private static boolean counts(Unit unit, Measure measure) {
        return measure == Measure.LEVEL
                || unit.dimension() == Unit.Dimension.COUNT
                || unit.dimension() == Unit.Dimension.PEOPLE
                || unit.dimension() == Unit.Dimension.RATIO;
    }

    private static boolean opens(Phrase name) {
        return name.endsWith(Masks.OPEN) || name.only(Masks.DO | Masks.OPEN | Masks.FRONT);
    }

    private static boolean onlyPlan(Phrase name, Measure measure) {
        return measure == Measure.COMPLETION && name.only(Masks.PLAN | Masks.OPEN | Masks.FRONT | Masks.COMPLETION);
    }

    /** 年度目标为5000人: what the sentence is about, its aim. */
    private static boolean targetOnly(Phrase name) {
        return name.only(Masks.PLAN | Masks.FRONT)
                && name.words().length() <= 8
                && !name.words().contains("投资");
    }

    private static Found verbCarried(Phrase name, Subject before) {
        String core = core(before);
        String words = before.surface().startsWith(name.words()) ? before.surface() : name.words() + core;
        boolean part = name.clause().text(name.clause().from(), name.from()).contains("其中");
        return new Found(new Subject(words, part ? null : before.entry()), "verb-carried", 0.7);
    }

    /** 高于全省平均1个百分点, 是上年的2.1倍: the words between are what it is held against, not what it is about. */
    private @Nullable Found compared(Place place, Unit unit, Left left, Phrase name, Context context) {
        Clause clause = place.clause();
        boolean points = unit.dimension() == Unit.Dimension.POINT;
        boolean times = unit.dimension() == Unit.Dimension.TIMES && left.change() == null;
        if (!points && !times) {
            return null;
        }
        long mask = points ? VERSUS | WordClass.BASIS.bit() : VERSUS | WordClass.BASIS.bit() | Masks.REACH;
        int versus = clause.find(mask, place.lower(), left.nameEnd());
        if (versus < 0 && !(left.any(VERSUS) && name.empty())) {
            return null;
        }
        int at = versus < 0 ? left.nameEnd() : clause.token(versus).start();
        Phrase before = new Phrase(clause, place.lower(), at).trimmed();
        String word = versus < 0 ? "" : clause.text(at, clause.token(versus).end());
        boolean falls = word.startsWith("低") || word.startsWith("慢") || word.startsWith("落后");
        if (before.empty()) {
            Subject carried =
                    context.subject == null ? Subject.words(name.empty() ? "增速" : name.words()) : context.subject;
            return new Found(carried, "carried-compared", 0.88, falls);
        }
        Entry entry = names.find(clause, before.from(), before.to(), unit, Measure.CHANGE);
        return new Found(new Subject(before.words(), entry), "compared", entry == null ? 0.75 : 0.92, falls);
    }

    /** 完成年初代编预算的100.3%: what was planned is told between the verb and the plan, or before the verb, or before the clause. */
    private @Nullable Found ofPlan(Place place, Left left, Measure measure, Unit unit, Context context) {
        if (measure != Measure.COMPLETION || !left.any(Masks.PLAN)) {
            return null;
        }
        Clause clause = place.clause();
        int verb = clause.findLast(Masks.CUT | Masks.SHARE | Masks.REACH, place.lower(), left.nameEnd());
        if (verb < 0) {
            return null;
        }
        Phrase before = new Phrase(clause, place.lower(), clause.token(verb).start()).trimmed();
        Phrase between = new Phrase(clause, clause.token(verb).end(), left.nameEnd()).trimmed();
        Entry planned = between.empty() ? null : names.find(clause, between.from(), between.to(), unit, measure);
        if (planned != null) {
            return new Found(new Subject(between.words(), planned), "planned-name", 0.9);
        }
        if (!before.empty()) {
            Entry entry = names.find(clause, before.from(), before.to(), unit, measure);
            return new Found(new Subject(before.words(), entry), "name-of-plan", entry == null ? 0.75 : 0.9);
        }
        return context.subject == null ? null : new Found(context.subject, "carried-of-plan", 0.85);
    }

    private Found front(Place place, Value value, Left left, Phrase name, Measure measure, Context context) {
        Clause clause = place.clause();
        Unit unit = value.amount().unit();
        String words = name.words();
        Region town = context.subject == null ? null : Regions.place(context, clause, name.from(), name.to());
        if (context.subject != null && town != null && words.equals(town.name())) {
            return new Found(context.subject, "carried-place", 0.85);
        }
        if (words.length() == 1 && context.subject != null) {
            return new Found(context.subject, "carried-verb", 0.7);
        }
        if (PUSHES.stream().anyMatch(words::contains)) {
            return new Found(Subject.words(words), "contribution", 0.7);
        }
        Entry entry = names.find(clause, name.from(), name.to(), unit, measure);
        if (entry != null) {
            boolean whole = left.any(Masks.SHARE) && unit.percent();
            return new Found(new Subject(words, whole ? names.share(entry, "占比") : entry), "name-value", 0.96);
        }
        Found behindVerb = acrossVerb(place, name, unit, measure);
        if (behindVerb != null) {
            return behindVerb;
        }
        Found relative = relative(name, words, unit, context);
        if (relative != null) {
            return relative;
        }
        Phrase object = Objects.of(place, value);
        if (left.change() == null && !object.empty() && !unit.percent()) {
            return Objects.joined(names, name, object, unit);
        }
        return new Found(Subject.words(words), "words-value", 0.8);
    }

    /** 规模以上工业企业实现营业收入350亿元: the name stands on both sides of the verb. */
    private @Nullable Found acrossVerb(Place place, Phrase name, Unit unit, Measure measure) {
        if (name.from() <= place.lower()) {
            return null;
        }
        Phrase before = new Phrase(place.clause(), place.lower(), name.from()).trimmed();
        if (before.empty() || before.to() - before.from() > 16) {
            return null;
        }
        String owner = before.endsWith(Masks.CUT | WordClass.LIGHT.bit())
                ? new Phrase(before.clause(), before.from(), before.lastWordStart())
                        .trimmed()
                        .words()
                : before.words();
        Entry entry = owner.isEmpty() ? null : names.find(owner + name.words(), unit, measure);
        return entry == null ? null : new Found(new Subject(owner + name.words(), entry), "name-verb-name", 0.9);
    }

    private @Nullable Found relative(Phrase name, String words, Unit unit, Context context) {
        Subject before = context.subject;
        if (before == null) {
            return null;
        }
        Entry after = names.after(before, words);
        if (after != null && after.measuredIn(unit)) {
            return new Found(new Subject(core(before) + words, after), "relative-name", 0.9);
        }
        Subject shared = sharedPrefix(before, words, unit);
        if (shared != null) {
            return new Found(shared, "shared-prefix", 0.85);
        }
        if (!name.only(WordClass.RELATIVE.bit() | Masks.OPEN)) {
            return null;
        }
        boolean total = before.entry() != null
                && TOTALS.contains(words)
                && before.entry().measuredIn(unit);
        return new Found(new Subject(core(before) + words, total ? before.entry() : null), "relative", 0.75);
    }

    /** 技术合同登记300项、登记额30亿元: the second name leaves out what the first began with. */
    private @Nullable Subject sharedPrefix(Subject before, String words, Unit unit) {
        String first = core(before);
        for (int i = Math.min(first.length(), LONGEST_PREFIX); i >= 2; i--) {
            String name = first.substring(0, i) + words;
            Entry entry = names.find(name, unit, Measure.LEVEL);
            if (entry != null) {
                return new Subject(name, entry);
            }
        }
        return null;
    }

    private static final int LONGEST_PREFIX = 10;
    private static final List<String> TOTALS = List.of("总数", "总量", "总数量", "总额", "数量", "总规模", "规模", "余额", "增速", "增幅");

    private Found behindOrCarried(Place place, Value value, Left left, Phrase name, Context context) {
        boolean counted = value.amount().unit().dimension() == Unit.Dimension.COUNT
                || value.amount().unit().dimension() == Unit.Dimension.PEOPLE;
        if (left.change() == null || counted) {
            Found behind = Objects.behind(names, place, value, name);
            if (behind != null) {
                return behind;
            }
        }
        return carried(context, place.clause(), value);
    }

    private Found carried(Context context, Clause clause, Value value) {
        if (context.subject != null) {
            return new Found(context.subject, "carried", 0.88);
        }
        if (!context.topic.isEmpty()) {
            return new Found(Subject.words(context.topic), "topic", 0.6);
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
                    : new Found(
                            new Subject(core(before) + whole, names.share(before.entry(), whole)),
                            "carried-share",
                            0.85);
        }
        Entry entry = names.find(clause, part.from(), part.to(), unit, Measure.LEVEL);
        return new Found(new Subject(part.words() + whole, names.share(entry, whole)), "share-of", 0.9);
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
