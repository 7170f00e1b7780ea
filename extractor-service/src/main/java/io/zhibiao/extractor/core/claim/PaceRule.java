package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import io.zhibiao.extractor.core.outline.Part;
import io.zhibiao.extractor.core.token.Token;
import io.zhibiao.extractor.core.token.Token.Mark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Aims without a number: 居民收入增长与经济增长同步, 单位GDP能耗完成省下达任务, 研发投入增速高于全省平均, 进出口总额实现正增长. Told for
 * indicators of the catalogue; 完成下达任务 for any short list of things.
 */
final class PaceRule {
    private static final Unit PERCENT = new Unit("%", "%", 1, Unit.Dimension.PERCENT, false);
    private static final long PACE = WordClass.PACE.bit();
    private static final List<String> WITH = List.of("与", "和", "同");
    private static final List<String> FULFIL = List.of("完成", "达到", "控制在", "实现");
    private static final List<String> GIVEN = List.of("下达", "省", "国家", "上级", "市", "自治区", "考核", "约束性");
    private static final List<String> STEADY =
            List.of("正增长", "保持基本稳定", "保持稳定", "基本稳定", "总体稳定", "保持平稳", "基本平稳", "保持总体稳定", "稳定增长");
    private static final int LONGEST_LIST = 4;

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
            List<Draft> fulfilled = fulfils(clause, plan, context);
            if (!fulfilled.isEmpty()) {
                return fulfilled;
            }
        }
        List<Draft> compared = compared(clause, context);
        return compared.isEmpty() ? steady(clause, context) : compared;
    }

    private List<Draft> same(Clause clause, int pace, Context context) {
        int start = clause.token(pace).start();
        for (int i = pace - 1; i >= clause.first(); i--) {
            Token token = clause.token(i);
            if (WITH.contains(clause.text(token.start(), token.end()))) {
                start = token.start();
                break;
            }
        }
        return claims(clause, start, clause.token(pace).end(), Measure.GROWTH, Bound.EQ, false, context, "pace");
    }

    private List<Draft> fulfils(Clause clause, int plan, Context context) {
        int verb = -1;
        for (int i = plan - 1; i >= clause.first(); i--) {
            if (FULFIL.contains(
                    clause.text(clause.token(i).start(), clause.token(i).end()))) {
                verb = i;
            }
        }
        if (verb < 0) {
            return List.of();
        }
        int start = clause.token(verb).start();
        String words = clause.text(start, clause.token(plan).end());
        boolean given = GIVEN.stream().anyMatch(words::contains);
        return given
                ? claims(
                        clause,
                        start,
                        clause.token(plan).end(),
                        Measure.COMPLETION,
                        Bound.EQ,
                        words.contains("下达") || words.contains("省定"),
                        context,
                        "fulfils")
                : List.of();
    }

    /** 高于地区生产总值增速, 不低于上年水平. */
    private List<Draft> compared(Clause clause, Context context) {
        for (int i = clause.first(); i < clause.last(); i++) {
            Token token = clause.token(i);
            Bound bound = bound(clause.text(token.start(), token.end()));
            if (bound != null && token.end() < clause.to() && token.start() > clause.from()) {
                return claims(clause, token.start(), clause.to(), Measure.GROWTH, bound, false, context, "faster-than");
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
        String text = clause.text(clause.from(), clause.to()).stripTrailing();
        for (String words : STEADY) {
            if (text.endsWith(words) && text.length() > words.length()) {
                int end = clause.from() + text.length();
                return claims(clause, end - words.length(), end, Measure.GROWTH, Bound.EQ, false, context, "steady");
            }
        }
        return List.of();
    }

    private List<Draft> claims(
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
        for (int i = clause.first(); i < clause.last() && clause.token(i).start() < start; i++) {
            boolean joins = (clause.token(i) instanceof Mark mark && mark.kind() == Mark.Kind.LIST)
                    || WITH.contains(
                            clause.text(clause.token(i).start(), clause.token(i).end()));
            if (joins) {
                heads.add(new int[] {at, clause.token(i).start()});
                at = clause.token(i).end();
            }
        }
        heads.add(new int[] {at, start});
        String first = "";
        for (int[] head : heads) {
            Phrase name = new Phrase(clause, head[0], head[1]).trimmed();
            Subject subject = subject(name, first, any && heads.size() <= LONGEST_LIST);
            if (subject == null) {
                continue;
            }
            first = first.isEmpty() ? subject.surface() : first;
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
            drafts.add(draft);
        }
        return drafts;
    }

    private @Nullable Subject subject(Phrase name, String first, boolean any) {
        if (name.empty()) {
            return null;
        }
        Entry entry = names.find(name.clause(), name.from(), name.to(), PERCENT, Measure.GROWTH);
        String words = withoutVerb(name);
        if (entry != null) {
            return new Subject(words, entry);
        }
        for (int i = Math.min(first.length() - 1, 10); i >= 2; i--) {
            Entry shared = names.find(first.substring(0, i) + words, PERCENT, Measure.GROWTH);
            if (shared != null) {
                return new Subject(first.substring(0, i) + words, shared);
            }
        }
        return any && words.length() >= 3 && words.length() <= 12 ? Subject.words(words) : null;
    }

    private static String withoutVerb(Phrase name) {
        return name.endsWith(Masks.CHANGE)
                ? new Phrase(name.clause(), name.from(), name.lastWordStart()).words()
                : name.words();
    }
}
