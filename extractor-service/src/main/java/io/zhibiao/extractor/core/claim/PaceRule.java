package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.outline.Part;
import io.zhibiao.extractor.core.token.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Aims without a number: 居民收入增长与经济增长同步, 单位GDP能耗完成省下达任务. Told for indicators of the catalogue only. */
final class PaceRule {
    private static final Unit PERCENT = new Unit("%", "%", 1, Unit.Dimension.PERCENT, false);
    private static final long PACE = WordClass.PACE.bit();

    private final NameFinder names;

    PaceRule(NameFinder names) {
        this.names = names;
    }

    List<Draft> read(Clause clause, Context context) {
        if (context.bulletin || context.part != Part.PLAN) {
            return List.of();
        }
        int pace = clause.findLast(PACE, clause.from(), clause.to());
        if (pace >= 0) {
            return same(clause, pace, context);
        }
        int plan = clause.findLast(Masks.PLAN, clause.from(), clause.to());
        if (plan >= 0 && clause.blank(clause.token(plan).end(), clause.to())) {
            return fulfils(clause, plan, context);
        }
        return List.of();
    }

    private List<Draft> same(Clause clause, int pace, Context context) {
        int start = clause.token(pace).start();
        for (int i = pace - 1; i >= clause.first(); i--) {
            Token token = clause.token(i);
            String text = clause.text(token.start(), token.end());
            if (text.equals("与") || text.equals("和") || text.equals("同")) {
                start = token.start();
                break;
            }
        }
        return claim(clause, start, clause.token(pace).end(), Measure.GROWTH, context, "pace");
    }

    private List<Draft> fulfils(Clause clause, int plan, Context context) {
        int verb = -1;
        for (int i = plan - 1; i >= clause.first(); i--) {
            String text = clause.text(clause.token(i).start(), clause.token(i).end());
            if (text.equals("完成") || text.equals("达到") || text.equals("控制在") || text.equals("实现")) {
                verb = i;
            }
        }
        if (verb < 0) {
            return List.of();
        }
        int start = clause.token(verb).start();
        String words = clause.text(start, clause.token(plan).end());
        boolean given = words.contains("下达")
                || words.contains("省")
                || words.contains("国家")
                || words.contains("上级")
                || words.contains("市");
        return given
                ? claim(clause, start, clause.token(plan).end(), Measure.COMPLETION, context, "fulfils")
                : List.of();
    }

    private List<Draft> claim(Clause clause, int start, int end, Measure measure, Context context, String rule) {
        Phrase name = new Phrase(clause, clause.from(), start).trimmed();
        @Nullable
        Entry entry = name.empty() ? null : names.find(clause, name.from(), name.to(), PERCENT, Measure.GROWTH);
        if (entry == null) {
            return List.of();
        }
        Draft draft = new Draft(
                new Subject(withoutVerb(name), entry),
                measure,
                ClaimKind.TARGET,
                null,
                null,
                "",
                Bound.EQ,
                false,
                Periods.of(context, ClaimKind.TARGET),
                context.own,
                start,
                end,
                clause.from(),
                clause.to(),
                rule,
                0.85);
        context.said(draft);
        return List.of(draft);
    }

    private static String withoutVerb(Phrase name) {
        return name.endsWith(Masks.CHANGE)
                ? new Phrase(name.clause(), name.from(), name.lastWordStart()).words()
                : name.words();
    }
}
