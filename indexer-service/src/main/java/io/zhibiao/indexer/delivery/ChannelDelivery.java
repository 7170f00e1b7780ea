package io.zhibiao.indexer.delivery;

import io.zhibiao.events.Alert;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.InvalidEvent;
import io.zhibiao.events.Topic;
import io.zhibiao.indexer.core.alerts.AlertRules;
import io.zhibiao.indexer.core.alerts.Channel;
import io.zhibiao.indexer.core.alerts.Parcels;
import io.zhibiao.indexer.core.alerts.Verdict;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes one channel's alerts from the topic in their order, and commits them when they are delivered: a channel that is down for
 * a while gets all of them when it is back, and no other channel waits for it.
 */
final class ChannelDelivery implements Runnable {
    private static final Logger LOG = Logger.getLogger(ChannelDelivery.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final int SECONDS_AFTER_A_FAULT = 10;

    private final Channel channel;
    private final AlertRules rules;
    private final Supplier<? extends Consumer<byte[], byte[]>> consumers;
    private final Sender sender;
    private final Clock clock;
    private final Backlog backlog = new Backlog();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable AlertConsumer consumer;
    private Instant nextAt = Instant.MIN;

    ChannelDelivery(
            Channel channel,
            AlertRules rules,
            Supplier<? extends Consumer<byte[], byte[]>> consumers,
            Sender sender,
            Clock clock) {
        this.channel = channel;
        this.rules = rules;
        this.consumers = consumers;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public void run() {
        try (sender) {
            boolean again = true;
            while (again) {
                again = consume();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.debugf("delivery has stopped channel=%s", channel.id());
    }

    /** Delivers until it is stopped or something unforeseen happens; tells whether to begin again. */
    private boolean consume() throws InterruptedException {
        try (AlertConsumer own = new AlertConsumer(Topic.Names.ALERTS, consumers.get(), backlog)) {
            consumer = own;
            while (!stopping()) {
                own.poll(POLL).forEach(this::take);
                if (due()) {
                    flush();
                }
            }
            return false;
        } catch (WakeupException | Stopped e) {
            return false;
        } catch (RuntimeException e) {
            LOG.errorf(e, "delivery begins again where it had come to channel=%s", channel.id());
            return !stopped.await(SECONDS_AFTER_A_FAULT, TimeUnit.SECONDS);
        }
    }

    private boolean stopping() {
        return stopped.getCount() == 0;
    }

    void stop() {
        stopped.countDown();
        AlertConsumer sleeping = consumer;
        if (sleeping != null) {
            sleeping.wakeup();
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> message) {
        try {
            Alert alert = EventJson.read(message.value(), Alert.class);
            if (rules.send(alert, channel)) {
                backlog.add(alert, clock.instant());
            }
        } catch (InvalidEvent e) {
            LOG.errorf(
                    "no alert, left out offset=%d channel=%s cause=\"%s\"",
                    message.offset(), channel.id(), e.getMessage());
        }
        backlog.passed(message);
        if (backlog.isEmpty() || !channel.gathers()) {
            flush();
        }
    }

    private boolean due() {
        return !backlog.isEmpty() && !backlog.since().plus(channel.digest()).isAfter(clock.instant());
    }

    private void flush() {
        List<Alert> alerts = backlog.alerts();
        if (!alerts.isEmpty()) {
            rest(channel.quietFor(clock.instant()));
            Parcels.of(channel, alerts).forEach(this::deliver);
        }
        own().commit(backlog.offsets());
        backlog.clear();
    }

    private void deliver(List<Alert> parcel) {
        Duration wait = FIRST_WAIT;
        while (attempt(parcel) == Verdict.LATER) {
            rest(wait);
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    private Verdict attempt(List<Alert> parcel) {
        Instant now = clock.instant();
        rest(nextAt.isAfter(now) ? Duration.between(now, nextAt) : Duration.ZERO);
        nextAt = clock.instant().plus(channel.pace());
        try {
            Verdict verdict = sender.send(parcel, clock.instant());
            tell(parcel, verdict);
            return verdict;
        } catch (IOException e) {
            LOG.warnf("channel does not answer channel=%s alert=%s cause=\"%s\"", channel.id(), id(parcel), e);
            return Verdict.LATER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    private void tell(List<Alert> parcel, Verdict verdict) {
        switch (verdict) {
            case DELIVERED -> LOG.debugf("delivered channel=%s alert=%s", channel.id(), id(parcel));
            case LATER -> LOG.warnf("channel asks to wait channel=%s alert=%s", channel.id(), id(parcel));
            case NEVER -> LOG.errorf("channel refuses it, left out channel=%s alert=%s", channel.id(), id(parcel));
        }
    }

    private static String id(List<Alert> parcel) {
        return parcel.getFirst().id() + (parcel.size() == 1 ? "" : " and " + (parcel.size() - 1) + " more");
    }

    private void rest(Duration wait) {
        Instant until = clock.instant().plus(wait);
        while (clock.instant().isBefore(until)) {
            if (stopping()) {
                throw new Stopped();
            }
            Duration left = Duration.between(clock.instant(), until);
            own().idle(left.compareTo(POLL) < 0 && left.isPositive() ? left : POLL);
        }
    }

    private AlertConsumer own() {
        return Objects.requireNonNull(consumer, "nothing is taken before there is a consumer");
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
