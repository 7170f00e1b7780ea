package io.zhibiao.indexer.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.Fingerprint;
import io.zhibiao.indexer.core.store.Reposts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Links a posting to the first one known with the same content: a repost on a portal to the government's own page. It looks in the
 * store and among the postings of the same batch. Of two that are stored within the same second by several instances neither
 * may see the other; both stay unlinked then. For one thread and one batch.
 */
final class SameContent {
    /** Id of the posting whose content this one repeats; left out for the first. */
    static final String FIELD = "sameContentAs";

    /** What postings with like fingerprints are looked up by. */
    static final String BANDS = "fingerprintBands";

    private final Reposts reposts;
    private final Map<String, List<Known>> batch = new HashMap<>();

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
        Known known = new Known(posting.id(), fingerprint, posting.fetchedAt(), first);
        bands.forEach(
                band -> batch.computeIfAbsent(band, b -> new ArrayList<>()).add(known));
    }

    private @Nullable String first(CleanPosting posting, Fingerprint fingerprint, List<String> bands) {
        return candidates(bands).stream()
                .filter(known -> !known.id.equals(posting.id()) && !posting.id().equals(known.sameAs))
                .filter(known -> known.fingerprint.similarity(fingerprint) >= Fingerprint.SAME)
                .min(Comparator.comparing(Known::fetchedAt).thenComparing(Known::id))
                .map(known -> known.sameAs == null ? known.id : known.sameAs)
                .orElse(null);
    }

    private Set<Known> candidates(List<String> bands) {
        Set<Known> candidates = new LinkedHashSet<>();
        bands.forEach(band -> candidates.addAll(batch.getOrDefault(band, List.of())));
        reposts.sharing(bands).forEach(stored -> candidates.add(Known.of(stored)));
        return candidates;
    }

    private record Known(
            String id,
            Fingerprint fingerprint,
            Instant fetchedAt,
            @Nullable String sameAs) {
        static Known of(JsonNode stored) {
            return new Known(
                    stored.path("id").asText(),
                    new Fingerprint(stored.path("fingerprint").asText()),
                    Instant.parse(stored.path("fetchedAt").asText()),
                    stored.hasNonNull(FIELD) ? stored.get(FIELD).asText() : null);
        }
    }
}
