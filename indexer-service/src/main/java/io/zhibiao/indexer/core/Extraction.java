package io.zhibiao.indexer.core;

import io.zhibiao.events.PostingExtracted;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a posting made: written ahead of them, so that whatever happens in between, the marker of a later revision
 * finds all that the earlier ones left.
 *
 * @param revision of the last marker; null before the first
 * @param fetchedAt of the last marker's revision; null before the first
 * @param eventIds every event that may be in the index
 * @param seriesIds every series that may hold claims of it
 * @param complete whether this is what the marker said, not what is on its way
 */
record Extraction(
        String postingId,
        @Nullable String revision,
        @Nullable Instant fetchedAt,
        Set<String> eventIds,
        Set<String> seriesIds,
        @Nullable String catalogueVersion,
        boolean complete) {
    Extraction {
        eventIds = new LinkedHashSet<>(eventIds);
        seriesIds = new LinkedHashSet<>(seriesIds);
    }

    static Extraction unknown(String postingId) {
        return new Extraction(postingId, null, null, Set.of(), Set.of(), null, false);
    }

    /** What a marker leaves. */
    static Extraction of(PostingExtracted marker, Set<String> seriesIds) {
        return new Extraction(
                marker.posting().id(),
                marker.posting().revision(),
                marker.posting().fetchedAt(),
                new LinkedHashSet<>(marker.eventIds()),
                seriesIds,
                marker.catalogueVersion(),
                true);
    }

    /** Whether a revision fetched then is older than what the last marker told of. */
    boolean overtook(Instant fetched) {
        return fetchedAt != null && fetched.isBefore(fetchedAt);
    }

    /** The same with documents on their way; the same object when it knows them all. */
    Extraction expecting(Set<String> events, Set<String> series) {
        if (eventIds.containsAll(events) && seriesIds.containsAll(series)) {
            return this;
        }
        Set<String> allEvents = new LinkedHashSet<>(eventIds);
        allEvents.addAll(events);
        Set<String> allSeries = new LinkedHashSet<>(seriesIds);
        allSeries.addAll(series);
        return new Extraction(postingId, revision, fetchedAt, allEvents, allSeries, catalogueVersion, false);
    }

    /** Whether a marker left the same; when its revision was fetched does not count. */
    boolean says(Extraction other) {
        return complete == other.complete
                && java.util.Objects.equals(revision, other.revision)
                && java.util.Objects.equals(catalogueVersion, other.catalogueVersion)
                && eventIds.equals(other.eventIds)
                && seriesIds.equals(other.seriesIds);
    }
}
