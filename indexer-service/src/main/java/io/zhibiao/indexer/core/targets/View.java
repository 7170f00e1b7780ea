package io.zhibiao.indexer.core.targets;

import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.ClaimValue;
import io.zhibiao.events.Measure;
import io.zhibiao.events.Period;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the targets of a series. */
public final class View {
    private final Series series;

    public View(Series series) {
        this.series = series;
    }

    /** The target of a period; empty where nobody claims one (any more). */
    public Optional<Target> target(Period period) {
        List<Claim> aims = aims(period);
        return aims.isEmpty() ? Optional.empty() : Optional.of(target(period, aims));
    }

    private Target target(Period period, List<Claim> aims) {
        Claim inForce = aims.getFirst();
        List<Source> sources = aims.stream().map(c -> Source.of(c, inForce)).toList();
        List<Revised> history =
                series.history().stream().filter(r -> r.period().equals(period)).toList();
        ClaimValue value = inForce.value();
        return new Target(
                series.key().targetId(period),
                series.key().region(),
                series.key().indicator(),
                series.key().measure(),
                period,
                period.end().getYear(),
                value.value(),
                value.valueMax(),
                value.unit(),
                value.bound(),
                value.words(),
                stretch(inForce).map(Claim::value).orElse(null),
                inForce.posting(),
                inForce.evidence(),
                sources,
                count(sources, Source.Stance.MIRROR),
                count(sources, Source.Stance.CONFLICT) > 0,
                history,
                history.size(),
                yearBefore(period),
                result(ClaimKind.ACTUAL, period).orElse(null),
                result(ClaimKind.ESTIMATE, period).orElse(null),
                judgement(inForce).orElse(null),
                first(aims),
                inForce.valueSince());
    }

    /** The aim of each posting, the one in force first. */
    private List<Claim> aims(Period period) {
        Map<String, Claim> byPosting = new LinkedHashMap<>();
        series.claims().stream()
                .filter(c -> Preference.isTarget(c) && c.period().equals(period))
                .sorted(Preference.OF_AIMS)
                .forEach(c -> byPosting.merge(c.posting().id(), c, View::plainer));
        return List.copyOf(byPosting.values());
    }

    private static Claim plainer(Claim a, Claim b) {
        return a.stretch() ? b : a;
    }

    private Optional<Claim> stretch(Claim inForce) {
        return series.of(inForce.posting().id()).stream()
                .filter(c -> Preference.isTarget(c) && c.stretch() && !c.equals(inForce))
                .filter(c -> c.period().equals(inForce.period()))
                .findFirst();
    }

    private Target.YearBefore yearBefore(Period period) {
        if (!isYear(period)) {
            return Target.YearBefore.UNKNOWN;
        }
        Period before = Period.year(period.start().getYear() - 1);
        List<Claim> aims = aims(before);
        return new Target.YearBefore(
                aims.isEmpty() ? null : aims.getFirst().value(),
                result(ClaimKind.ACTUAL, before).orElse(null),
                result(ClaimKind.ESTIMATE, before).orElse(null));
    }

    private Optional<Judgement> judgement(Claim inForce) {
        return actual(inForce.period())
                .flatMap(actual -> Judge.judge(
                        series.key().indicator(),
                        inForce.value(),
                        stretch(inForce).map(Claim::value).orElse(null),
                        actual.value()));
    }

    /** The claim of the result that is believed. */
    Optional<Claim> actual(Period period) {
        return best(ClaimKind.ACTUAL, period);
    }

    private Optional<Reported> result(ClaimKind kind, Period period) {
        return best(kind, period).map(Reported::of);
    }

    private Optional<Claim> best(ClaimKind kind, Period period) {
        return series.claims().stream()
                .filter(c -> c.kind() == kind && tellsOf(c.period(), period))
                .min(Comparator.comparing((Claim c) -> !c.period().equals(period))
                        .thenComparing(Preference.OF_RESULTS));
    }

    /** Whether a result's period is the target's: a stock at a year's end is the year's. */
    private boolean tellsOf(Period result, Period target) {
        return result.equals(target)
                || (series.key().measure() == Measure.LEVEL
                        && isYear(target)
                        && result.label().equals(target.label() + "-12"));
    }

    private static boolean isYear(Period period) {
        return period.label().length() == 4;
    }

    private static int count(List<Source> sources, Source.Stance stance) {
        return (int) sources.stream().filter(s -> s.stance() == stance).count();
    }

    private static Instant first(List<Claim> aims) {
        return aims.stream().map(Claim::since).min(Comparator.naturalOrder()).orElseThrow();
    }
}
