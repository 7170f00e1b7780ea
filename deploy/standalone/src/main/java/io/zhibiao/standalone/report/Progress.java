package io.zhibiao.standalone.report;

import io.zhibiao.events.Topic;
import io.zhibiao.standalone.stack.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How far the data has come: messages by topic, and what each consumer still has before it. */
public final class Progress implements AutoCloseable {
    private final Admin admin;

    /** Connects to a broker. */
    public Progress(String bootstrap) {
        this.admin = Topics.admin(bootstrap);
    }

    /**
     * One consumer's distance from the end of a topic.
     *
     * @param messages how many it has not yet finished
     */
    public record Lag(String group, String topic, long messages) {}

    /** Messages written to each topic so far. */
    public Map<String, Long> messages() throws ExecutionException, InterruptedException {
        Map<String, Long> messages = new TreeMap<>();
        for (var end : ends(partitions()).entrySet()) {
            messages.merge(end.getKey().topic(), end.getValue(), Long::sum);
        }
        return messages;
    }

    /** The lag of each consumer group on each topic it reads. */
    public List<Lag> lags() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ends = ends(partitions());
        Map<String, Long> sums = new TreeMap<>();
        for (var group : committed().entrySet()) {
            group.getValue().forEach((partition, offset) -> {
                long behind = Math.max(0, ends.getOrDefault(partition, 0L) - offset);
                sums.merge(group.getKey() + " " + partition.topic(), behind, Long::sum);
            });
        }
        return sums.entrySet().stream().map(Progress::lag).toList();
    }

    private static Lag lag(Map.Entry<String, Long> sum) {
        int blank = sum.getKey().indexOf(' ');
        return new Lag(sum.getKey().substring(0, blank), sum.getKey().substring(blank + 1), sum.getValue());
    }

    private Map<String, Map<TopicPartition, Long>> committed() throws ExecutionException, InterruptedException {
        Map<String, Map<TopicPartition, Long>> committed = new TreeMap<>();
        for (var group : admin.listGroups().all().get()) {
            Map<TopicPartition, Long> offsets = new HashMap<>();
            admin.listConsumerGroupOffsets(group.groupId())
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> {
                        if (offset != null) {
                            offsets.put(partition, offset.offset());
                        }
                    });
            committed.put(group.groupId(), offsets);
        }
        return committed;
    }

    private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(p -> latest.put(p, OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
                admin.listOffsets(latest).all().get().entrySet()) {
            ends.put(end.getKey(), end.getValue().offset());
        }
        return ends;
    }

    private List<TopicPartition> partitions() throws ExecutionException, InterruptedException {
        List<String> names =
                java.util.Arrays.stream(Topic.values()).map(Topic::topicName).toList();
        return admin.describeTopics(names).allTopicNames().get().values().stream()
                .flatMap(t -> t.partitions().stream().map(p -> new TopicPartition(t.name(), p.partition())))
                .toList();
    }

    @Override
    public void close() {
        admin.close();
    }
}
