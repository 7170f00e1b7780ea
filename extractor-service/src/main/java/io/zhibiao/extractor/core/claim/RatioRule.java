package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Measure;
import io.zhibiao.events.Period;
import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.outline.Part;
import io.zhibiao.extractor.core.token.Sorts;
import io.zhibiao.extractor.core.token.Token.Amount;
import io.zhibiao.extractor.core.token.Token.Ratio;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proportions: 三次产业结构比2.4:42.3:55.3 as three shares, 城乡收入比1.8:1 as one ratio. */
final class RatioRule {
    private static final List<String> INDUSTRIES = List.of("第一产业", "第二产业", "第三产业");

    private static final Unit PLAIN = new Unit("", "", 1, Unit.Dimension.RATIO, false);

    private static final int PARTS = 3;
    private static final double WHOLE = 100;

    /** What three rounded shares may lack of the whole. */
    private static final double ROUNDED = 0.25;

    private final NameFinder names;
    private final Rules rules;

    RatioRule(NameFinder names, Rules rules) {
        this.names = names;
        this.rules = rules;
    }

    /** 三次产业结构为9.3、41.0、49.6: three plain numbers that make up a whole. */
    List<Draft> listed(Clause clause, Context context) {
        boolean told = clause.any(Sorts.LIST)
                && (clause.says("结构", clause.from(), clause.to()) || clause.says("产业比", clause.from(), clause.to()));
        int last = told ? clause.last() - 2 * PARTS + 2 : 0;
        for (int i = clause.first(); i < last; i++) {
            Ratio ratio = clause.is(i, Sorts.AMOUNT) ? listed(clause, i) : null;
            if (ratio != null) {
                return read(clause, ratio, i, context);
            }
        }
        return List.of();
    }

    private static @Nullable Ratio listed(Clause clause, int index) {
        List<Ratio.Part> parts = new ArrayList<>(PARTS);
        double sum = 0;
        for (int i = index; parts.size() < PARTS; i += 2) {
            boolean plain =
                    clause.token(i) instanceof Amount amount && amount.unit().bare() && !amount.scaled();
            if (!plain || (parts.size() + 1 < PARTS && !clause.is(i + 1, Sorts.LIST))) {
                return null;
            }
            Amount amount = (Amount) clause.token(i);
            parts.add(new Ratio.Part(amount.value(), amount.start(), amount.end()));
            sum += amount.value();
        }
        return Math.abs(sum - WHOLE) < ROUNDED
                ? new Ratio(parts.getFirst().start(), parts.getLast().end(), List.copyOf(parts))
                : null;
    }

    List<Draft> read(Clause clause, Ratio ratio, int index, Context context) {
        Left left = Left.of(clause, index, clause.from());
        int named = Left.of(clause, first(clause, index), clause.from()).nameEnd();
        Phrase name = new Phrase(clause, clause.from(), Math.min(named, left.nameEnd())).trimmed();
        boolean ratioOf = clause.reads("比", name.to(), Math.min(clause.to(), name.to() + 1)); // 三次产业比调整为
        String words = withoutStart(name.words() + (ratioOf ? "比" : ""));
        List<Draft> drafts = new ArrayList<>();
        if (ratio.parts().size() == 3
                && rules.on("industries")
                && (words.contains("产业") || words.contains("结构") || words.contains("三产"))) {
            for (int i = 0; i < 3; i++) {
                Subject part = Subject.words(words + "(" + INDUSTRIES.get(i) + ")");
                drafts.add(draft(context, clause, ratio, i, part, "%", left, "industries"));
            }
        } else if (ratio.parts().size() == 2
                && rules.on("proportion")
                && (ratio.parts().get(1).value() == 1 || perHundred(ratio, words))) {
            Entry entry = names.find(clause, name.from(), name.to(), PLAIN, Measure.SHARE);
            Subject told = name.only(Masks.FRONT) ? context.subject : null;
            if (entry != null || perHundred(ratio, words)) {
                drafts.add(draft(context, clause, ratio, 0, new Subject(words, entry), "", left, "proportion"));
            } else if (told != null && told.entry() != null && told.entry().measuredIn(PLAIN)) {
                drafts.add(draft(context, clause, ratio, 0, told, "", left, "proportion"));
            }
        }
        return drafts;
    }

    /** 三次产业结构由去年同期的…调整为…: where it started from is no part of its name. */
    private static String withoutStart(String words) {
        int from = words.lastIndexOf('由');
        return from > 1 ? words.substring(0, from) : words;
    }

    /** 男女性别比为103.2∶100. */
    private static boolean perHundred(Ratio ratio, String words) {
        return ratio.parts().get(1).value() == 100 && words.endsWith("性别比");
    }

    /** Index of the clause's first proportion: 由…调整为… names what both are of in front of it. */
    private static int first(Clause clause, int index) {
        for (int i = clause.first(); i < index; i++) {
            if (clause.token(i) instanceof Ratio) {
                return i;
            }
        }
        return index;
    }

    private static Draft draft(
            Context context,
            Clause clause,
            Ratio ratio,
            int part,
            Subject subject,
            String unit,
            Left left,
            String rule) {
        ClaimKind kind = context.part == Part.PLAN && !context.bulletin
                ? ClaimKind.TARGET
                : context.estimates() && !context.bulletin ? ClaimKind.ESTIMATE : ClaimKind.ACTUAL;
        Draft draft = new Draft(
                subject,
                Measure.SHARE,
                kind,
                ratio.parts().get(part).value(),
                null,
                unit,
                left.bound() == null ? Bound.EQ : left.bound(),
                false,
                period(context, clause, ratio, kind),
                context.own,
                unit.isEmpty() ? ratio.start() : ratio.parts().get(part).start(),
                unit.isEmpty() ? ratio.end() : ratio.parts().get(part).end(),
                clause.from(),
                clause.to(),
                rule + "/share",
                0.9);
        context.said(draft);
        return draft;
    }

    /** 由5.9:61.5:32.6调整为5.3:62.2:32.5: the first holds before the period at hand. */
    private static @Nullable Period period(Context context, Clause clause, Ratio ratio, ClaimKind kind) {
        int next = clause.tokens().from(ratio.end());
        boolean from = clause.is(next, Masks.ARRIVE) && clause.start(next) == ratio.end();
        if (!from) {
            Period last = Periods.within(context, kind, new Reading(Measure.SHARE, 0, "%", "industries"));
            return last == null ? Periods.of(context, kind) : last;
        }
        int index = clause.tokens().from(ratio.start());
        int year = Periods.yearBefore(context, clause, clause.from(), index);
        boolean sameMonths =
                clause.says("去年同期", clause.from(), ratio.start()) || clause.says("上年同期", clause.from(), ratio.start());
        Period now = sameMonths ? Periods.of(context, kind) : null;
        if (now != null) {
            return Periods.yearEarlier(now);
        }
        boolean lastYear = clause.says("上年", clause.from(), ratio.start());
        if (year == 0 && lastYear && context.years.report() > 0) {
            return Period.year(context.years.report() - 1);
        }
        return year == 0 ? null : Period.year(year);
    }
}
