package io.zhibiao.indexer.core;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.core.store.Contended;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Outcome;
import io.zhibiao.indexer.core.store.Write;
import io.zhibiao.indexer.core.targets.Series;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The series of a part of a round: read once, changed in memory, written if nobody else wrote them meanwhile. */
final class SeriesBook {
    private static final String STATE = "state";

    private final Documents documents;
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Place> stored = new HashMap<>();
    private final Map<String, Series> present = new HashMap<>();
    private int claims;

    /** None yet. */
    SeriesBook(Documents documents) {
        this.documents = documents;
    }

    /** Where a document was found: what its next version replaces. */
    private record Place(long seqNo, long primaryTerm) {}

    /** Reads some more; they are held on to as what they mean, for as JSON they take several times the room. */
    void read(List<String> seriesIds) {
        ids.addAll(seriesIds);
        documents.find(Index.SERIES, seriesIds).forEach((id, document) -> {
            Series series = series(document.document());
            stored.put(id, new Place(document.seqNo(), document.primaryTerm()));
            present.put(id, series);
            claims += series.claims().size();
        });
    }

    /** Ids of those that were looked for, be they there or not. */
    List<String> ids() {
        return ids;
    }

    /** How many claims they held when they were read. */
    int claims() {
        return claims;
    }

    /** The series a document holds. */
    static Series series(JsonNode document) {
        try {
            return EventJson.mapper().treeToValue(document.get(STATE), Series.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a series that can't be read: " + e.getOriginalMessage(), e);
        }
    }

    Optional<Series> of(String seriesId) {
        return Optional.ofNullable(present.get(seriesId));
    }

    /** All series that are there, as they are now. */
    Collection<Series> all() {
        return present.values();
    }

    /**
     * Stores those that differ from what is known.
     *
     * @throws Contended when another instance wrote one of them meanwhile; some may be stored then
     */
    void write(Collection<Series> series) {
        List<Series> changed = series.stream().filter(this::differs).toList();
        List<Outcome> outcomes =
                documents.write(changed.stream().map(this::write).toList());
        List<String> outdone = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            remember(changed.get(i), outcomes.get(i), outdone);
        }
        if (!outdone.isEmpty()) {
            throw new Contended("series written by another instance: " + outdone);
        }
    }

    private boolean differs(Series series) {
        return !series.equals(present.get(series.key().id()));
    }

    private void remember(Series series, Outcome outcome, List<String> outdone) {
        String id = series.key().id();
        if (outcome instanceof Outcome.Done done) {
            present.put(id, series);
            stored.put(id, new Place(done.seqNo(), done.primaryTerm()));
        } else if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException("series " + id + " was refused by the store: " + refused.reason());
        } else {
            outdone.add(id);
        }
    }

    private Write write(Series series) {
        String id = series.key().id();
        @Nullable Place known = stored.get(id);
        return known == null
                ? new Write.Create(Index.SERIES, id, document(series))
                : new Write.Replace(Index.SERIES, id, known.seqNo(), known.primaryTerm(), document(series));
    }

    private static ObjectNode document(Series series) {
        ObjectNode document = EventJson.mapper().createObjectNode();
        document.put("regionCode", series.key().region().code());
        document.put("indicatorId", series.key().indicator().id());
        document.put("measure", EventJson.mapper().convertValue(series.key().measure(), String.class));
        document.put("version", series.version());
        if (!series.pending().isEmpty()) {
            document.put(
                    "undeliveredSince", series.pending().getFirst().raisedAt().toString());
        }
        document.putPOJO(STATE, series); // as a tree it would take several times the room
        return document;
    }
}
