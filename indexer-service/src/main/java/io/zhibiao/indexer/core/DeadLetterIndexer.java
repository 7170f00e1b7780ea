package io.zhibiao.indexer.core;

import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Outcome;
import io.zhibiao.indexer.core.store.Write;
import java.util.ArrayList;
import java.util.List;

/** Stores what is told of dead letters. One that is known already stays as it was told first. Thread-safe, as its store is. */
public final class DeadLetterIndexer {
    private final Documents documents;

    public DeadLetterIndexer(Documents documents) {
        this.documents = documents;
    }

    /**
     * Stores a batch; what the store takes is durable when this returns. To be called again with the same batch after a fault.
     *
     * @return why some are not stored: they end here, as there is no further place for them
     * @throws io.zhibiao.indexer.core.store.Unavailable when the store can't take it now
     */
    public List<String> index(List<DeadLetter> letters) {
        List<String> refused = new ArrayList<>();
        List<Write> writes = new ArrayList<>();
        letters.forEach(letter -> writes.add(new Write.Create(
                Index.DEAD_LETTERS, letter.id(), EventJson.mapper().valueToTree(letter))));
        for (Outcome outcome : documents.write(writes)) {
            if (outcome instanceof Outcome.Refused why) {
                refused.add(why.reason());
            }
        }
        return refused;
    }
}
