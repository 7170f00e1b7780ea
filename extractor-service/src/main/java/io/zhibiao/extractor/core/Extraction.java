package io.zhibiao.extractor.core;

import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.PostingExtracted;
import java.util.List;

/**
 * What was read from a posting.
 *
 * @param events in text order
 * @param marker says that these are all
 */
public record Extraction(List<IndicatorEvent> events, PostingExtracted marker) {
    public Extraction {
        events = List.copyOf(events);
    }
}
