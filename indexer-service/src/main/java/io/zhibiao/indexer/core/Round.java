package io.zhibiao.indexer.core;

import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.PostingExtracted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A stretch of a batch in which no posting comes again after its marker: its events can be written at once, then its markers
 * taken.
 */
record Round(List<Arrival<IndicatorEvent>> events, List<Arrival<PostingExtracted>> markers) {
    private static Round empty() {
        return new Round(new ArrayList<>(), new ArrayList<>());
    }

    /** Splits messages, each an event or a marker, in their order. */
    static List<Round> split(List<Arrival<?>> messages) {
        List<Round> rounds = new ArrayList<>();
        Set<String> closed = new HashSet<>();
        Round round = empty();
        for (Arrival<?> message : messages) {
            if (closed.contains(postingId(message.event()))) {
                rounds.add(round);
                round = empty();
                closed.clear();
            }
            round.add(message, closed);
        }
        rounds.add(round);
        return rounds;
    }

    private void add(Arrival<?> message, Set<String> closed) {
        if (message.event() instanceof PostingExtracted marker) {
            markers.add(message.with(marker));
            closed.add(marker.posting().id());
        } else if (message.event() instanceof IndicatorEvent event) {
            events.add(message.with(event));
        }
    }

    private static String postingId(Object message) {
        return message instanceof PostingExtracted marker
                ? marker.posting().id()
                : ((IndicatorEvent) message).posting().id();
    }

    /** Ids of the postings it speaks of. */
    Set<String> postingIds() {
        Set<String> ids = new LinkedHashSet<>();
        events.forEach(e -> ids.add(e.event().posting().id()));
        markers.forEach(m -> ids.add(m.event().posting().id()));
        return ids;
    }
}
