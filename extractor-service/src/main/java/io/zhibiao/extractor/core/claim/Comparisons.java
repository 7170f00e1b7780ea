package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.claim.ClauseReader.Place;
import io.zhibiao.extractor.core.claim.SubjectFinder.Found;
import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that are held against another place, year or plan: the words between are no name. */
final class Comparisons {
    private static final long VERSUS = WordClass.VERSUS.bit();

    /** The rule of a value held against one more place. */
    static final String BESIDE = "carried-beside";

    private static final int SHORTEST_NAME = 3;

    /** 超额完成年度目标任务. */
    private static final int LONGEST_TASK = 12;

    private static final List<String> MISSED = List.of("未完成", "未达到", "未达");
    private static final List<String> EXCEEDS = List.of("高于", "低于");
    private static final List<String> CONVERTS = List.of("折合", "折合人民币", "约合", "约合人民币", "折人民币");

    private final NameFinder names;

    Comparisons(NameFinder names) {
        this.names = names;
    }

    /** 剔除减税降费因素增长11%: what is told is told of the subject before. */
    @Nullable
    Found aside(Ask ask) {
        Found own = converted(ask);
        if (own != null) {
            return own;
        }
        Subject before = ask.context().subject;
        return before != null && !ask.name().empty() && (aside(ask.name(), ask.unit()) || set(ask) || without(ask))
                ? new Found(before, "carried-aside", 0.85)
                : null;
    }

    /** 扣除房地产开发投资后增长11.2%: what was left out is not what grew. */
    private static boolean without(Ask ask) {
        Clause clause = ask.clause();
        String words = clause.text(ask.place().lower(), ask.name().to());
        return words.endsWith("后") && Any.starts(words, clause.phrases(PhraseList.WITHOUT));
    }

    /** 签约资金折合人民币7亿元: what stands in front of the conversion is the name. */
    private @Nullable Found converted(Ask ask) {
        Phrase name = ask.name();
        if (name.empty() || !name.endsWith(WordClass.ASIDE.bit())) {
            return null;
        }
        Clause clause = ask.clause();
        String word = clause.text(name.lastWordStart(), name.to());
        Phrase before = new Phrase(clause, name.from(), name.lastWordStart()).trimmed();
        if (!CONVERTS.contains(word) || before.to() - before.from() < SHORTEST_NAME) {
            return null;
        }
        Entry entry = names.find(clause, before.from(), before.to(), ask.unit(), ask.measure());
        return new Found(new Subject(before.words(), entry), entry == null ? "words-value" : "name-value", 0.85);
    }

    @Nullable
    Found compared(Ask ask) {
        Subject before = ask.context().subject;
        if (before != null && exceeded(ask)) {
            return new Found(before, "carried-compared", 0.85);
        }
        return compared(ask.place(), ask.unit(), ask.left(), ask.name(), ask.context());
    }

    /** 快于全国0.8个、全省0.3个百分点: held against one more place, which is not whose it is. */
    @Nullable
    static Found beside(Ask ask) {
        Draft last = ask.context().last;
        Value before = ask.place().before();
        boolean points =
                ask.unit().dimension() == Unit.Dimension.POINT && ask.left().change() == null;
        if (!points
                || last == null
                || before == null
                || last.end() != before.amount().end()) {
            return null;
        }
        boolean compared = last.rule().contains("compared") || last.rule().startsWith(BESIDE);
        boolean falls =
                last.value() != null && last.value() < 0 && before.amount().value() >= 0;
        return compared && ask.name().only(Masks.PLACES) ? new Found(last.subject(), BESIDE, 0.88, falls) : null;
    }

    @Nullable
    Found ofPlan(Ask ask) {
        return ofPlan(ask.place(), ask.left(), ask.measure(), ask.unit(), ask.context());
    }

    /** 高于年初人代会12%的目标: what the value is held against was aimed at for the subject before. */
    private static boolean set(Ask ask) {
        Clause clause = ask.clause();
        int end = ask.value().end();
        int first = clause.tokens().from(ask.name().from());
        int plan = clause.tokens().from(end + 1);
        return ask.unit().percent()
                && clause.is(first, VERSUS)
                && clause.start(first) == ask.name().from()
                && clause.tokens().text().startsWith("的", end)
                && clause.is(plan, Masks.PLAN)
                && clause.start(plan) == end + 1;
    }

    /** 优于年度下降2.5%的目标, 剔除减税降费因素增长11%: what the value is held against or depends on. */
    private static boolean aside(Phrase name, Unit unit) {
        int first = name.clause().tokens().from(name.from());
        boolean versus = unit.percent()
                && name.clause().is(first, VERSUS)
                && name.clause().start(first) == name.from()
                && !name.clause().is(first, Masks.NAME | WordClass.NOUN.bit());
        return (versus && name.only(VERSUS | Masks.PLAN | WordClass.mask(WordClass.NOUN, WordClass.ADVERB)))
                || name.endsWith(WordClass.ASIDE.bit());
    }

    /** 高于全省平均1个百分点, 是上年的2.1倍: the words between are what it is held against, not what it is about. */
    private @Nullable Found compared(Place place, Unit unit, Left left, Phrase name, Context context) {
        Clause clause = place.clause();
        boolean points = unit.dimension() == Unit.Dimension.POINT;
        boolean times = unit.dimension() == Unit.Dimension.TIMES && left.change() == null;
        boolean amounts = !points && !times && !unit.percent() && !unit.bare() && against(place, unit, left);
        if (!points && !times && !amounts) {
            return null;
        }
        long mask = points || amounts ? VERSUS | WordClass.BASIS.bit() : VERSUS | WordClass.BASIS.bit() | Masks.REACH;
        int versus = clause.find(mask, place.lower(), left.nameEnd());
        versus = versus < 0 && points ? exceeding(clause, place.lower(), left.nameEnd()) : versus;
        if (versus < 0 && !(left.any(VERSUS) && name.empty())) {
            return null;
        }
        int at = versus < 0 ? left.nameEnd() : clause.start(versus);
        Phrase before = new Phrase(clause, place.lower(), at).trimmed();
        String word = versus < 0 ? "" : clause.text(at, clause.end(versus));
        boolean falls = falls(word) || (left.change() != null && left.change().any(Masks.FALL));
        boolean pace = context.subject != null && before.only(Masks.CHANGE);
        if (before.empty() || pace) {
            Subject carried =
                    context.subject == null ? Subject.words(name.empty() ? "增速" : name.words()) : context.subject;
            return new Found(carried, "carried-compared", 0.88, falls);
        }
        Entry entry = names.find(clause, before.from(), before.to(), unit, Measure.CHANGE);
        return new Found(new Subject(before.words(), entry), "compared", entry == null ? 0.75 : 0.92, falls);
    }

    /** 超额完成年度任务2.1亿元: by how much the subject before exceeded what was set. */
    private static boolean exceeded(Ask ask) {
        Clause clause = ask.clause();
        String words = clause.text(ask.place().lower(), ask.value().amount().start());
        return ask.unit().dimension() == Unit.Dimension.MONEY
                && words.startsWith("超额完成")
                && ask.name().endsWith(Masks.PLAN)
                && words.length() <= LONGEST_TASK;
    }

    /** 超额完成省考核目标2.7个百分点: index of the verb, or -1. */
    private static int exceeding(Clause clause, int from, int to) {
        int verb = clause.find(Masks.COMPLETION, from, to);
        return verb >= 0 && clause.word(verb).startsWith("超") && clause.has(Masks.PLAN, clause.end(verb), to)
                ? verb
                : -1;
    }

    /** 未完成计划2个百分点: by how much it fell short of the plan. */
    static boolean missed(Clause clause, Value value) {
        int at = value.amount().start();
        return value.amount().unit().dimension() == Unit.Dimension.POINT
                && clause.saysAny(MISSED, clause.from(), at)
                && clause.has(Masks.PLAN, clause.from(), at);
    }

    /** Whether a word of comparison says that its subject is the lesser one. */
    static boolean falls(String word) {
        return word.startsWith("低") || word.startsWith("慢") || word.startsWith("落后");
    }

    /** 比全国低663元, 高出普通水稻0.4元: between the comparison and the value stands what it is held against. */
    private static boolean against(Place place, Unit unit, Left left) {
        Clause clause = place.clause();
        int versus = clause.find(VERSUS, place.lower(), left.nameEnd());
        if (versus < 0 || clause.is(versus, Masks.NAME | WordClass.NOUN.bit())) {
            return false;
        }
        String word = clause.word(versus);
        boolean told = left.change() != null && !left.any(Masks.ARRIVE);
        boolean counts = unit.dimension() == Unit.Dimension.COUNT; // 高于全省的19项 are so many that exceed it
        return (told || word.equals("高出") || word.equals("超出") || (EXCEEDS.contains(word) && !counts))
                && !clause.blank(clause.end(versus), left.nameEnd())
                && !word.equals("超过");
    }

    /** 完成年初代编预算的100.3%: what was planned is told between the verb and the plan, or before the verb, or before the clause. */
    private @Nullable Found ofPlan(Place place, Left left, Measure measure, Unit unit, Context context) {
        if (measure != Measure.COMPLETION || !left.any(Masks.PLAN)) {
            return null;
        }
        Clause clause = place.clause();
        int verb = clause.findLast(Masks.CUT | Masks.SHARE | Masks.REACH, place.lower(), left.nameEnd());
        if (verb > clause.first() && clause.word(verb).equals("下达")) {
            verb = clause.findLast(Masks.CUT | Masks.SHARE | Masks.REACH, place.lower(), clause.start(verb));
        }
        if (verb < 0) {
            return null;
        }
        Phrase before = new Phrase(clause, place.lower(), clause.start(verb)).trimmed();
        Phrase between = new Phrase(clause, clause.end(verb), left.nameEnd()).trimmed();
        Entry planned = between.empty() ? null : names.find(clause, between.from(), between.to(), unit, measure);
        if (planned != null) {
            return null;
        }
        if (!before.empty()) {
            Entry entry = names.find(clause, before.from(), before.to(), unit, measure);
            return new Found(new Subject(before.words(), entry), "name-of-plan", entry == null ? 0.75 : 0.9);
        }
        return context.subject == null ? null : new Found(context.subject, "carried-of-plan", 0.85);
    }
}
