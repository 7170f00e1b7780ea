package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.claim.ClauseReader.Place;
import io.zhibiao.extractor.core.claim.SubjectFinder.Found;
import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Token.Amount;
import io.zhibiao.extractor.core.token.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values with a name in front. */
final class Named {
    private static final String INVESTED = "投资";

    /** What was to be spent, or has been, on a thing whose money is told next. */
    private static final List<String> SPENT = List.of("年度计划投资", "年计划投资", "计划投资", "完成投资");

    private final NameFinder names;

    Named(NameFinder names) {
        this.names = names;
    }

    /** 新建84个停车场: the verb in front only governs what is counted behind. */
    @Nullable
    Found governed(Ask ask) {
        return ask.left().change() == null && opens(ask.name())
                ? Objects.behind(names, ask.place(), ask.value(), ask.name())
                : null;
    }

    /** 拉动经济增长2.1个百分点 is about no growth of its own. */
    @Nullable
    static Found contribution(Ask ask) {
        String words = ask.words();
        return Any.in(words, ask.clause().phrases(PhraseList.PUSHES))
                ? new Found(Subject.words(words), "contribution", 0.7)
                : null;
    }

    /** 总数, 覆盖率: of what, was told before. */
    @Nullable
    static Found relative(Ask ask) {
        Subject told = ask.context().subject;
        if (told == null || !ask.name().only(WordClass.RELATIVE.bit() | Masks.OPEN) || spent(ask)) {
            return null;
        }
        Subject before = ask.context().rootOf(told);
        String words = ask.words();
        String done = words.startsWith("完成") ? words.substring(2) : words;
        if (before.entry() != null && done.length() > 1 && before.surface().endsWith(done)) {
            return new Found(before, "relative", 0.75); // 固定资产投资…，完成投资…
        }
        Entry of = before.entry();
        boolean total =
                of != null && ask.clause().phrases(PhraseList.TOTALS).contains(words) && of.measuredIn(ask.unit());
        Subject subject = new Subject(thing(ask.clause(), words, before) + words, total ? of : null);
        ask.context().relate(subject, before);
        return new Found(subject, "relative", 0.75);
    }

    /** …；投资100万元，硬化公路2公里, 投资10万元对村道进行修复: what it was spent on is told behind it, not in front. */
    private static boolean spent(Ask ask) {
        Clause clause = ask.clause();
        Tokens tokens = clause.tokens();
        boolean opens = clause.first() > 0
                && (tokens.classes(clause.first() - 1) & Sorts.SEMICOLON) != 0
                && ask.place().lower() == clause.from();
        int behind = ask.value().index() + 1;
        int verb = behind == clause.last() ? behind + 1 : behind;
        boolean does = verb < tokens.size() && (tokens.classes(verb) & (Masks.DO | Masks.CUT)) != 0;
        boolean on = tokens.text().startsWith("对", ask.value().end());
        return opens && ask.words().equals(INVESTED) && (does || on);
    }

    /** What was told of, whatever was added of it (规上工业企业新增10家、总数超过170家); 整车产量 is 整车 where its 产值 is told next, and so is 冰糖橙面积 冰糖橙. */
    static String thing(Clause clause, String words, Subject before) {
        String owner = SubjectFinder.owner(before, clause);
        if (words.contains(INVESTED) && owner.endsWith(INVESTED)) {
            return withoutMoney(owner);
        }
        String core = without(owner, clause.phrases(PhraseList.ADDS));
        List<String> made = clause.phrases(PhraseList.MADE);
        if (!Any.ends(words, made)) {
            return core;
        }
        String thing = without(core, made);
        return thing.equals(core) ? without(core, clause.phrases(PhraseList.EXTENTS)) : thing;
    }

    /** 重点项目, of 重点项目完成投资; nothing where 年度计划投资 stood alone. */
    private static String withoutMoney(String owner) {
        for (String spent : SPENT) {
            if (owner.endsWith(spent)) {
                return owner.substring(0, owner.length() - spent.length());
            }
        }
        return owner;
    }

    private static String without(String core, List<String> ends) {
        for (String end : ends) {
            if (core.endsWith(end) && core.length() > end.length() + 1) {
                return core.substring(0, core.length() - end.length());
            }
        }
        return core;
    }

    /** A name in front and a thing behind. */
    @Nullable
    Found joined(Ask ask) {
        if (ask.clause().tokens().text().startsWith(Left.BECOMES, ask.name().to())) {
            return null; // 经济总量成为全省第四个突破2000亿元大关的地区
        }
        Phrase object = Objects.of(ask.place(), ask.value());
        boolean both = ask.left().change() == null
                && !object.empty()
                && !object.only(Objects.DONE)
                && !ask.unit().percent();
        return both && !countedNext(ask.place(), ask.value(), object)
                ? Objects.joined(names, ask.name(), object, ask.unit())
                : null;
    }

    static Found words(Ask ask) {
        boolean grows = ask.left().change() != null && ask.unit().percent();
        return new Found(Subject.words(within(ask)), "words-value", grows ? 0.9 : 0.8);
    }

    /** 38个大类行业中32个实现增长: some of them. */
    private static String within(Ask ask) {
        Clause clause = ask.clause();
        int first = clause.tokens().from(ask.name().from());
        boolean some = ask.words().endsWith("中")
                && clause.is(first, Sorts.AMOUNT)
                && clause.start(first) == ask.name().from()
                && clause.end(first) < ask.name().to() - 1;
        return some ? clause.text(clause.end(first), ask.name().to() - 1) : ask.words();
    }

    private static boolean opens(Phrase name) {
        return name.endsWith(Masks.OPEN) || name.only(Masks.DO | Masks.OPEN | Masks.FRONT);
    }

    /** 新增规上企业41家高新技术企业22家, 整合资金1.89亿元实施项目136个: the thing behind the value is the next one's. */
    private static boolean countedNext(Place place, Value value, Phrase object) {
        Clause clause = place.clause();
        int next = clause.tokens().from(object.to());
        int first = clause.tokens().from(object.from());
        boolean own = clause.is(first, Masks.DO) && clause.start(first) == object.from();
        return object.to() == place.upper()
                && next < clause.last()
                && clause.token(next) instanceof Amount amount
                && amount.start() == object.to()
                && (own || amount.unit().dimension() == value.amount().unit().dimension());
    }
}
