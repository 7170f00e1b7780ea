package io.zhibiao.indexer.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhibiao.events.Alert;
import io.zhibiao.events.EventJson;
import io.zhibiao.indexer.core.store.Documents;
import io.zhibiao.indexer.core.store.Index;
import io.zhibiao.indexer.core.store.Outcome;
import io.zhibiao.indexer.core.store.Stored;
import io.zhibiao.indexer.core.store.Write;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The alerts index as outbox: an alert is stored first, by the id of its occasion, so that it is raised once; then sent; then
 * marked as sent. What a crash leaves unmarked is sent again.
 */
public final class Outbox {
    private static final String PUBLISHED = "published";
    private static final String STORED_AT = "storedAt";
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
                documents.write(alerts.stream().map(this::create).toList());
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

    /**
     * Sends alerts that were stored before then and are not marked as sent: a crash left them. Of several instances that find the
     * same one, one sends it.
     */
    public void sendLeft(Collection<String> ids, Instant before) {
        List<Stored> left = documents.find(Index.ALERTS, ids).values().stream()
                .filter(alert -> isLeft(alert.document(), before))
                .toList();
        List<Outcome> claimed = documents.write(left.stream().map(this::claim).toList());
        List<Alert> own = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            if (claimed.get(i) instanceof Outcome.Done) {
                own.add(EventJson.mapper().convertValue(left.get(i).document(), Alert.class));
            }
        }
        publish(own);
    }

    private static boolean isLeft(JsonNode alert, Instant before) {
        return !alert.path(PUBLISHED).asBoolean()
                && Instant.parse(alert.path(STORED_AT).asText()).isBefore(before);
    }

    private Write claim(Stored alert) {
        ObjectNode document = alert.document().deepCopy();
        document.put(STORED_AT, clock.instant().toString());
        return new Write.Replace(Index.ALERTS, alert.id(), alert.seqNo(), alert.primaryTerm(), document);
    }

    private Write create(Alert alert) {
        ObjectNode document = EventJson.mapper().valueToTree(alert);
        document.put(PUBLISHED, false).put(STORED_AT, clock.instant().toString());
        return new Write.Create(Index.ALERTS, alert.id(), document);
    }

    private ObjectNode published() {
        return EventJson.mapper()
                .createObjectNode()
                .put(PUBLISHED, true)
                .put(PUBLISHED_AT, clock.instant().toString());
    }
}
