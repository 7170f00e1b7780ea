package io.zhibiao.indexer.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.core.reports.Coverage;
import io.zhibiao.indexer.core.reports.CoverageKey;
import io.zhibiao.indexer.core.store.Contended;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Outcome;
import io.zhibiao.indexer.core.store.Stored;
import io.zhibiao.indexer.core.store.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Some coverage documents: read once, changed in memory, written if nobody else wrote them meanwhile. For one thread. */
final class CoverageBook {
    private static final String STATE = "state";

    private final Documents documents;
    private final Map<String, Stored> stored;
    private final Map<String, Coverage> present = new HashMap<>();
    private final Map<String, Coverage> known = new HashMap<>();

    CoverageBook(Documents documents, Collection<CoverageKey> keys) {
        this.documents = documents;
        this.stored = documents.find(
                Index.COVERAGE, keys.stream().map(CoverageKey::id).distinct().toList());
        keys.forEach(key -> known.put(key.id(), read(key)));
        present.putAll(known);
    }

    private Coverage read(CoverageKey key) {
        Stored document = stored.get(key.id());
        return document == null
                ? Coverage.unknown(key)
                : EventJson.mapper().convertValue(document.document().get(STATE), Coverage.class);
    }

    Coverage of(CoverageKey key) {
        return present.getOrDefault(key.id(), Coverage.unknown(key));
    }

    void change(CoverageKey key, UnaryOperator<Coverage> change) {
        present.put(key.id(), change.apply(of(key)));
    }

    /**
     * Stores those that tell something else now.
     *
     * @throws Contended when another instance wrote one of them meanwhile
     */
    void write() {
        List<Write> writes = new ArrayList<>();
        present.values().stream().filter(this::differs).forEach(c -> writes.add(write(c)));
        List<Outcome> outcomes = documents.write(writes);
        for (int i = 0; i < outcomes.size(); i++) {
            if (!(outcomes.get(i) instanceof Outcome.Done)) {
                throw new Contended("coverage " + writes.get(i).id() + ": " + outcomes.get(i));
            }
        }
    }

    private boolean differs(Coverage coverage) {
        return !coverage.equals(known.get(coverage.key().id()));
    }

    private Write write(Coverage coverage) {
        String id = coverage.key().id();
        Stored before = stored.get(id);
        return before == null
                ? new Write.Create(Index.COVERAGE, id, document(coverage))
                : new Write.Replace(Index.COVERAGE, id, before.seqNo(), before.primaryTerm(), document(coverage));
    }

    private static ObjectNode document(Coverage coverage) {
        ObjectNode document = EventJson.mapper().createObjectNode();
        document.set("region", EventJson.mapper().valueToTree(coverage.key().region()));
        document.put("year", coverage.key().year());
        document.set("kind", EventJson.mapper().valueToTree(coverage.key().kind()));
        document.set("status", EventJson.mapper().valueToTree(coverage.status()));
        coverage.postings().keySet().forEach(document.putArray("postings")::add);
        coverage.sources().keySet().forEach(document.putArray("sourceId")::add);
        document.set("firstPublishedOn", EventJson.mapper().valueToTree(coverage.firstPublishedOn()));
        document.set("firstSeenAt", EventJson.mapper().valueToTree(coverage.firstSeenAt()));
        document.set("expectedBy", EventJson.mapper().valueToTree(coverage.expectedBy()));
        document.set(STATE, EventJson.mapper().valueToTree(coverage));
        return document;
    }
}
