package io.zhibiao.standalone.look;

import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.Evidence;
import io.zhibiao.events.IndicatorEvent;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A posting and what was read in it.
 *
 * @param events in text order, each with its evidence inside the posting's text
 */
public record Reading(CleanPosting posting, List<IndicatorEvent> events) {
    private static final Comparator<IndicatorEvent> IN_TEXT_ORDER = Comparator.<IndicatorEvent>comparingInt(
                    e -> e.evidence().start())
            .thenComparing(e -> e.evidence().end(), Comparator.reverseOrder());

    public Reading {
        int length = posting.text().length();
        for (IndicatorEvent event : events) {
            Evidence evidence = event.evidence();
            if (evidence.start() == evidence.end() || evidence.end() > length) {
                throw new IllegalArgumentException(
                        "event %s: its evidence, %d to %d, lies outside the text of %d characters"
                                .formatted(event.id(), evidence.start(), evidence.end(), length));
            }
        }
        events = events.stream().sorted(IN_TEXT_ORDER).toList();
    }

    /** How many claims there are of each kind that occurs. */
    Map<ClaimMark, Integer> counts() {
        Map<ClaimMark, Integer> counts = new EnumMap<>(ClaimMark.class);
        events.forEach(event -> counts.merge(ClaimMark.of(event.kind()), 1, Integer::sum));
        return counts;
    }
}
