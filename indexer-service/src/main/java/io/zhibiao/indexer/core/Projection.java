package io.zhibiao.indexer.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.Period;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Outcome;
import io.zhibiao.indexer.core.store.Write;
import io.zhibiao.indexer.core.targets.Series;
import io.zhibiao.indexer.core.targets.View;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the targets of series that differ from what is stored, and removes those nobody claims any more. */
final class Projection {
    private final Documents documents;

    Projection(Documents documents) {
        this.documents = documents;
    }

    /** Returns whether anything had to be written. */
    boolean tell(Collection<Series> series) {
        Map<String, Write> targets = new LinkedHashMap<>();
        series.forEach(s -> s.told().forEach(period -> {
            Write write = write(s, period);
            targets.put(write.id(), write);
        }));
        Map<String, String> stored = documents.digests(Index.TARGETS, targets.keySet());
        List<Write> changes =
                targets.values().stream().filter(w -> differs(w, stored)).toList();
        List<Outcome> outcomes = documents.write(changes);
        for (int i = 0; i < changes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Refused refused) {
                throw new IllegalStateException(
                        "target " + changes.get(i).id() + " was refused by the store: " + refused.reason());
            }
        }
        return !changes.isEmpty();
    }

    private static Write write(Series series, Period period) {
        return new View(series)
                .target(period)
                .<Write>map(target -> put(series, target.id(), Digest.document(target)))
                .orElseGet(() -> new Write.Remove(Index.TARGETS, series.key().targetId(period), series.version()));
    }

    private static Write put(Series series, String id, ObjectNode document) {
        return new Write.Put(Index.TARGETS, id, series.version(), document);
    }

    private static boolean differs(Write write, Map<String, String> stored) {
        String known = stored.get(write.id());
        return write instanceof Write.Put put
                ? !put.document().get(Digest.FIELD).asText().equals(known)
                : known != null;
    }
}
