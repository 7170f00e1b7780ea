package io.zhibiao.indexer.core.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The document store. Reads are of what was written last, not of what a search would find. */
public interface Documents {
    /**
     * The documents with these ids; those that are not there are left out.
     *
     * @throws Unavailable when the store does not answer, or has no room now
     */
    Map<String, Stored> find(Index index, Collection<String> ids);

    /**
     * The same with these fields of theirs alone.
     *
     * @throws Unavailable when the store does not answer, or has no room now
     */
    Map<String, Stored> find(Index index, Collection<String> ids, List<String> fields);

    /** The field {@code digest} of the documents with these ids; those that are not there are left out. */
    default Map<String, String> digests(Index index, Collection<String> ids) {
        Map<String, String> digests = new HashMap<>();
        find(index, ids, List.of("digest"))
                .forEach((id, stored) ->
                        digests.put(id, stored.document().path("digest").asText()));
        return digests;
    }

    /**
     * Writes in the order given; what is written is durable when this returns.
     *
     * @return an outcome for each write, in the same order
     * @throws Unavailable when the store does not answer or has no room now; some may be written then
     */
    List<Outcome> write(List<? extends Write> writes);
}
