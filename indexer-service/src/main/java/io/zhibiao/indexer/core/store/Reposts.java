package io.zhibiao.indexer.core.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;

/** Looks up postings that may hold what another one does. It finds what was written a second ago, not what was written last. */
@FunctionalInterface
public interface Reposts {
    /**
     * Some of the postings that share a band of their fingerprints, with their fields id, fingerprint, fetchedAt and sameContentAs.
     *
     * @throws Unavailable when the store does not answer
     */
    List<JsonNode> sharing(Collection<String> bands);
}
