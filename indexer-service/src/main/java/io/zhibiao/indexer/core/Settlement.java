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

/** Takes the claims of a round's postings: decides their series, tells the targets, delivers the alerts. */
final class Settlement {
    private final Documents documents;
    private final Outbox outbox;
    private final Clock clock;
    private final Map<String, SeriesKey> keys = new LinkedHashMap<>();
    private final Map<String, List<Submission>> submissions = new LinkedHashMap<>();

    Settlement(Documents documents, Outbox outbox, Clock clock) {
        this.documents = documents;
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
        SeriesBook book = new SeriesBook(documents, submissions.keySet());
        List<Series> decided = new ArrayList<>();
        submissions.forEach((id, own) -> decide(book, id, own).ifPresent(decided::add));
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
            wrote = projection.tell(new SeriesBook(documents, submissions.keySet()).all());
        }
    }

    private Optional<Series> decide(SeriesBook book, String id, List<Submission> own) {
        Optional<Series> known =
                book.of(id).or(() -> Optional.ofNullable(keys.get(id)).map(Series::empty));
        return known.map(series -> {
            Series next = series;
            for (Submission submission : own) {
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
