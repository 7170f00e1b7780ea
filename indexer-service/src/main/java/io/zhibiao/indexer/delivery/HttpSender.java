package io.zhibiao.indexer.delivery;

import io.zhibiao.events.Alert;
import io.zhibiao.indexer.core.alerts.Channel;
import io.zhibiao.indexer.core.alerts.Destination;
import io.zhibiao.indexer.core.alerts.Notification;
import io.zhibiao.indexer.core.alerts.Verdict;
import io.zhibiao.indexer.core.targets.Plain;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Sends to a webhook or a chat service. */
final class HttpSender implements Sender {
    private static final Logger LOG = Logger.getLogger(HttpSender.class);
    private static final int TOLD = 200;

    private final Channel channel;
    private final Destination.Address address;
    private final Post post;

    HttpSender(Channel channel, Destination.Address address, Post post) {
        this.channel = channel;
        this.address = address;
        this.post = post;
    }

    @Override
    public Verdict send(List<Alert> alerts, Instant now) throws IOException, InterruptedException {
        Post.Answer answer = post.send(Notification.of(channel, address, alerts, now));
        Verdict verdict = Verdict.of(channel.kind(), answer.status(), answer.body());
        if (verdict != Verdict.DELIVERED) {
            LOG.warnf(
                    "channel does not take it channel=%s status=%d answer=\"%s\"",
                    channel.id(), answer.status(), beginning(answer.body()));
        }
        return verdict;
    }

    private static String beginning(String body) {
        return Plain.line(body.substring(0, Math.min(body.length(), TOLD)));
    }
}
