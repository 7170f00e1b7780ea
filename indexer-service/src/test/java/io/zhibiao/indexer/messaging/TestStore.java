package io.zhibiao.indexer.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.Mock;
import io.zhibiao.events.Alert;
import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.core.MemoryDocuments;
import io.zhibiao.indexer.core.store.AlertLog;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Outcome;
import io.zhibiao.indexer.core.store.Preparation;
import io.zhibiao.indexer.core.store.Reposts;
import io.zhibiao.indexer.core.store.Stored;
import io.zhibiao.indexer.core.store.Write;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Puts a store in memory in place of Elasticsearch's. */
@Mock
@Singleton
public class TestStore implements Documents, Preparation, Reposts, AlertLog {
    private MemoryDocuments documents = new MemoryDocuments();

    public MemoryDocuments documents() {
        return documents;
    }

    public void clear() {
        documents = new MemoryDocuments();
    }

    @Override
    public void put() {
        // nothing is needed in memory
    }

    @Override
    public Map<String, Stored> find(Index index, Collection<String> ids) {
        return documents.find(index, ids);
    }

    @Override
    public Map<String, Stored> find(Index index, Collection<String> ids, List<String> fields) {
        return documents.find(index, ids, fields);
    }

    @Override
    public List<JsonNode> sharing(Collection<String> bands) {
        return documents.sharing(bands);
    }

    @Override
    public List<Alert> latest(String region, int most) {
        return raised().reversed().stream()
                .filter(a ->
                        a.region() != null && String.valueOf(a.region().code()).startsWith(region))
                .limit(most)
                .toList();
    }

    @Override
    public List<Alert> since(String alertId, int most) {
        return raised().stream()
                .dropWhile(a -> !a.id().equals(alertId))
                .skip(1)
                .limit(most)
                .toList();
    }

    private List<Alert> raised() {
        return documents.all(Index.ALERTS).values().stream()
                .map(a -> EventJson.mapper().convertValue(a, Alert.class))
                .sorted(Comparator.comparing(Alert::id))
                .toList();
    }

    @Override
    public List<Outcome> write(List<? extends Write> writes) {
        return documents.write(writes);
    }
}
