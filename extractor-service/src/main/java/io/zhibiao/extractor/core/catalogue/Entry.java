package io.zhibiao.extractor.core.catalogue;

import io.zhibiao.events.Indicator;
import io.zhibiao.events.Measure;
import io.zhibiao.extractor.core.lexicon.Unit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of the catalogue.
 *
 * @param published whether its id goes out with events; an entry that is not lends its official name alone
 * @param aliases all words for it, the name among them
 * @param aliasesFor words for it that hold with one measure only (经济增长6% is GDP, 经济 alone is not)
 * @param after words for it that hold only where the claim before is about another one (id -> words)
 * @param shareOf ids whose share it is (研发经费占GDP比重 is the intensity)
 * @param free whether words may stand before an alias without making it another thing (省级高新技术企业)
 * @param units base units its levels may have; empty where the dimension tells
 * @param plausible lowest and highest value by measure
 */
public record Entry(
        Indicator indicator,
        boolean published,
        List<String> aliases,
        Map<Measure, List<String>> aliasesFor,
        Map<String, List<String>> after,
        List<String> shareOf,
        boolean free,
        Set<Measure> measures,
        Unit.Dimension dimension,
        Set<String> units,
        Map<Measure, Span> plausible,
        List<String> notFor,
        List<String> examples,
        List<String> counterexamples,
        String file) {

    /** From lowest to highest. */
    public record Span(double lowest, double highest) {}

    /** The catalogue has each once: two are the same or differ. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Its id in the catalogue. */
    public String id() {
        return java.util.Objects.requireNonNull(indicator.id());
    }

    /** Whether a value of this unit can be its level. */
    public boolean measuredIn(Unit unit) {
        return switch (unit.dimension()) {
            case PERCENT, POINT, TIMES, RATIO -> true;
            case BARE -> dimension == Unit.Dimension.RATIO || indicator.name().endsWith("指数");
            default ->
                firms(unit)
                        || perHead(unit)
                        || (units.isEmpty() ? dimension == unit.dimension() : units.contains(unit.base()));
        };
    }

    /** 人均GDP达13.1万元/人: for whom it is, is told twice. */
    private boolean perHead(Unit unit) {
        return unit.base().equals("元/人")
                && dimension == Unit.Dimension.MONEY
                && indicator.name().contains("人均");
    }

    /** Firms are counted by 家 in most places, by 户 in some. */
    private boolean firms(Unit unit) {
        return unit.base().equals("户") && indicator.name().endsWith("企业");
    }

    /** Whether a value of a measure lies where such values lie; true where nothing is told. */
    public boolean plausible(Measure measure, double value) {
        Span span = plausible.get(measure);
        return span == null || (value >= span.lowest() && value <= span.highest());
    }
}
