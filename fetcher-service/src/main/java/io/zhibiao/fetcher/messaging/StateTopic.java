package io.zhibiao.fetcher.messaging;

import io.zhibiao.events.EventJson;
import io.zhibiao.events.InvalidEvent;
import io.zhibiao.events.PageState;
import io.zhibiao.events.Topic;
import io.zhibiao.fetcher.core.crawl.PageStates;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Reads the compacted topic of page states as a member of the fetchers' group. The domains are shared by sharing its partitions:
 * one that is assigned is read from its beginning, and when all that was there at the assignment is read, its domains are ours.
 * Nothing is committed, as each assignment reads everything.
 *
 * <p>A plain consumer and no channel, because restoring needs positions and seeks.
 */
public final class StateTopic implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(StateTopic.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LEAVE = Duration.ofSeconds(10);
    private static final List<String> NEEDED = List.of(
            Topic.Names.FETCH_STATE, Topic.Names.FETCH_TURNS, Topic.Names.PAGES_RAW, Topic.Names.SOURCES_HEALTH);

    private final KafkaReader kafka;
    private final PageStates states;
    private final Share share;
    private final Heartbeats heartbeats;
    private final Map<TopicPartition, Long> restoring = new HashMap<>();
    private volatile boolean restored;
    private boolean assigned;

    /**
     * A reader that is not started.
     *
     * @param connection makes a consumer with its group
     * @param share learns which partitions are ours
     * @param heartbeats learns how the group takes us
     */
    public StateTopic(Connection connection, PageStates states, Share share, Heartbeats heartbeats) {
        this.kafka = new KafkaReader("fetch-state", connection, LEAVE, this::read);
        this.states = states;
        this.share = share;
        this.heartbeats = heartbeats;
    }

    public void start() {
        heartbeats.start();
        kafka.start();
    }

    /** Whether partitions are assigned, and the states of all of them known. */
    public boolean isRestored() {
        return restored;
    }

    /** Leaves the group, so that others take over at once. */
    @Override
    public void close() {
        kafka.close();
        heartbeats.close();
    }

    private void read(Consumer<String, byte[]> consumer) {
        heartbeats.listen(consumer);
        try {
            awaitTopics(consumer);
            follow(consumer);
        } finally {
            heartbeats.leaving();
        }
    }

    private void awaitTopics(Consumer<String, byte[]> consumer) {
        boolean told = false;
        while (!kafka.isStopped() && !consumer.listTopics().keySet().containsAll(NEEDED)) {
            if (!told) {
                LOG.infof("waiting for topics: needed=%s", NEEDED);
                told = true;
            }
            kafka.pause();
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        consumer.subscribe(List.of(Topic.Names.FETCH_STATE), new FromTheBeginning(consumer));
        while (!kafka.isStopped()) {
            consumer.poll(POLL).forEach(this::take);
            takeOver(consumer);
        }
    }

    private void takeOver(Consumer<String, byte[]> consumer) {
        List<TopicPartition> through = restoring.entrySet().stream()
                .filter(end -> consumer.position(end.getKey()) >= end.getValue())
                .map(Map.Entry::getKey)
                .toList();
        for (TopicPartition partition : through) {
            restoring.remove(partition);
            int partitions = consumer.partitionsFor(partition.topic()).size();
            LOG.infof("page states restored: partition=%d pages=%d", partition.partition(), states.size());
            share.taken(partition.partition(), partitions);
        }
        restored = assigned && restoring.isEmpty();
    }

    private void take(ConsumerRecord<String, byte[]> message) {
        try {
            states.put(EventJson.read(message.value(), PageState.class));
        } catch (InvalidEvent e) {
            LOG.warnf(
                    "page state ignored, its page will be visited as new: key=%s cause=%s",
                    message.key(), e.getMessage());
        }
    }

    /** Makes consumers of the topic, each a member of the fetchers' group that commits nothing. */
    public interface Connection {
        Consumer<String, byte[]> open();
    }

    /** Learns which domains are ours to visit. Called from one thread. */
    public interface Share {
        /** A partition is ours, and the states of its pages are known. */
        void taken(int partition, int partitions);

        /** A partition is no longer ours; returns when none of its visits is under way. */
        void lost(int partition);
    }

    private final class FromTheBeginning implements ConsumerRebalanceListener {
        private final Consumer<String, byte[]> consumer;

        FromTheBeginning(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            assigned = true;
            heartbeats.joined();
            consumer.seekToBeginning(partitions);
            restoring.putAll(consumer.endOffsets(partitions));
        }

        /** Returns when the domains are at rest, as another instance visits them from then on. */
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(restoring::remove);
            partitions.forEach(partition -> share.lost(partition.partition()));
        }

        /** Another instance may have the domains already: nothing more goes out. */
        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            LOG.warnf("put out of the group, as it did not hear from us: partitions=%s", partitions);
            heartbeats.lost();
            onPartitionsRevoked(partitions);
        }
    }
}
