package io.zhibiao.fetcher.messaging;

import io.zhibiao.events.EventJson;
import io.zhibiao.events.FetchTurn;
import io.zhibiao.events.InvalidEvent;
import io.zhibiao.events.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Reads all that fetchers say of whose turn it is, each message once and those of a partition in order: from the beginning, as who
 * takes a partition over must know what was granted before.
 */
public final class TurnTopic implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(TurnTopic.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LEAVE = Duration.ofSeconds(5);

    private final KafkaReader kafka;
    private final Reader reader;
    private final Map<TopicPartition, Long> read = new HashMap<>();
    private final Map<TopicPartition, Long> liveFrom = new HashMap<>();

    /** A reader that is not started. */
    public TurnTopic(StateTopic.Connection connection, Reader reader) {
        this.kafka = new KafkaReader("fetch-turns", connection, LEAVE, this::follow);
        this.reader = reader;
    }

    /** Learns what fetchers say. Called from one thread. */
    public interface Reader {
        /**
         * Takes a message in.
         *
         * @param live whether it was said after we began to read
         */
        void read(FetchTurn turn, boolean live);
    }

    public void start() {
        kafka.start();
    }

    @Override
    public void close() {
        kafka.close();
    }

    /** Returns when the topic is not there, or has got more partitions: then it begins again, where it has read to. */
    private void follow(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        if (partitions.isEmpty()) {
            return;
        }
        begin(consumer, partitions);
        while (!kafka.isStopped() && partitions(consumer).size() == partitions.size()) {
            consumer.poll(POLL).forEach(this::take);
        }
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        return consumer.partitionsFor(Topic.Names.FETCH_TURNS).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
    }

    private void begin(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        consumer.assign(partitions);
        consumer.endOffsets(partitions).forEach(liveFrom::putIfAbsent);
        List<TopicPartition> fresh = new ArrayList<>(partitions);
        fresh.removeAll(read.keySet());
        consumer.seekToBeginning(fresh);
        read.forEach(consumer::seek);
    }

    private void take(ConsumerRecord<String, byte[]> message) {
        TopicPartition partition = new TopicPartition(message.topic(), message.partition());
        read.put(partition, message.offset() + 1);
        try {
            FetchTurn turn = EventJson.read(message.value(), FetchTurn.class);
            reader.read(turn, message.offset() >= liveFrom.getOrDefault(partition, 0L));
        } catch (InvalidEvent e) {
            LOG.warnf("what a fetcher said of turns is ignored: key=%s cause=%s", message.key(), e.getMessage());
        }
    }
}
