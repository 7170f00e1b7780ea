package io.zhibiao.indexer.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Outcome;
import io.zhibiao.indexer.core.store.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes events that are new or changed. */
final class EventWriter {
    private final Documents documents;
    private final Set<String> known;

    /**
     * A writer to this store.
     *
     * @param known ids of all events that may be in the store: only these need be compared
     */
    EventWriter(Documents documents, Set<String> known) {
        this.documents = documents;
        this.known = known;
    }

    /** Returns the events that the store has now. */
    List<IndicatorEvent> write(List<Arrival<IndicatorEvent>> events, List<Rejection> rejections) {
        Map<String, String> digests = new HashMap<>(documents.digests(
                Index.INDICATORS,
                events.stream()
                        .map(e -> e.event().id())
                        .filter(known::contains)
                        .distinct()
                        .toList()));
        List<Arrival<Write>> changes = new ArrayList<>();
        for (Arrival<IndicatorEvent> event : events) {
            ObjectNode document = Digest.document(event.event());
            String digest = document.get(Digest.FIELD).asText();
            if (!digest.equals(digests.put(event.event().id(), digest))) {
                changes.add(event.with(put(event.event(), document)));
            }
        }
        List<Outcome> outcomes =
                documents.write(changes.stream().map(Arrival::event).toList());
        Arrival.refused(changes, outcomes, rejections);
        Set<String> refused = refused(changes, outcomes);
        return events.stream()
                .map(Arrival::event)
                .filter(e -> !refused.contains(e.id()))
                .toList();
    }

    private static Set<String> refused(List<Arrival<Write>> changes, List<Outcome> outcomes) {
        Set<String> refused = new HashSet<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Refused) {
                refused.add(changes.get(i).event().id());
            }
        }
        return refused;
    }

    private static Write put(IndicatorEvent event, ObjectNode document) {
        return new Write.Put(
                Index.INDICATORS, event.id(), event.posting().fetchedAt().toEpochMilli(), document);
    }
}
