package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Bound;
import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.outline.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Aims without a number: 居民收入增长与经济增长同步, 单位GDP能耗完成省下达任务, 研发投入增速高于全省平均, 进出口总额实现正增长. Told for
 * indicators of the catalogue; 完成下达任务 for any short list of things.
 */
final class PaceRule {
    private static final long PACE = WordClass.PACE.bit();
    private static final String STEADY_ENDS = "长定稳";
    private static final long COMPARES = WordClass.mask(WordClass.VERSUS, WordClass.BEFORE_GE, WordClass.BEFORE_LE);

    private final Aims aims;
    private final Rules rules;

    PaceRule(NameFinder names, Rules rules) {
        this.aims = new Aims(names);
        this.rules = rules;
    }

    List<Draft> read(Clause clause, Context context) {
        if (context.bulletin || context.part != Part.PLAN) {
            return List.of();
        }
        int pace = rules.on("pace") ? clause.findLast(PACE, clause.from(), clause.to()) : -1;
        if (pace >= 0) {
            return same(clause, pace, context);
        }
        int plan = given(clause);
        List<Draft> fulfilled = plan < 0 ? List.of() : fulfils(clause, plan, context);
        if (!fulfilled.isEmpty()) {
            return fulfilled;
        }
        List<Draft> compared = rules.on("faster-than") ? compared(clause, context) : List.of();
        return compared.isEmpty() && rules.on("steady") ? steady(clause, context) : compared;
    }

    /** Index of the word that ends the clause and names what was set (任务, 控制指标); -1 where none does. */
    private static int given(Clause clause) {
        int last = clause.last() - 1;
        if (last < clause.first() || !clause.blank(clause.end(last), clause.to())) {
            return -1;
        }
        return clause.is(last, Masks.PLAN) || Any.ends(clause.word(last), clause.phrases(PhraseList.LIMITS))
                ? last
                : -1;
    }

    private List<Draft> same(Clause clause, int pace, Context context) {
        int start = clause.start(pace);
        boolean with = clause.tokens().text().charAt(start) == '与';
        for (int i = with ? clause.first() - 1 : pace - 1; i >= clause.first(); i--) {
            if (clause.phrases(PhraseList.WITH).contains(clause.word(i))) {
                start = clause.start(i);
                break;
            }
        }
        return aims.of(clause, start, clause.end(pace), Measure.GROWTH, Bound.EQ, false, context, "pace");
    }

    private List<Draft> fulfils(Clause clause, int plan, Context context) {
        int verb = -1;
        for (int i = plan - 1; i >= clause.first(); i--) {
            if (clause.phrases(PhraseList.FULFIL).contains(clause.word(i))) {
                verb = i;
            }
        }
        if (verb < 0) {
            return List.of();
        }
        int start = clause.start(verb);
        String words = clause.text(start, clause.end(plan));
        boolean given = Any.in(words, clause.phrases(PhraseList.SETTERS));
        Phrase task = task(clause, verb, plan);
        if (given && new Phrase(clause, clause.from(), start).trimmed().empty()) {
            return task.empty() || task.words().length() < 2 || !rules.on("fulfils-task")
                    ? List.of()
                    : List.of(Aims.claim(
                            clause,
                            start,
                            clause.end(plan),
                            Measure.COMPLETION,
                            Bound.EQ,
                            context,
                            "fulfils-task",
                            Subject.words(task.words())));
        }
        return given && rules.on("fulfils")
                ? aims.of(
                        clause,
                        start,
                        clause.end(plan),
                        Measure.COMPLETION,
                        Bound.EQ,
                        words.contains("下达") || words.contains("省定"),
                        context,
                        "fulfils")
                : List.of();
    }

    /** 完成国家下达的节能减排任务: what the task is. */
    private static Phrase task(Clause clause, int verb, int plan) {
        int of = clause.tokens().text().indexOf('的', clause.end(verb));
        int from = of < 0 || of >= clause.start(plan) ? clause.start(plan) : of + 1;
        return new Phrase(clause, from, clause.start(plan));
    }

    /** 高于地区生产总值增速, 不低于上年水平. */
    private List<Draft> compared(Clause clause, Context context) {
        for (int i = clause.first(); clause.any(COMPARES) && i < clause.last(); i++) {
            Bound bound = clause.is(i, COMPARES) ? bound(clause.word(i)) : null;
            if (bound != null && clause.end(i) < clause.to() && clause.start(i) > clause.from()) {
                return aims.of(
                        clause, clause.start(i), clause.to(), Measure.GROWTH, bound, false, context, "faster-than");
            }
        }
        return List.of();
    }

    private static @Nullable Bound bound(String word) {
        return switch (word) {
            case "高于", "快于", "超过", "优于", "好于", "跑赢" -> Bound.GT;
            case "不低于", "不低于上年", "不少于", "力争不低于" -> Bound.GE;
            case "低于", "慢于" -> Bound.LT;
            case "不高于", "不超过" -> Bound.LE;
            default -> null;
        };
    }

    private List<Draft> steady(Clause clause, Context context) {
        int last = clause.to() - 1;
        while (last > clause.from()
                && Character.isWhitespace(clause.tokens().text().charAt(last))) {
            last--;
        }
        if (last < clause.from() || STEADY_ENDS.indexOf(clause.tokens().text().charAt(last)) < 0) {
            return List.of();
        }
        String text = clause.text(clause.from(), last + 1);
        for (String words : clause.phrases(PhraseList.STEADY)) {
            boolean kept = !clause.phrases(PhraseList.KEPT_STEADY).contains(words) || text.endsWith("保持" + words);
            if (kept && text.endsWith(words) && text.length() > words.length()) {
                int end = clause.from() + text.length();
                return aims.of(clause, end - words.length(), end, Measure.GROWTH, Bound.EQ, false, context, "steady");
            }
        }
        return List.of();
    }
}
