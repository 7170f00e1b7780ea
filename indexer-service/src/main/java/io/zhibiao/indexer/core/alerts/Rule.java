package io.zhibiao.indexer.core.alerts;

import io.zhibiao.events.Alert;
import io.zhibiao.events.AlertType;
import io.zhibiao.indexer.core.targets.Preference;
import java.util.List;
import java.util.Set;

/**
 * Which alerts go to which channels.
 *
 * @param regions prefixes of region codes; empty for all
 * @param indicators ids of the catalogue; empty for all
 * @param types empty for all
 * @param officialOnly only alerts from a government's own site
 * @param backfill also what a source's first pass brings, which is no news
 * @param when all of them hold
 */
public record Rule(
        String name,
        List<String> regions,
        Set<String> indicators,
        Set<AlertType> types,
        boolean officialOnly,
        boolean backfill,
        List<Condition> when,
        List<String> channels) {
    public Rule {
        regions = List.copyOf(regions);
        indicators = Set.copyOf(indicators);
        types = Set.copyOf(types);
        when = List.copyOf(when);
        channels = List.copyOf(channels);
    }

    /** Whether an alert is one of those. */
    public boolean matches(Alert alert) {
        return (types.isEmpty() || types.contains(alert.type()))
                && (regions.isEmpty() || within(alert))
                && (indicators.isEmpty() || of(alert))
                && (!officialOnly || (alert.posting() != null && Preference.official(alert.posting())))
                && (backfill || !alert.backfill())
                && when.stream().allMatch(condition -> condition.holds(alert));
    }

    private boolean within(Alert alert) {
        String code = alert.region() == null ? null : alert.region().code();
        return code != null && regions.stream().anyMatch(code::startsWith);
    }

    private boolean of(Alert alert) {
        return alert.indicator() != null
                && indicators.contains(alert.indicator().key());
    }
}
