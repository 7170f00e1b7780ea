package io.zhibiao.indexer.delivery;

import io.zhibiao.events.Alert;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.InvalidEvent;
import io.zhibiao.events.Topic;
import io.zhibiao.indexer.core.alerts.AlertRules;
import io.zhibiao.indexer.core.alerts.Channel;
import io.zhibiao.indexer.core.alerts.Notification;
import io.zhibiao.indexer.core.alerts.Verdict;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Takes one channel's alerts from the topic, one after the other, and commits each when it is delivered: a channel that is down
 * for a while gets all of them, in their order, when it is back.
 */
final class ChannelDelivery implements Runnable, ConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(ChannelDelivery.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Channel channel;
    private final AlertRules rules;
    private final Consumer<byte[], byte[]> consumer;
    private final Post post;
    private final Clock clock;
    private Instant nextAt = Instant.MIN;
    private boolean waiting;
    private volatile boolean stopped;

    ChannelDelivery(Channel channel, AlertRules rules, Consumer<byte[], byte[]> consumer, Post post, Clock clock) {
        this.channel = channel;
        this.rules = rules;
        this.consumer = consumer;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public void run() {
        try (consumer) {
            consumer.subscribe(List.of(Topic.Names.ALERTS), this);
            while (!stopped) {
                consumer.poll(POLL).forEach(this::take);
            }
        } catch (WakeupException | Stopped e) {
            LOG.debugf("delivery stops channel=%s", channel.id());
        } catch (RuntimeException e) {
            LOG.errorf(e, "delivery broke off, alerts wait in the topic until the next start channel=%s", channel.id());
        }
    }

    void stop() {
        stopped = true;
        consumer.wakeup();
    }

    private void take(ConsumerRecord<byte[], byte[]> message) {
        try {
            Alert alert = EventJson.read(message.value(), Alert.class);
            if (rules.send(alert, channel)) {
                deliver(alert);
            }
        } catch (InvalidEvent e) {
            LOG.errorf(
                    "no alert, left out offset=%d channel=%s cause=\"%s\"",
                    message.offset(), channel.id(), e.getMessage());
        }
        consumer.commitSync(Map.of(
                new TopicPartition(message.topic(), message.partition()), new OffsetAndMetadata(message.offset() + 1)));
    }

    private void deliver(Alert alert) {
        rest(channel.quietFor(clock.instant()));
        Duration wait = FIRST_WAIT;
        while (attempt(alert) == Verdict.LATER) {
            rest(wait);
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    private Verdict attempt(Alert alert) {
        Instant now = clock.instant();
        rest(nextAt.isAfter(now) ? Duration.between(now, nextAt) : Duration.ZERO);
        nextAt = clock.instant().plus(channel.pace());
        try {
            Post.Answer answer = post.send(Notification.of(channel, alert, clock.instant()));
            Verdict verdict = Verdict.of(channel.kind(), answer.status(), answer.body());
            tell(alert, verdict, answer.status());
            return verdict;
        } catch (IOException e) {
            LOG.warnf("channel does not answer channel=%s alert=%s cause=\"%s\"", channel.id(), alert.id(), e);
            return Verdict.LATER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    private void tell(Alert alert, Verdict verdict, int status) {
        switch (verdict) {
            case DELIVERED -> LOG.debugf("alert delivered channel=%s alert=%s", channel.id(), alert.id());
            case LATER ->
                LOG.warnf("channel asks to wait channel=%s alert=%s status=%d", channel.id(), alert.id(), status);
            case NEVER ->
                LOG.errorf(
                        "channel refuses the alert, left out channel=%s alert=%s status=%d",
                        channel.id(), alert.id(), status);
        }
    }

    /** Waits, and goes on polling without taking anything, so that the place in the consumer group is kept. */
    private void rest(Duration wait) {
        Instant until = clock.instant().plus(wait);
        if (!wait.isPositive()) {
            return;
        }
        waiting = true;
        while (clock.instant().isBefore(until)) {
            if (stopped) {
                throw new Stopped();
            }
            consumer.pause(consumer.assignment());
            Duration left = Duration.between(clock.instant(), until);
            consumer.poll(left.compareTo(POLL) < 0 && left.isPositive() ? left : POLL);
        }
        waiting = false;
        consumer.resume(consumer.assignment());
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        LOG.debugf("partitions revoked channel=%s partitions=%s", channel.id(), partitions);
    }

    /** The place where a new channel begins is committed at once: what comes while it is down is not passed over. */
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (waiting) {
            consumer.pause(partitions);
        }
        for (TopicPartition partition : partitions) {
            if (consumer.committed(Set.of(partition)).get(partition) == null) {
                consumer.commitSync(Map.of(partition, new OffsetAndMetadata(consumer.position(partition))));
            }
        }
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
