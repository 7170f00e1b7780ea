package io.zhibiao.indexer.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.EventType;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.InvalidEvent;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Reposts;
import io.zhibiao.indexer.core.store.Stored;
import io.zhibiao.indexer.core.store.Write;
import io.zhibiao.indexer.core.targets.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fills a second store from what the topics hold and the first one has decided. Events come from their topic; what
 * grew over time, as the history of targets and the alerts, is taken over, and targets are told from it; of postings that is
 * written anew which the topic tells otherwise, or more of. So nothing is decided
 * again, and no alert is raised.
 */
public final class Rebuild {
    private final Documents from;
    private final Documents to;
    private final PostingIndexer postings;

    /**
     * A rebuild.
     *
     * @param reposts of the first store, which has all postings
     */
    public Rebuild(Documents from, Documents to, Reposts reposts) {
        this.from = from;
        this.to = to;
        this.postings = new PostingIndexer(to, reposts);
    }

    /** Stores postings that are not taken over as they are in the topic; returns those that can't be, as they could not be at first. */
    public List<Rejection> postings(List<Letter> letters) {
        return postings.index(letters);
    }

    /** Stores those events that the ledger, as far as it is taken over, counts as claimed; markers need nothing. */
    public List<Rejection> events(List<Letter> letters) {
        List<Rejection> rejections = new ArrayList<>();
        List<Arrival<IndicatorEvent>> events = new ArrayList<>();
        for (Letter letter : letters) {
            try {
                if (!letter.type().equals(EventType.POSTING_EXTRACTED.id())) {
                    events.add(new Arrival<>(
                            letter.number(), letter.read(EventType.INDICATOR_CLAIMED, IndicatorEvent.class)));
                }
            } catch (InvalidEvent e) {
                rejections.add(Rejection.of(letter.number(), e));
            }
        }
        Set<String> claimed = claimed(events);
        List<Arrival<IndicatorEvent>> current =
                events.stream().filter(e -> claimed.contains(e.event().id())).toList();
        var unused = new EventWriter(to, claimed).write(current, rejections);
        return rejections;
    }

    private Set<String> claimed(List<Arrival<IndicatorEvent>> events) {
        List<String> ids =
                events.stream().map(e -> e.event().posting().id()).distinct().toList();
        Map<String, Stored> ledger = new HashMap<>(to.find(Index.EXTRACTIONS, ids));
        Set<String> claimed = new HashSet<>();
        ledger.values()
                .forEach(stored -> claimed.addAll(extraction(stored.document()).eventIds()));
        return claimed;
    }

    private static Extraction extraction(JsonNode document) {
        return EventJson.mapper().convertValue(document, Extraction.class);
    }

    /** Takes documents over as they are; of series the targets are told too. */
    public void takeOver(List<Write.Put> documents) {
        to.write(documents);
        List<Series> series = of(Index.SERIES, documents)
                .map(d -> SeriesBook.series(d.document()))
                .toList();
        if (!series.isEmpty()) {
            new Projection(to).tell(series);
        }
    }

    /** Takes over what changed since: of postings that were extracted again the events too, as the topic was read already. */
    public void catchUp(List<Write.Put> documents) {
        List<Extraction> changed = of(Index.EXTRACTIONS, documents)
                .map(d -> extraction(d.document()))
                .toList();
        List<Write> events = new ArrayList<>();
        changed.forEach(extraction -> events.addAll(withdrawn(extraction)));
        changed.forEach(extraction -> events.addAll(claimed(extraction)));
        to.write(events);
        takeOver(documents);
    }

    private static Stream<Write.Put> of(Index index, List<Write.Put> documents) {
        return documents.stream().filter(d -> d.index() == index);
    }

    private List<Write> withdrawn(Extraction extraction) {
        String id = extraction.postingId();
        Stored before = to.find(Index.EXTRACTIONS, List.of(id)).get(id);
        Set<String> gone = new HashSet<>(
                before == null ? Set.of() : extraction(before.document()).eventIds());
        gone.removeAll(extraction.eventIds());
        long version = Objects.requireNonNullElse(extraction.startedAt(), Instant.EPOCH)
                .toEpochMilli();
        return gone.stream()
                .<Write>map(event -> new Write.Remove(Index.INDICATORS, event, version))
                .toList();
    }

    private List<Write> claimed(Extraction extraction) {
        List<Write> events = new ArrayList<>();
        from.find(Index.INDICATORS, extraction.eventIds()).forEach((id, stored) -> {
            Instant fetched =
                    Instant.parse(stored.document().at("/posting/fetchedAt").asText());
            events.add(new Write.Put(Index.INDICATORS, id, fetched.toEpochMilli(), (ObjectNode) stored.document()));
        });
        return events;
    }
}
