package io.zhibiao.indexer.core;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.Alert;
import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Outcome;
import io.zhibiao.indexer.core.store.Write;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * The alerts index as outbox: an alert is stored first, by the id of its occasion, so that it is raised once; then sent; then
 * marked as sent. What a crash leaves unmarked is sent again.
 */
public final class Outbox {
    private static final String PUBLISHED = "published";
    private static final String PUBLISHED_AT = "publishedAt";

    private final Documents documents;
    private final AlertSink sink;
    private final Clock clock;

    public Outbox(Documents documents, AlertSink sink, Clock clock) {
        this.documents = documents;
        this.sink = sink;
        this.clock = clock;
    }

    /**
     * Stores alerts, to be sent.
     *
     * @return those that nobody raised before
     * @throws io.zhibiao.indexer.core.store.Unavailable when the store can't take them now; some may be stored then
     */
    public List<Alert> raise(List<Alert> alerts) {
        List<Outcome> outcomes =
                documents.write(alerts.stream().map(Outbox::create).toList());
        List<Alert> raised = new ArrayList<>();
        for (int i = 0; i < alerts.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Refused refused) {
                throw new IllegalStateException(
                        "alert " + alerts.get(i).id() + " was refused by the store: " + refused.reason());
            }
            if (outcomes.get(i) instanceof Outcome.Done) {
                raised.add(alerts.get(i));
            }
        }
        return raised;
    }

    /** Sends alerts and marks those that arrived. */
    public void publish(List<Alert> alerts) {
        List<Write> marks = new ArrayList<>();
        for (String id : sink.send(alerts)) {
            marks.add(new Write.Merge(Index.ALERTS, id, published()));
        }
        documents.write(marks);
    }

    private static Write create(Alert alert) {
        ObjectNode document = EventJson.mapper().valueToTree(alert);
        document.put(PUBLISHED, false);
        return new Write.Create(Index.ALERTS, alert.id(), document);
    }

    private ObjectNode published() {
        return EventJson.mapper()
                .createObjectNode()
                .put(PUBLISHED, true)
                .put(PUBLISHED_AT, clock.instant().toString());
    }
}
