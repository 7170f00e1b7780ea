package io.zhibiao.indexer.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Outcome;
import io.zhibiao.indexer.core.store.Reposts;
import io.zhibiao.indexer.core.store.Stored;
import io.zhibiao.indexer.core.store.Unavailable;
import io.zhibiao.indexer.core.store.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A document store in memory, with Elasticsearch's rules of versions, that can fail at any of its writes. */
public final class MemoryDocuments implements Documents, Reposts {
    private final Map<Index, Map<String, Held>> indices = new EnumMap<>(Index.class);
    private final Set<String> refused = new HashSet<>();
    private final AtomicInteger writesLeft = new AtomicInteger(Integer.MAX_VALUE);
    private long sequence;
    private int written;

    private record Held(JsonNode document, long version, long seqNo, boolean removed) {}

    /** Fails with {@link Unavailable} after so many single writes, once. */
    public void failAfter(int writes) {
        writesLeft.set(writes);
    }

    /** Refuses documents of this id. */
    public void refuse(String id) {
        refused.add(id);
    }

    /** How many single writes changed something so far. */
    public int written() {
        return written;
    }

    /** The documents of an index by id. */
    public synchronized Map<String, JsonNode> all(Index index) {
        Map<String, JsonNode> all = new TreeMap<>();
        held(index).forEach((id, held) -> {
            if (!held.removed()) {
                all.put(id, held.document());
            }
        });
        return all;
    }

    @Override
    public synchronized Map<String, Stored> find(Index index, Collection<String> ids) {
        Map<String, Stored> found = new LinkedHashMap<>();
        for (String id : ids) {
            Held held = held(index).get(id);
            if (held != null && !held.removed()) {
                found.put(id, new Stored(id, held.seqNo(), 1, held.document().deepCopy()));
            }
        }
        return found;
    }

    @Override
    public Map<String, Stored> find(Index index, Collection<String> ids, List<String> fields) {
        Map<String, Stored> found = new LinkedHashMap<>();
        find(index, ids).forEach((id, stored) -> {
            ObjectNode some = ((ObjectNode) stored.document()).retain(fields);
            found.put(id, new Stored(id, stored.seqNo(), stored.primaryTerm(), some));
        });
        return found;
    }

    @Override
    public synchronized List<JsonNode> sharing(Collection<String> bands) {
        return all(Index.POSTINGS).values().stream()
                .filter(document ->
                        document.path("fingerprintBands").valueStream().anyMatch(b -> bands.contains(b.asText())))
                .toList();
    }

    @Override
    public synchronized List<Outcome> write(List<? extends Write> writes) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Write write : writes) {
            if (writesLeft.getAndDecrement() == 0) {
                throw new Unavailable("no room now", null);
            }
            outcomes.add(refused.contains(write.id()) ? new Outcome.Refused("refused for the test") : apply(write));
        }
        return outcomes;
    }

    private Outcome apply(Write write) {
        Held held = held(write.index()).get(write.id());
        return switch (write) {
            case Write.Put put when held != null && held.version() > put.version() -> new Outcome.Outdone();
            case Write.Put put -> keep(write, put.document(), put.version(), false);
            case Write.Remove remove when held != null && held.version() > remove.version() -> new Outcome.Outdone();
            case Write.Remove remove when held == null || held.removed() -> new Outcome.Done(0, 1);
            case Write.Remove remove -> keep(write, held.document(), remove.version(), true);
            case Write.Create create when held != null && !held.removed() -> new Outcome.Outdone();
            case Write.Create create -> keep(write, create.document(), 1, false);
            case Write.Replace replace when held == null || held.seqNo() != replace.seqNo() -> new Outcome.Outdone();
            case Write.Replace replace -> keep(write, replace.document(), held.version() + 1, false);
            case Write.Merge merge when held == null -> new Outcome.Refused("document_missing_exception");
            case Write.Merge merge -> keep(write, merged(held, merge.fields()), held.version() + 1, false);
        };
    }

    private static ObjectNode merged(Held held, ObjectNode fields) {
        ObjectNode merged = held.document().deepCopy();
        return merged.setAll(fields);
    }

    private Outcome keep(Write write, JsonNode document, long version, boolean removed) {
        written++;
        sequence++;
        held(write.index()).put(write.id(), new Held(document.deepCopy(), version, sequence, removed));
        return new Outcome.Done(sequence, 1);
    }

    private Map<String, Held> held(Index index) {
        return indices.computeIfAbsent(index, i -> new HashMap<>());
    }
}
