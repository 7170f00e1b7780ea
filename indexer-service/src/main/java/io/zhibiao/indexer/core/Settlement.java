package io.zhibiao.indexer.core;

import io.zhibiao.events.Alert;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.targets.Decision;
import io.zhibiao.indexer.core.targets.Series;
import io.zhibiao.indexer.core.targets.SeriesKey;
import io.zhibiao.indexer.core.targets.Submission;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the claims of a round's postings: decides their series, tells the targets, delivers the alerts. Series are independent of each
 * other, and those that many postings speak of are large, so that they are settled in parts: memory is bounded by a part.
 */
final class Settlement {
    /** Claims that a part's series may hold, about. */
    private static final int CLAIMS_A_PART = 2000;

    private final Documents documents;
    private final SeriesReader series;
    private final Outbox outbox;
    private final Clock clock;
    private final Map<String, SeriesKey> keys = new LinkedHashMap<>();
    private final Map<String, List<Submission>> submissions = new LinkedHashMap<>();

    Settlement(Documents documents, Outbox outbox, Clock clock) {
        this.documents = documents;
        this.series = new SeriesReader(documents);
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes a posting's claims into a series. */
    void submit(SeriesKey key, Submission submission) {
        keys.putIfAbsent(key.id(), key);
        withdraw(key.id(), submission);
    }

    /** Takes a posting's claims out of a series; one that is not there needs nothing. */
    void withdraw(String seriesId, Submission empty) {
        visit(seriesId).add(empty);
    }

    /** Sees to it that a series' targets are told and its alerts delivered. */
    List<Submission> visit(String seriesId) {
        return submissions.computeIfAbsent(seriesId, id -> new ArrayList<>());
    }

    void run() {
        List<String> left = List.copyOf(submissions.keySet());
        while (!left.isEmpty()) {
            SeriesBook part = series.first(left, CLAIMS_A_PART);
            settle(part);
            left = left.subList(part.ids().size(), left.size());
        }
    }

    private void settle(SeriesBook book) {
        List<Series> decided = new ArrayList<>();
        for (String id : book.ids()) {
            decide(book, id).ifPresent(decided::add);
        }
        book.write(decided);
        tell(book);
        deliver(book);
    }

    /**
     * Tells the targets. Another instance may have changed a series since it was read here, and may have found nothing to write
     * before this one wrote: so whoever writes looks again.
     */
    private void tell(SeriesBook book) {
        Projection projection = new Projection(documents);
        boolean wrote = projection.tell(book.all());
        while (wrote) {
            wrote = projection.tell(series.all(book.ids()).all());
        }
    }

    private Optional<Series> decide(SeriesBook book, String id) {
        Optional<Series> known =
                book.of(id).or(() -> Optional.ofNullable(keys.get(id)).map(Series::empty));
        return known.map(before -> {
            Series next = before;
            for (Submission submission : visit(id)) {
                next = Decision.decide(next, submission, clock.instant());
            }
            return next;
        });
    }

    private void deliver(SeriesBook book) {
        List<Series> raising =
                book.all().stream().filter(s -> !s.pending().isEmpty()).toList();
        if (raising.isEmpty()) {
            return;
        }
        Set<Alert> alerts = new LinkedHashSet<>();
        raising.forEach(s -> alerts.addAll(s.pending()));
        List<Alert> raised = outbox.raise(List.copyOf(alerts));
        book.write(raising.stream().map(Series::delivered).toList());
        outbox.publish(raised);
    }
}
