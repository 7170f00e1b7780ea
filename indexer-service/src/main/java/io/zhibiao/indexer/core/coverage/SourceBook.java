package io.zhibiao.indexer.core.coverage;

import io.zhibiao.events.SourceHealth;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The last word on each source. Thread-safe. */
public final class SourceBook {
    private final SortedMap<String, SourceHealth> sources = new TreeMap<>();

    /** Takes a word on a source; an older one than is known changes nothing. */
    public synchronized void take(SourceHealth health) {
        sources.merge(health.sourceId(), health, (known, next) -> next.at().isBefore(known.at()) ? known : next);
    }

    /** Forgets a source that is watched no more. */
    public synchronized void forget(String sourceId) {
        sources.remove(sourceId);
    }

    /** All sources, in the order of their ids. */
    public synchronized Collection<SourceHealth> sources() {
        return List.copyOf(sources.values());
    }
}
