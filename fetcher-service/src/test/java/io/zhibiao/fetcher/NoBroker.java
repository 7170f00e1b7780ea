package io.zhibiao.fetcher;

import io.quarkus.test.Mock;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.FetchTurn;
import io.zhibiao.events.Topic;
import io.zhibiao.fetcher.core.turns.Post;
import io.zhibiao.fetcher.messaging.StateTopic.Connection;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Stands in for the broker: an empty topic of page states, and one of turns that gives back what is sent to it. */
@Singleton
class NoBroker {
    private static final TopicPartition PARTITION = new TopicPartition(Topic.Names.FETCH_STATE, 0);
    private static final TopicPartition TURNS = new TopicPartition(Topic.Names.FETCH_TURNS, 0);

    private final Queue<byte[]> turns = new ConcurrentLinkedQueue<>();

    @Mock
    @Produces
    @Singleton
    Connection connection() {
        return this::consumer;
    }

    @Mock
    @Produces
    @Singleton
    Post post() {
        return new Post() {
            @Override
            public void send(FetchTurn turn) {
                turns.add(EventJson.write(turn));
            }

            @Override
            public boolean isBehind() {
                return false;
            }

            @Override
            public void await(Duration atMost) {}
        };
    }

    private MockConsumer<String, byte[]> consumer() {
        MockConsumer<String, byte[]> consumer = new Reading(turns);
        know(consumer, Topic.Names.FETCH_STATE);
        know(consumer, Topic.Names.FETCH_TURNS);
        know(consumer, Topic.Names.PAGES_RAW);
        know(consumer, Topic.Names.SOURCES_HEALTH);
        TopicPartition healths = new TopicPartition(Topic.Names.SOURCES_HEALTH, 0);
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L, TURNS, 0L, healths, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 0L, TURNS, 0L, healths, 0L));
        consumer.schedulePollTask(() -> assign(consumer));
        return consumer;
    }

    /** To members of the group alone. */
    private static void assign(MockConsumer<String, byte[]> consumer) {
        if (!consumer.subscription().isEmpty()) {
            consumer.rebalance(List.of(PARTITION));
        }
    }

    private static void know(MockConsumer<String, byte[]> consumer, String topic) {
        Node node = new Node(0, "127.0.0.1", 1);
        consumer.updatePartitions(
                topic, List.of(new PartitionInfo(topic, 0, node, new Node[] {node}, new Node[] {node})));
    }

    /** A consumer that is given what was said of turns, when it reads them. */
    private static final class Reading extends MockConsumer<String, byte[]> {
        private final Queue<byte[]> turns;
        private long offset;

        Reading(Queue<byte[]> turns) {
            super("earliest");
            this.turns = turns;
        }

        @Override
        public synchronized ConsumerRecords<String, byte[]> poll(Duration timeout) {
            if (assignment().contains(TURNS)) {
                for (byte[] turn = turns.poll(); turn != null; turn = turns.poll()) {
                    addRecord(new ConsumerRecord<>(TURNS.topic(), 0, offset, "0", turn));
                    offset++;
                }
            }
            return super.poll(timeout);
        }
    }
}
