package io.zhibiao.indexer.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.core.store.Contended;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Outcome;
import io.zhibiao.indexer.core.store.Stored;
import io.zhibiao.indexer.core.store.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The extractions of a round's postings: read once, written ahead, written again when the markers are taken. */
final class Ledger {
    private final Documents documents;
    private final Map<String, Entry> entries = new HashMap<>();

    Ledger(Documents documents, Collection<String> postingIds) {
        this.documents = documents;
        Map<String, Stored> stored = documents.find(Index.EXTRACTIONS, postingIds);
        for (String id : postingIds) {
            entries.put(id, Entry.of(id, stored.get(id)));
        }
    }

    /** What is known of a posting. */
    Extraction of(String postingId) {
        return entry(postingId).extraction();
    }

    /**
     * Stores those that differ from what is known.
     *
     * @throws Contended when another instance wrote one of them meanwhile
     */
    void write(Collection<Extraction> extractions) {
        Map<String, Extraction> changed = new LinkedHashMap<>();
        for (Extraction extraction : extractions) {
            if (!extraction.says(of(extraction.postingId()))) {
                changed.put(extraction.postingId(), extraction);
            }
        }
        List<Write> writes = new ArrayList<>();
        changed.values().forEach(e -> writes.add(entry(e.postingId()).write(e)));
        remember(List.copyOf(changed.values()), documents.write(writes));
    }

    private void remember(List<Extraction> written, List<Outcome> outcomes) {
        for (int i = 0; i < written.size(); i++) {
            Extraction extraction = written.get(i);
            Outcome.Done done = outcomes.get(i).requireDone("extraction of posting " + extraction.postingId());
            entries.put(extraction.postingId(), new Entry(extraction, new At(done.seqNo(), done.primaryTerm())));
        }
    }

    private Entry entry(String postingId) {
        Entry entry = entries.get(postingId);
        if (entry == null) {
            throw new IllegalStateException("posting " + postingId + " was not read for this round");
        }
        return entry;
    }

    private record At(long seqNo, long primaryTerm) {}

    private record Entry(Extraction extraction, @Nullable At at) {
        static Entry of(String postingId, @Nullable Stored stored) {
            if (stored == null) {
                return new Entry(Extraction.unknown(postingId), null);
            }
            Extraction extraction = EventJson.mapper().convertValue(stored.document(), Extraction.class);
            return new Entry(extraction, new At(stored.seqNo(), stored.primaryTerm()));
        }

        Write write(Extraction next) {
            ObjectNode document = EventJson.mapper().valueToTree(next);
            return at == null
                    ? new Write.Create(Index.EXTRACTIONS, next.postingId(), document)
                    : new Write.Replace(Index.EXTRACTIONS, next.postingId(), at.seqNo(), at.primaryTerm(), document);
        }
    }
}
