package io.zhibiao.indexer.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.Mock;
import io.zhibiao.indexer.core.MemoryDocuments;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Outcome;
import io.zhibiao.indexer.core.store.Preparation;
import io.zhibiao.indexer.core.store.Reposts;
import io.zhibiao.indexer.core.store.Stored;
import io.zhibiao.indexer.core.store.Write;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Puts a store in memory in place of Elasticsearch's. */
@Mock
@Singleton
public class TestStore implements Documents, Preparation, Reposts {
    private MemoryDocuments documents = new MemoryDocuments();

    MemoryDocuments documents() {
        return documents;
    }

    void clear() {
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
    public List<Outcome> write(List<? extends Write> writes) {
        return documents.write(writes);
    }
}
