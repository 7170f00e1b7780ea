package io.zhibiao.indexer.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.Fingerprint;
import io.zhibiao.indexer.core.store.Reposts;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Links a posting to the first one known with the same content: a repost on a portal to the government's own page. It looks in the
 * store and among the postings it linked last, for the store's searches do not find what was written a moment ago. Of two that are stored
 * within the same second by several instances neither may see the other; both stay unlinked then. Thread-safe.
 */
final class SameContent {
    /** Id of the posting whose content this one repeats; left out for the first. */
    static final String FIELD = "sameContentAs";

    /** What postings with like fingerprints are looked up by. */
    static final String BANDS = "fingerprintBands";

    private final Reposts reposts;
    private final LatestPostings latest = new LatestPostings();

    SameContent(Reposts reposts) {
        this.reposts = reposts;
    }

    /** Adds the link and the bands to a posting's document. */
    void link(CleanPosting posting, ObjectNode document) {
        Fingerprint fingerprint = posting.fingerprint();
        if (fingerprint == null) {
            return;
        }
        List<String> bands = fingerprint.bands();
        bands.forEach(document.putArray(BANDS)::add);
        String first = first(posting, fingerprint, bands);
        if (first != null) {
            document.put(FIELD, first);
        }
    }

    private @Nullable String first(CleanPosting posting, Fingerprint fingerprint, List<String> bands) {
        Map<String, Known> candidates = new LinkedHashMap<>();
        reposts.sharing(bands).stream().map(Known::of).forEach(known -> candidates.put(known.id(), known));
        // Of two postings that arrive at once the second must see the first
        synchronized (latest) {
            latest.sharing(bands).forEach(known -> candidates.put(known.id(), known));
            String first = first(posting.id(), fingerprint, candidates.values());
            latest.add(new Known(posting.id(), fingerprint, posting.fetchedAt(), first));
            return first;
        }
    }

    private static @Nullable String first(String id, Fingerprint fingerprint, Collection<Known> candidates) {
        return candidates.stream()
                .filter(known -> !known.id().equals(id) && !id.equals(known.sameAs()))
                .filter(known -> known.fingerprint().similarity(fingerprint) >= Fingerprint.SAME)
                .min(Comparator.comparing(Known::fetchedAt).thenComparing(Known::id))
                .map(known -> known.sameAs() == null ? known.id() : known.sameAs())
                .orElse(null);
    }

    /** A posting with what its content is known by. */
    record Known(
            String id,
            Fingerprint fingerprint,
            Instant fetchedAt,
            @Nullable String sameAs) {
        private static Known of(JsonNode stored) {
            return new Known(
                    stored.path("id").asText(),
                    new Fingerprint(stored.path("fingerprint").asText()),
                    Instant.parse(stored.path("fetchedAt").asText()),
                    stored.hasNonNull(FIELD) ? stored.get(FIELD).asText() : null);
        }
    }
}
