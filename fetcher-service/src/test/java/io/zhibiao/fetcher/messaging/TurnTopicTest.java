package io.zhibiao.fetcher.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zhibiao.events.EventJson;
import io.zhibiao.events.FetchTurn;
import io.zhibiao.events.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnTopicTest {
    private static final TopicPartition FIRST = new TopicPartition(Topic.Names.FETCH_TURNS, 0);
    private static final TopicPartition SECOND = new TopicPartition(Topic.Names.FETCH_TURNS, 1);

    private final List<String> read = new CopyOnWriteArrayList<>();
    private final Queue<MockConsumer<String, byte[]>> consumers = new ConcurrentLinkedQueue<>();
    private final MockConsumer<String, byte[]> consumer = consumer(2, 2);
    private final TurnTopic topic =
            new TurnTopic(this::open, (turn, live) -> read.add(turn.attempt() + (live ? " live" : "")));

    @AfterEach
    void stop() {
        topic.close();
    }

    @Test
    void tellsWhatWasSaidBeforeFromWhatIsSaidNow() {
        consumer.schedulePollTask(() -> add(consumer, FIRST, 0, claim(7)));
        consumer.schedulePollTask(() -> add(consumer, FIRST, 1, claim(8)));
        consumer.schedulePollTask(() -> add(consumer, FIRST, 2, claim(9)));

        topic.start();

        await().until(() -> read.size() == 3);
        assertThat(read).containsExactly("7", "8", "9 live");
    }

    @Test
    void readsOnWhereItWasBrokenOff() {
        MockConsumer<String, byte[]> next = consumer(2, 5);
        consumer.schedulePollTask(() -> add(consumer, FIRST, 0, claim(7)));
        consumer.schedulePollTask(() -> consumer.setPollException(new KafkaException("broker away")));
        next.schedulePollTask(() -> {
            add(next, FIRST, 1, claim(8));
            add(next, FIRST, 2, claim(9));
        });

        topic.start();

        await().until(() -> read.size() == 3);
        assertThat(read)
                .as("what was said while we could not read is not of the past")
                .containsExactly("7", "8", "9 live");
    }

    @Test
    void readsPartitionsThatAreAdded() {
        MockConsumer<String, byte[]> next = consumer(2, 0);
        MockConsumer<String, byte[]> small = consumers.element();
        small.updatePartitions(Topic.Names.FETCH_TURNS, partitions(1));
        small.schedulePollTask(() -> small.updatePartitions(Topic.Names.FETCH_TURNS, partitions(2)));
        next.schedulePollTask(() -> add(next, SECOND, 0, claim(3)));

        topic.start();

        await().until(() -> read.equals(List.of("3 live")));
    }

    @Test
    void ignoresWhatIsNoTurn() {
        consumer.schedulePollTask(() -> {
            add(consumer, FIRST, 0, "{}".getBytes(StandardCharsets.UTF_8));
            add(consumer, FIRST, 1, claim(8));
        });

        topic.start();

        await().until(() -> read.equals(List.of("8")));
    }

    private Consumer<String, byte[]> open() {
        MockConsumer<String, byte[]> next = consumers.poll();
        return next == null ? consumer(0, 0) : next;
    }

    private MockConsumer<String, byte[]> consumer(int count, long end) {
        MockConsumer<String, byte[]> made = new MockConsumer<>("earliest");
        made.updatePartitions(Topic.Names.FETCH_TURNS, partitions(count));
        made.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        made.updateEndOffsets(Map.of(FIRST, end, SECOND, 0L));
        consumers.add(made);
        return made;
    }

    private static List<PartitionInfo> partitions(int count) {
        Node node = new Node(0, "127.0.0.1", 1);
        return IntStream.range(0, count)
                .mapToObj(
                        p -> new PartitionInfo(Topic.Names.FETCH_TURNS, p, node, new Node[] {node}, new Node[] {node}))
                .toList();
    }

    private static void add(MockConsumer<String, byte[]> to, TopicPartition partition, long offset, byte[] value) {
        to.addRecord(new ConsumerRecord<>(partition.topic(), partition.partition(), offset, "0", value));
    }

    private static byte[] claim(int number) {
        return EventJson.write(new FetchTurn(
                FetchTurn.Kind.CLAIM, "i", 0, null, null, null, number, 0, 0, Instant.parse("2026-01-20T08:00:00Z")));
    }
}
