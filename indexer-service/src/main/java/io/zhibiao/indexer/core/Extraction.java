package io.zhibiao.indexer.core;

import io.zhibiao.events.PostingExtracted;
import io.zhibiao.events.PostingRef;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a posting made: written ahead of them, so that whatever happens in between, the marker of a later revision
 * finds all that the earlier ones left.
 *
 * @param revision of the last marker; null before the first
 * @param fetchedAt of the last marker's revision; null before the first
 * @param startedAt when the latest revision was fetched that any message was of, also one seen before: messages of older ones
 *     come late or again, and tell nothing any more
 * @param eventIds every event that may be in the index
 * @param seriesIds every series that may hold claims of it
 * @param complete whether this is what the marker said, not what is on its way
 */
record Extraction(
        String postingId,
        @Nullable String revision,
        @Nullable Instant fetchedAt,
        @Nullable Instant startedAt,
        Set<String> eventIds,
        Set<String> seriesIds,
        @Nullable String catalogueVersion,
        boolean complete) {
    Extraction {
        eventIds = new LinkedHashSet<>(eventIds);
        seriesIds = new LinkedHashSet<>(seriesIds);
    }

    static Extraction unknown(String postingId) {
        return new Extraction(postingId, null, null, null, Set.of(), Set.of(), null, false);
    }

    /** What a marker leaves. */
    static Extraction of(PostingExtracted marker, Set<String> seriesIds) {
        return new Extraction(
                marker.posting().id(),
                marker.posting().revision(),
                marker.posting().fetchedAt(),
                marker.posting().fetchedAt(),
                new LinkedHashSet<>(marker.eventIds()),
                seriesIds,
                marker.catalogueVersion(),
                true);
    }

    /** Whether a revision fetched then is older than what was begun. */
    boolean overtook(Instant fetched) {
        return startedAt != null && fetched.isBefore(startedAt);
    }

    /** The same with a revision's documents on their way; the same object when it knows them all. */
    Extraction expecting(PostingRef coming, Set<String> events, Set<String> series) {
        if (begun(coming) && eventIds.containsAll(events) && seriesIds.containsAll(series)) {
            return this;
        }
        Instant started = startedAt == null || coming.fetchedAt().isAfter(startedAt) ? coming.fetchedAt() : startedAt;
        return new Extraction(
                postingId,
                revision,
                fetchedAt,
                started,
                union(eventIds, events),
                union(seriesIds, series),
                catalogueVersion,
                false);
    }

    private boolean begun(PostingRef coming) {
        return startedAt != null && !coming.fetchedAt().isAfter(startedAt);
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> both = new LinkedHashSet<>(a);
        both.addAll(b);
        return both;
    }

    /** Whether both say the same. */
    boolean says(Extraction other) {
        return complete == other.complete
                && Objects.equals(startedAt, other.startedAt)
                && Objects.equals(revision, other.revision)
                && Objects.equals(catalogueVersion, other.catalogueVersion)
                && eventIds.equals(other.eventIds)
                && seriesIds.equals(other.seriesIds);
    }
}
