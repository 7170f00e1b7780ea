package io.zhibiao.indexer.core;

import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.PostingExtracted;
import io.zhibiao.events.PostingRef;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Write;
import io.zhibiao.indexer.core.targets.Claim;
import io.zhibiao.indexer.core.targets.Claims;
import io.zhibiao.indexer.core.targets.SeriesKey;
import io.zhibiao.indexer.core.targets.Submission;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The steps of one round. Each is written before the next begins, and whatever is read is read from the store, so that a crash
 * between any two of them is repaired by doing the round again.
 */
final class RoundWork {
    private final Documents documents;
    private final Outbox outbox;
    private final Clock clock;
    private final List<Rejection> rejections;
    private final Ledger ledger;
    private final List<Arrival<IndicatorEvent>> events;
    private final List<PostingExtracted> markers;

    RoundWork(Documents documents, Outbox outbox, Clock clock, Round round, List<Rejection> rejections) {
        this.documents = documents;
        this.outbox = outbox;
        this.clock = clock;
        this.rejections = rejections;
        this.ledger = new Ledger(documents, round.postingIds());
        Map<String, Instant> latest = new HashMap<>();
        this.events = round.events().stream()
                .filter(e -> current(e.event().posting(), latest))
                .toList();
        this.markers = round.markers().stream()
                .map(Arrival::event)
                .filter(m -> current(m.posting(), latest))
                .toList();
    }

    /** Whether no message before this one was of a later revision. */
    private boolean current(PostingRef posting, Map<String, Instant> latest) {
        Instant fetched = posting.fetchedAt();
        boolean overtaken = ledger.of(posting.id()).overtook(fetched)
                || latest.getOrDefault(posting.id(), fetched).isAfter(fetched);
        if (!overtaken) {
            latest.put(posting.id(), fetched);
        }
        return !overtaken;
    }

    void run() {
        Set<String> knownEvents = knownEvents();
        ledger.write(ahead());
        List<IndicatorEvent> stored = new EventWriter(documents, knownEvents).write(events, rejections);
        if (!markers.isEmpty()) {
            settle(new Claimed(documents, markers, stored).byMarker());
        }
    }

    private Set<String> knownEvents() {
        Set<String> known = new HashSet<>();
        events.forEach(e -> known.addAll(ledger.of(e.event().posting().id()).eventIds()));
        return known;
    }

    private List<Extraction> ahead() {
        Map<String, PostingRef> latest = new LinkedHashMap<>();
        Map<String, Set<String>> ids = new HashMap<>();
        for (Arrival<IndicatorEvent> arrival : events) {
            PostingRef posting = arrival.event().posting();
            latest.merge(posting.id(), posting, (a, b) -> a.fetchedAt().isAfter(b.fetchedAt()) ? a : b);
            ids.computeIfAbsent(posting.id(), p -> new LinkedHashSet<>())
                    .add(arrival.event().id());
        }
        return latest.values().stream()
                .map(posting -> expecting(posting, ids.getOrDefault(posting.id(), Set.of()), Set.of()))
                .toList();
    }

    private Extraction expecting(PostingRef coming, Set<String> eventIds, Set<String> seriesIds) {
        return ledger.of(coming.id()).expecting(coming, eventIds, seriesIds);
    }

    private void settle(Map<PostingExtracted, List<IndicatorEvent>> claimed) {
        Map<PostingExtracted, Map<SeriesKey, List<Claim>>> claims = new LinkedHashMap<>();
        claimed.forEach((marker, own) -> claims.put(marker, Claims.of(marker.region(), own)));
        ledger.write(claims.entrySet().stream()
                .map(e -> expecting(e.getKey().posting(), Set.of(), seriesIds(e.getValue())))
                .toList());
        Settlement settlement = new Settlement(documents, outbox, clock);
        claims.forEach((marker, own) -> submit(settlement, marker, own));
        withdraw(claims.keySet());
        settlement.run();
        new Announcements(outbox, clock).announce(firstSeen(claims.keySet()));
        ledger.write(claims.entrySet().stream()
                .map(e -> Extraction.of(e.getKey(), seriesIds(e.getValue())))
                .toList());
    }

    private List<PostingExtracted> firstSeen(Set<PostingExtracted> taken) {
        return taken.stream()
                .filter(m -> ledger.of(m.posting().id()).revision() == null)
                .toList();
    }

    private void submit(Settlement settlement, PostingExtracted marker, Map<SeriesKey, List<Claim>> claims) {
        Map<String, SeriesKey> keys = new HashMap<>();
        claims.keySet().forEach(key -> keys.put(key.id(), key));
        for (String seriesId : ledger.of(marker.posting().id()).seriesIds()) {
            SeriesKey key = keys.get(seriesId);
            if (key == null) {
                settlement.withdraw(seriesId, new Submission(marker.posting(), List.of(), marker.backfill()));
            } else {
                settlement.submit(
                        key, new Submission(marker.posting(), claims.getOrDefault(key, List.of()), marker.backfill()));
            }
        }
    }

    private void withdraw(Set<PostingExtracted> taken) {
        List<Write> removals = new ArrayList<>();
        for (PostingExtracted marker : taken) {
            Set<String> gone =
                    new LinkedHashSet<>(ledger.of(marker.posting().id()).eventIds());
            marker.eventIds().forEach(gone::remove);
            long version = marker.posting().fetchedAt().toEpochMilli();
            gone.forEach(id -> removals.add(new Write.Remove(Index.INDICATORS, id, version)));
        }
        documents.write(removals);
    }

    private static Set<String> seriesIds(Map<SeriesKey, List<Claim>> claims) {
        Set<String> ids = new LinkedHashSet<>();
        claims.keySet().forEach(key -> ids.add(key.id()));
        return ids;
    }
}
