package io.zhibiao.fetcher;

import io.quarkus.test.Mock;
import io.zhibiao.events.Topic;
import io.zhibiao.fetcher.messaging.StateTopic.Connection;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Stands in for the broker: an empty topic of page states. */
@Singleton
class NoBroker {
    private static final TopicPartition PARTITION = new TopicPartition(Topic.Names.FETCH_STATE, 0);

    @Mock
    @Produces
    @Singleton
    Connection connection() {
        return NoBroker::consumer;
    }

    private static MockConsumer<String, byte[]> consumer() {
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
        know(consumer, Topic.Names.FETCH_STATE);
        know(consumer, Topic.Names.PAGES_RAW);
        know(consumer, Topic.Names.SOURCES_HEALTH);
        TopicPartition healths = new TopicPartition(Topic.Names.SOURCES_HEALTH, 0);
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L, healths, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 0L, healths, 0L));
        consumer.schedulePollTask(() -> consumer.rebalance(List.of(PARTITION)));
        return consumer;
    }

    private static void know(MockConsumer<String, byte[]> consumer, String topic) {
        Node node = new Node(0, "127.0.0.1", 1);
        consumer.updatePartitions(
                topic, List.of(new PartitionInfo(topic, 0, node, new Node[] {node}, new Node[] {node})));
    }
}
