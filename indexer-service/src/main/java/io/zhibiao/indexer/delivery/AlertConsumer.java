package io.zhibiao.indexer.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jboss.logging.Logger;

/** The consumer of one channel, which keeps its place in the group while the channel waits. */
final class AlertConsumer implements ConsumerRebalanceListener, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(AlertConsumer.class);

    private final Consumer<byte[], byte[]> consumer;
    private final Backlog backlog;
    private boolean idling;

    /** Subscribes to a topic. */
    AlertConsumer(String topic, Consumer<byte[], byte[]> consumer, Backlog backlog) {
        this.consumer = consumer;
        this.backlog = backlog;
        backlog.clear();
        consumer.subscribe(List.of(topic), this);
    }

    ConsumerRecords<byte[], byte[]> poll(Duration wait) {
        return consumer.poll(wait);
    }

    /** Polls without taking anything. */
    void idle(Duration wait) {
        idling = true;
        consumer.pause(consumer.assignment());
        consumer.poll(wait);
        idling = false;
        consumer.resume(consumer.assignment());
    }

    /** Commits; where the partitions are another instance's by now, that one delivers again what was delivered here. */
    void commit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        if (offsets.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(offsets);
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.debugf("another instance goes on from the last commit cause=\"%s\"", e.getMessage());
        }
    }

    void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        backlog.clear();
    }

    /** The place where a new channel begins is committed at once: what comes while it is down is not passed over. */
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (idling) {
            consumer.pause(partitions);
        }
        for (TopicPartition partition : partitions) {
            if (consumer.committed(Set.of(partition)).get(partition) == null) {
                consumer.commitSync(Map.of(partition, new OffsetAndMetadata(consumer.position(partition))));
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
