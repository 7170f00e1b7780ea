package io.zhibiao.indexer.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.Alert;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.EventType;
import io.zhibiao.events.InvalidEvent;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.indexer.core.coverage.Health;
import io.zhibiao.indexer.core.coverage.Status;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Outcome;
import io.zhibiao.indexer.core.store.Stored;
import io.zhibiao.indexer.core.store.Write;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stores how sources do, tells coverage from it, and raises an alert when a source fails, when it is back, and when a report is
 * overdue. An alert is raised before what it is decided from is stored, and its id is its occasion: so each comes once, whatever
 * happens in between.
 */
public final class HealthIndexer {
    private final Documents documents;
    private final Outbox outbox;
    private final Clock clock;

    public HealthIndexer(Documents documents, Outbox outbox, Clock clock) {
        this.documents = documents;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Stores a batch; all but the rejected are durable when this returns. To be called again with the same batch after a fault.
     *
     * @throws io.zhibiao.indexer.core.store.Unavailable when the store can't take it now
     */
    public List<Rejection> index(List<Letter> letters) {
        List<Rejection> rejections = new ArrayList<>();
        for (Letter letter : letters) {
            if (letter.value() == null) {
                forget(letter.group());
                continue;
            }
            try {
                SourceHealth health = letter.read(EventType.SOURCE_HEALTH, SourceHealth.class);
                take(letter, health, known(health.sourceId()), rejections);
            } catch (InvalidEvent e) {
                rejections.add(Rejection.of(letter.number(), e));
            }
        }
        return rejections;
    }

    /** A source that is watched no more. */
    private void forget(String sourceId) {
        SourceHealth known = known(sourceId);
        if (known != null) {
            documents.write(
                    List.of(new Write.Remove(Index.SOURCES, sourceId, known.at().toEpochMilli())));
        }
    }

    private @Nullable SourceHealth known(String sourceId) {
        Stored known = documents.find(Index.SOURCES, List.of(sourceId)).get(sourceId);
        return known == null ? null : EventJson.mapper().convertValue(known.document(), SourceHealth.class);
    }

    private void take(Letter letter, SourceHealth now, @Nullable SourceHealth before, List<Rejection> rejections) {
        if (before != null && !before.at().isBefore(now.at())) {
            return;
        }
        List<Alert> alerts = new ArrayList<>(new Health(now).changed(before, clock.instant()));
        CoverageBook book = new CoverageBook(documents, Health.years(now));
        Health.years(now).forEach(key -> book.change(key, c -> c.with(now.sourceId(), Health.watched(now, key))));
        overdue(now, book).ifPresent(alerts::add);
        outbox.publish(outbox.raise(alerts));
        book.write();
        store(letter, now, rejections);
    }

    private Optional<Alert> overdue(SourceHealth now, CoverageBook book) {
        return Health.overdue(now)
                .filter(key -> book.of(key).status() == Status.OVERDUE)
                .map(key -> new Health(now).overdue(key, clock.instant()));
    }

    private void store(Letter letter, SourceHealth now, List<Rejection> rejections) {
        ObjectNode document = EventJson.mapper().valueToTree(now);
        Write write = new Write.Put(Index.SOURCES, now.sourceId(), now.at().toEpochMilli(), document);
        for (Outcome outcome : documents.write(List.of(write))) {
            if (outcome instanceof Outcome.Refused refused) {
                rejections.add(Rejection.byStore(letter.number(), refused.reason()));
            }
        }
    }
}
