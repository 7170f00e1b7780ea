package io.zhibiao.extractor.core.claim;

import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.catalogue.Entry;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.token.Token.Amount;
import io.zhibiao.extractor.core.token.Token.Lexeme;
import org.jspecify.annotations.Nullable;

/** What a value measures, told by its unit and the verbs next to it. */
final class Measures {
    private static final String BRACKETS = "（(";
    private static final String HELD = "控制在";

    private final Rules rules;

    Measures(Rules rules) {
        this.rules = rules;
    }

    /**
     * Reads a value.
     *
     * @param entry the indicator, where the catalogue has it
     * @param previous what the claim before measured, where this one names no subject of its own
     */
    Reading of(Clause clause, Value value, Left left, @Nullable Entry entry, @Nullable Measure previous) {
        Amount amount = value.amount();
        Unit unit = amount.unit();
        boolean falls = left.change() != null
                && left.change().any(Masks.FALL)
                && !left.change().any(Masks.RISE);
        double signed = falls ? -amount.value() : amount.value();
        if (unit.dimension() == Unit.Dimension.POINT) {
            return new Reading(Measure.CHANGE, signed, unit.base(), "points");
        }
        if (unit.dimension() == Unit.Dimension.RATIO || (unit.bare() && !amount.scaled())) {
            return ratio(unit, left, amount, signed);
        }
        if (unit.dimension() == Unit.Dimension.TIMES) {
            return left.change() != null || unit.word().equals("番")
                    ? new Reading(Measure.GROWTH, signed, unit.base(), "times-growth")
                    : new Reading(Measure.SHARE, amount.value(), unit.base(), "times");
        }
        if (!unit.percent()) {
            return level(amount, left, signed);
        }
        return percent(clause, value, left, entry, previous, signed);
    }

    private static Reading ratio(Unit unit, Left left, Amount amount, double signed) {
        boolean changes = left.change() != null && !left.any(Masks.ARRIVE);
        if (!changes) {
            return new Reading(Measure.SHARE, amount.value(), unit.base(), "ratio");
        }
        Measure measure = unit.bare() ? Measure.CHANGE : Measure.GROWTH;
        return new Reading(measure, signed, unit.base(), "ratio-change");
    }

    private Reading level(Amount amount, Left left, double signed) {
        boolean improved = left.change() != null && left.change().word().text().startsWith("提");
        boolean counts = amount.unit().dimension() == Unit.Dimension.COUNT
                && !amount.unit().word().equals("分");
        if (left.exceeds() && !left.completed() && rules.on("exceeds")) {
            return new Reading(Measure.CHANGE, amount.value(), amount.unit().base(), "exceeds");
        }
        if (amount.unit().dimension() == Unit.Dimension.RATE
                && !amount.unit().base().startsWith("元")
                && left.rate()
                && rules.on("rate-of")) {
            return new Reading(Measure.SHARE, amount.value(), amount.unit().base(), "rate-of");
        }
        return left.change() != null && !left.any(Masks.ARRIVE) && !(improved && counts)
                ? new Reading(Measure.CHANGE, signed, amount.unit().base(), "change")
                : new Reading(Measure.LEVEL, amount.value(), amount.unit().base(), "level");
    }

    private Reading percent(
            Clause clause, Value value, Left left, @Nullable Entry entry, @Nullable Measure previous, double signed) {
        Amount amount = value.amount();
        String unit = amount.unit().base();
        if (left.exceeds() && rules.on("completion-exceeded")) {
            return new Reading(Measure.COMPLETION, 100 + amount.value(), unit, "completion-exceeded");
        }
        if (Former.of(clause, value.index()) && rules.on("of-former")) {
            return new Reading(Measure.SHARE, amount.value(), unit, "of-former");
        }
        if (left.change() != null && rules.on("growth")) {
            return new Reading(Measure.GROWTH, signed, unit, "growth");
        }
        boolean rates = previous == Measure.GROWTH || previous == Measure.SHARE;
        if (previous != null && rates && planned(clause, value, left) && rules.on("planned")) {
            return new Reading(previous, amount.value(), unit, "planned");
        }
        if (left.any(Masks.PLAN | Masks.COMPLETION) && rules.on("completion-plan")) {
            return new Reading(Measure.COMPLETION, amount.value(), unit, "completion-plan");
        }
        if (growthBehind(clause, value) && rules.on("growth-noun-behind")) {
            return new Reading(Measure.GROWTH, amount.value(), unit, "growth-noun-behind");
        }
        if (isIndex(clause, value, left, entry) && rules.on("index")) {
            return new Reading(Measure.SHARE, amount.value(), unit, "index");
        }
        if ((left.any(Masks.SHARE) || shareInName(clause, left)) && rules.on("share")) {
            return new Reading(Measure.SHARE, amount.value(), unit, "share");
        }
        if (previous == Measure.GROWTH && rules.on("growth-carried") && (!left.completed() || left.any(Masks.AIM))) {
            return new Reading(Measure.GROWTH, amount.value(), unit, "growth-carried");
        }
        if (entry != null && !entry.measures().contains(Measure.SHARE)) {
            boolean done = left.completed() && rules.on("completion");
            if (done || rules.on("growth-implied")) {
                return done
                        ? new Reading(Measure.COMPLETION, amount.value(), unit, "completion")
                        : new Reading(Measure.GROWTH, amount.value(), unit, "growth-implied");
            }
        }
        if (entry == null && left.completed() && rules.on("completion")) {
            return new Reading(Measure.COMPLETION, amount.value(), unit, "completion");
        }
        return new Reading(Measure.SHARE, amount.value(), unit, "rate");
    }

    /**
     * 增长6.2%（计划6.5%）: what was planned of the same, in a bracket of its own; 失业率3.6%，控制在年计划4.5%以内: or held to. （完成计划的103%） and
     * （计划的103%） tell how much of it was done.
     */
    private static boolean planned(Clause clause, Value value, Left left) {
        int from = left.nameEnd();
        int start = value.amount().start();
        boolean bracketed = from > 0 && BRACKETS.indexOf(clause.tokens().text().charAt(from - 1)) >= 0;
        return left.any(Masks.PLAN)
                && !left.completed()
                && (bracketed || clause.says(HELD, from, start))
                && !clause.says("的", from, start);
    }

    /** 保持10%以上的增长率, 8%的增速. */
    private static boolean growthBehind(Clause clause, Value value) {
        int index = clause.tokens().from(value.end());
        for (int i = index; i < Math.min(clause.last(), index + 2); i++) {
            boolean near = i < clause.last()
                    && (clause.start(i) == value.end()
                            || clause.text(value.end(), clause.start(i)).equals("的"));
            if (near && clause.token(i) instanceof Lexeme word && word.any(Masks.RISE)) {
                return true;
            }
        }
        return false;
    }

    /** 居民消费价格总指数为100.8%, the year before being 100, and 物价总水平102.4%, which no growth of prices is. */
    private static boolean isIndex(Clause clause, Value value, Left left, @Nullable Entry entry) {
        double told = value.amount().value();
        if (told < Indices.LEAST || told > Indices.GREATEST) {
            return false;
        }
        boolean grown = entry == null || left.completed() || entry.plausible(Measure.GROWTH, told);
        return !grown || Indices.named(clause.tokens().text(), clause.from(), left.nameEnd());
    }

    private static boolean shareInName(Clause clause, Left left) {
        int index = clause.tokens().from(left.nameEnd()) - 1;
        for (int i = index; i >= Math.max(clause.first(), index - 6); i--) {
            if (clause.is(i, Masks.SHARE)) {
                return true;
            }
        }
        return false;
    }
}
