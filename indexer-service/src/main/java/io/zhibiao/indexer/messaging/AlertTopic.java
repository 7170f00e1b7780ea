package io.zhibiao.indexer.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.zhibiao.events.Alert;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.Topic;
import io.zhibiao.indexer.core.AlertSink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Sends alerts to their topic, and as log lines. */
@ApplicationScoped
public class AlertTopic implements AlertSink {
    private static final Logger LOG = Logger.getLogger(AlertTopic.class);

    /** How many are under way at once; less than the channel's buffer of 128. */
    private static final int UNDER_WAY = 64;

    private final MutinyEmitter<byte[]> alerts;

    @Inject
    AlertTopic(@Channel(Topic.Names.ALERTS) MutinyEmitter<byte[]> alerts) {
        this.alerts = alerts;
    }

    @Override
    public Set<String> send(List<Alert> all) {
        Set<String> arrived = new HashSet<>();
        for (int from = 0; from < all.size(); from += UNDER_WAY) {
            arrived.addAll(sendSome(all.subList(from, Math.min(all.size(), from + UNDER_WAY))));
        }
        return arrived;
    }

    private List<String> sendSome(List<Alert> some) {
        List<Uni<String>> under = new ArrayList<>();
        some.forEach(alert -> under.add(sendOne(alert)));
        return Uni.join().all(under).andCollectFailures().await().indefinitely().stream()
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** The alert's id, or an empty one where it did not arrive. */
    private Uni<String> sendOne(Alert alert) {
        String posting = alert.posting() == null ? null : alert.posting().id();
        About.posting(
                posting,
                () -> LOG.infof(
                        "alert type=%s id=%s message=\"%s\"",
                        alert.type(), alert.id(), alert.message().zh()));
        return alerts.sendMessage(message(alert))
                .replaceWith(alert.id())
                .onFailure()
                .invoke(e -> LOG.warnf("alert not sent, will be again id=%s cause=\"%s\"", alert.id(), e))
                .onFailure()
                .recoverWithItem("");
    }

    private static Message<byte[]> message(Alert alert) {
        var metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(AlertHeaders.key(alert))
                .withHeaders(AlertHeaders.of(alert))
                .build();
        return Message.of(EventJson.write(alert)).addMetadata(metadata);
    }
}
