package io.zhibiao.fetcher.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zhibiao.events.EventJson;
import io.zhibiao.events.PageState;
import io.zhibiao.events.Topic;
import io.zhibiao.fetcher.core.crawl.PageStates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StateTopicTest {
    private static final TopicPartition PARTITION = new TopicPartition(Topic.Names.FETCH_STATE, 0);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final PageStates states = new PageStates();
    private final List<String> shared = new CopyOnWriteArrayList<>();
    private final StateTopic topic = new StateTopic(() -> consumer, states, new Noted(), new Heartbeats());

    @BeforeEach
    void topics() {
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 2L));
        know(Topic.Names.FETCH_STATE);
        know(Topic.Names.FETCH_TURNS);
        know(Topic.Names.PAGES_RAW);
        know(Topic.Names.SOURCES_HEALTH);
    }

    @AfterEach
    void stop() throws Exception {
        topic.close();
    }

    @Test
    void isRestoredWhenAllThatWasThereIsRead() {
        assign();
        consumer.schedulePollTask(() -> add(0, state("a")));
        topic.start();
        await().until(() -> states.size() == 1);
        assertThat(topic.isRestored()).isFalse();

        consumer.schedulePollTask(() -> add(1, state("b")));

        await().until(topic::isRestored);
        assertThat(states.get("a")).isPresent();
        assertThat(states.get("b")).isPresent();
        assertThat(shared).containsExactly("taken 0 of 1");
    }

    @Test
    void followsWhatComesLater() {
        consumer.updateEndOffsets(Map.of(PARTITION, 0L));
        assign();
        topic.start();
        await().until(topic::isRestored);

        consumer.schedulePollTask(() -> add(0, state("later")));

        await().until(() -> states.get("later").isPresent());
        assertThat(shared).containsExactly("taken 0 of 1");
    }

    @Test
    void givesAPartitionUpAndTakesItAgain() {
        consumer.updateEndOffsets(Map.of(PARTITION, 0L));
        assign();
        topic.start();
        await().until(() -> shared.size() == 1);

        consumer.schedulePollTask(() -> consumer.rebalance(List.of()));
        await().until(() -> shared.size() == 2);
        assign();

        await().until(() -> shared.size() == 3);
        assertThat(shared).containsExactly("taken 0 of 1", "lost 0", "taken 0 of 1");
    }

    @Test
    void ignoresWhatIsNoState() {
        assign();
        consumer.schedulePollTask(() -> {
            add(0, "{}".getBytes(StandardCharsets.UTF_8));
            add(1, state("good"));
        });
        topic.start();

        await().until(topic::isRestored);
        assertThat(states.size()).isEqualTo(1);
    }

    @Test
    void waitsForItsTopics() throws Exception {
        MockConsumer<String, byte[]> empty = new MockConsumer<>("earliest");
        StateTopic waiting = new StateTopic(() -> empty, states, new Noted(), new Heartbeats());
        waiting.start();

        await().during(Duration.ofMillis(300)).until(() -> empty.subscription().isEmpty());

        waiting.close();
    }

    private void assign() {
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(PARTITION));
        });
    }

    private void know(String name) {
        Node node = new Node(0, "127.0.0.1", 1);
        consumer.updatePartitions(
                name, List.of(new PartitionInfo(name, 0, node, new Node[] {node}, new Node[] {node})));
    }

    private void add(long offset, byte[] value) {
        consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), 0, offset, "key", value));
    }

    private static byte[] state(String url) {
        Instant now = Instant.parse("2026-01-20T08:00:00Z");
        return EventJson.write(new PageState(url, "s", "hash", null, null, 0, now, now));
    }

    private final class Noted implements StateTopic.Share {
        @Override
        public void taken(int partition, int partitions) {
            shared.add("taken " + partition + " of " + partitions);
        }

        @Override
        public void lost(int partition) {
            shared.add("lost " + partition);
        }
    }
}
