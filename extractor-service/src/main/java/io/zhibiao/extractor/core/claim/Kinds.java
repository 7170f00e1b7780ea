package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.outline.Part;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Token.When;
import java.util.List;

/** Whether a claim is a result, an expected result or an aim: by part of the posting, modality, tense and year. */
final class Kinds {
    private static final long DOES = WordClass.mask(WordClass.DO, WordClass.LIGHT, WordClass.RISE, WordClass.FALL);

    private Kinds() {}

    /**
     * The kind of a claim.
     *
     * @param name the name's phrase, where the value has one
     */
    static ClaimKind of(Context context, Clause clause, Value value, Left left, Phrase name, Measure measure) {
        if (context.bulletin) {
            return ClaimKind.ACTUAL;
        }
        When when = context.times.when;
        if (context.part == Part.PLAN) {
            return reports(context, clause, value, left) ? ClaimKind.ACTUAL : ClaimKind.TARGET;
        }
        if (when != null
                && context.years.target() > 0
                && when.year() >= context.years.target()
                && !Tenses.over(when, context)) {
            return ClaimKind.TARGET;
        }
        boolean ahead = context.announced.aims()
                || (when != null
                        && (when.sort() == When.Sort.NEXT_FIVE || Tenses.later(when, context.years.current())));
        if (ahead && !left.any(Masks.DONE)) {
            return ClaimKind.TARGET;
        }
        if ((measure != Measure.COMPLETION && !compared(clause, value, left) && wasSet(clause, value, left))
                || (!completed(left, measure) && !compared(clause, value, left) && aims(clause, value))
                || (measure != Measure.COMPLETION && !compared(clause, value, left) && planned(clause, value, name))) {
            return ClaimKind.TARGET;
        }
        boolean done = (left.completed() || left.any(Masks.DONE)) && !name.only(Masks.FRONT | Masks.DO);
        return context.estimates(clause, done) || Tenses.comes(clause) || Tenses.will(clause, value)
                ? ClaimKind.ESTIMATE
                : ClaimKind.ACTUAL;
    }

    private static boolean reports(Context context, Clause clause, Value value, Left left) {
        When when = context.times.when;
        int reported = context.years.report() > 0 ? context.years.report() : context.years.target() - 1;
        if (when != null && when.year() > 0 && context.years.target() > 0 && when.year() <= reported) {
            return true;
        }
        if (when != null && when.sort() == When.Sort.LAST) {
            return true;
        }
        return left.any(Masks.DONE)
                || clause.has(Masks.DONE, clause.from(), value.amount().start());
    }

    /** 完成年计划145%, 占年计划112%: how much of the plan was done. */
    private static boolean completed(Left left, Measure measure) {
        return measure == Measure.COMPLETION && (left.completed() || left.any(Masks.SHARE));
    }

    /** 低于年初目标8个百分点: the distance is a result. */
    private static boolean compared(Clause clause, Value value, Left left) {
        boolean points = value.amount().unit().dimension() == Unit.Dimension.POINT;
        boolean amounts = !value.amount().unit().percent()
                && left.change() != null
                && clause.has(
                        WordClass.BASIS.bit() | WordClass.VERSUS.bit(),
                        clause.from(),
                        value.amount().start());
        return amounts
                || Comparisons.missed(clause, value)
                || (left.exceeds() && !left.completed())
                || (points
                        && (left.any(Masks.CHANGE)
                                || clause.has(
                                        WordClass.VERSUS.bit(),
                                        clause.from(),
                                        value.amount().start())));
    }

    /** 高于6%的预期目标, 年初确定的5万亩: an aim told again in a review; 实际 behind it is the result. */
    private static boolean wasSet(Clause clause, Value value, Left left) {
        int at = value.amount().start();
        if (clause.says("实际", left.nameEnd(), at) || clause.says("实际完成", clause.from(), at)) {
            return false;
        }
        boolean set = setBefore(clause, value) && !clause.says("已完成", clause.from(), at);
        if (set) {
            return true;
        }
        int behind = clause.tokens().from(value.end());
        boolean of = value.end() < clause.to()
                && clause.tokens().text().charAt(value.end()) == '的'
                && !clause.says("完成", value.end(), clause.to())
                && !clause.says("落地", value.end(), clause.to());
        for (int i = behind; of && i < Math.min(clause.last(), behind + 5); i++) {
            if (clause.is(i, Masks.PLAN)) {
                return !clause.says("完成", clause.from(), at)
                        || clause.says("超额完成", clause.from(), at)
                        || clause.says("未完成", clause.from(), at);
            }
        }
        return false;
    }

    /** 预期寿命 is no aim; 省委确定的14项改革 counts, and 下达资金26亿元 pays out. */
    private static boolean setBefore(Clause clause, Value value) {
        String text = clause.tokens().text();
        int start = value.amount().start();
        if (!clause.tokens().phrases().mayOpen(PhraseList.SET_BEFORE, text, clause.from(), start)) {
            return false;
        }
        List<String> phrases = clause.phrases(PhraseList.SET_BEFORE);
        for (int i = 0; i < phrases.size(); i++) {
            int at = text.indexOf(phrases.get(i), clause.from(), start);
            if (at >= 0 && sets(clause, value, phrases.get(i), at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean sets(Clause clause, Value value, String set, int at) {
        Unit.Dimension of = value.amount().unit().dimension();
        boolean lives = set.equals("预期")
                && clause.says("预期寿命", at, Math.min(value.amount().start(), at + 4));
        boolean counts =
                of == Unit.Dimension.COUNT && !clause.is(clause.tokens().from(value.end()), Masks.PLAN);
        boolean named = counts && clause.phrases(PhraseList.NAMING).contains(set);
        boolean pays = set.equals("下达") && of == Unit.Dimension.MONEY;
        return !lives && !named && !pays;
    }

    /** 力争, 拟, 确保: aims told in a review; 计划 and 目标 only where they are verbs. */
    private static boolean aims(Clause clause, Value value) {
        for (int i = clause.first(); clause.any(Masks.PLAN | Masks.AIM) && i < value.index(); i++) {
            if (clause.is(i, Masks.PLAN) && sets(clause, i)) {
                return true;
            }
            if (clause.is(i, Masks.AIM) && !attributive(clause, i) && (strong(clause, i) || verb(clause, i, value))) {
                return true;
            }
        }
        return false;
    }

    /** 176个年度计划新开工项目实际开工150个: those that were planned. */
    private static boolean attributive(Clause clause, int index) {
        return index > clause.first()
                && clause.is(index - 1, Sorts.AMOUNT)
                && clause.end(index - 1) == clause.start(index);
    }

    /** 全年计划新增城镇就业6500人, （年初计划增长3%）: the plan sets what the verb behind it does. */
    private static boolean sets(Clause clause, int index) {
        String word = clause.word(index);
        int next = Math.min(index + 1, clause.last() - 1);
        return word.endsWith("计划")
                && (index == clause.first() || clause.is(index - 1, Sorts.WHEN | Sorts.OPEN))
                && (clause.is(next, DOES | Masks.NAME) || invests(clause, next))
                && clause.start(next) == clause.end(index)
                && !clause.is(next, Masks.CUT);
    }

    /** 计划投资18.6亿元; 计划投资总额 is what a thing will cost in all. */
    private static boolean invests(Clause clause, int index) {
        return clause.word(index).equals("投资") && !clause.tokens().text().startsWith("总", clause.end(index));
    }

    private static boolean strong(Clause clause, int index) {
        return clause.is(index, Masks.CUT) && !clause.is(index, Masks.ESTIMATE | Masks.DO | WordClass.LIGHT.bit());
    }

    private static boolean verb(Clause clause, int index, Value value) {
        String word = clause.word(index);
        if (word.equals("争取")
                && (!clause.is(index + 1, Masks.REACH | WordClass.LIGHT.bit())
                        || clause.word(index + 1).equals("用于"))) {
            return false;
        }
        if (word.equals("建议") && value.amount().unit().dimension() == Unit.Dimension.COUNT) {
            return false;
        }
        if (word.equals("要") || word.equals("必须") || word.equals("奋斗") || word.equals("挑战")) {
            return false;
        }
        return clause.end(index) == value.amount().start()
                || (clause.is(index + 1, DOES) && clause.start(index + 1) == clause.end(index));
    }

    /** 年度计划投资41.7亿元, 60.5亿元的争资任务: the amount planned, not the amount done. */
    private static boolean planned(Clause clause, Value value, Phrase name) {
        int start = value.amount().start();
        boolean done = !clause.any(Masks.PLAN)
                || clause.has(Masks.DONE, clause.from(), start)
                || clause.says("完成", clause.from(), start)
                || clause.says("落实", clause.from(), start)
                || clause.says("推进", clause.from(), start);
        if (done) {
            return false;
        }
        int before = clause.tokens().from(value.amount().start()) - 1;
        for (int i = before; i >= Math.max(clause.first(), before - 3); i--) {
            if (clause.is(i, Masks.PLAN)
                    && !attributive(clause, i)
                    && !clause.has(Masks.CHANGE, clause.end(i), value.amount().start())) {
                return clause.end(i) >= name.to()
                        && !moneyBehind(clause, i)
                        && !total(clause, i)
                        && !counted(clause, i, value);
            }
        }
        return false;
    }

    /** 国有资本经营预算收入 is an account, not a plan. */
    private static boolean moneyBehind(Clause clause, int index) {
        return clause.is(index + 1, WordClass.MONEY.bit()) && clause.start(index + 1) == clause.end(index);
    }

    /** 计划总投资2680亿元 is what signed projects will cost in all: a fact of theirs. */
    private static boolean total(Clause clause, int index) {
        return clause.word(index).endsWith("总投资");
    }

    /** 争取建设任务162项: how many tasks there are. */
    private static boolean counted(Clause clause, int index, Value value) {
        return clause.word(index).endsWith("任务")
                && value.amount().unit().dimension() == Unit.Dimension.COUNT
                && clause.end(index) == value.amount().start();
    }
}
