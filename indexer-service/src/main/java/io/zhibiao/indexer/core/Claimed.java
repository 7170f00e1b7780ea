package io.zhibiao.indexer.core;

import io.zhibiao.events.EventJson;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.PostingExtracted;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Stored;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The events that markers name: those this round stored from memory, those of earlier batches from the store. */
final class Claimed {
    private final List<PostingExtracted> markers;
    private final Map<String, IndicatorEvent> events = new HashMap<>();

    Claimed(Documents documents, List<PostingExtracted> markers, List<IndicatorEvent> stored) {
        this.markers = markers;
        stored.forEach(e -> events.put(e.id(), e));
        Set<String> missing = new LinkedHashSet<>();
        markers.forEach(m -> missing.addAll(m.eventIds()));
        missing.removeAll(events.keySet());
        documents.find(Index.INDICATORS, missing).forEach((id, found) -> events.put(id, read(found)));
    }

    private static IndicatorEvent read(Stored stored) {
        return EventJson.mapper().convertValue(stored.document(), IndicatorEvent.class);
    }

    /** The events of each marker's revision, in text order; one that was refused is not among them. */
    Map<PostingExtracted, List<IndicatorEvent>> byMarker() {
        Map<PostingExtracted, List<IndicatorEvent>> byMarker = new LinkedHashMap<>();
        for (PostingExtracted marker : markers) {
            byMarker.put(
                    marker,
                    marker.eventIds().stream()
                            .map(events::get)
                            .filter(Objects::nonNull)
                            .filter(e -> e.posting()
                                    .revision()
                                    .equals(marker.posting().revision()))
                            .toList());
        }
        return byMarker;
    }
}
