package io.zhibiao.indexer.core.targets;

import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.Period;
import io.zhibiao.events.Region;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sorts a posting's events into series. What a posting says of other regions than its own is hearsay, and left out. */
public final class Claims {
    private Claims() {}

    /**
     * The claims of a posting by series.
     *
     * @param own the posting's own region; without one it claims nothing
     * @param events in text order
     */
    public static Map<SeriesKey, List<Claim>> of(@Nullable Region own, List<IndicatorEvent> events) {
        Map<String, SeriesKey> keys = new LinkedHashMap<>();
        Map<SeriesKey, Map<Claim.Slot, Claim>> claims = new LinkedHashMap<>();
        for (IndicatorEvent event : events) {
            Period period = event.period();
            if (period != null && counts(event, own)) {
                SeriesKey key = new SeriesKey(event.region(), event.indicator(), event.measure());
                SeriesKey first = keys.computeIfAbsent(key.id(), id -> key);
                Claim claim = Claim.of(event, period);
                claims.computeIfAbsent(first, k -> new LinkedHashMap<>()).putIfAbsent(claim.slot(), claim);
            }
        }
        return lists(claims);
    }

    private static boolean counts(IndicatorEvent event, @Nullable Region own) {
        if (own == null || own.code() == null || event.indicator().id() == null) {
            return false;
        }
        return own.code().equals(event.region().code()) && (event.kind() == ClaimKind.TARGET || event.value() != null);
    }

    private static Map<SeriesKey, List<Claim>> lists(Map<SeriesKey, Map<Claim.Slot, Claim>> claims) {
        Map<SeriesKey, List<Claim>> lists = new LinkedHashMap<>();
        claims.forEach((key, bySlot) -> lists.put(key, List.copyOf(bySlot.values())));
        return lists;
    }
}
