package io.zhibiao.standalone.report;

import io.zhibiao.events.Topic;
import io.zhibiao.standalone.stack.Topics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
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
        for (var end : offsets(partitions(), OffsetSpec.latest()).entrySet()) {
            messages.merge(end.getKey().topic(), end.getValue(), Long::sum);
        }
        return messages;
    }

    /** The lag of each consumer group on each topic it has begun to read. */
    public List<Lag> lags() throws ExecutionException, InterruptedException {
        Span span = span();
        List<Lag> lags = new ArrayList<>();
        for (var group : admin.listGroups().all().get()) {
            Map<TopicPartition, Long> committed = committed(group.groupId());
            topics(committed).forEach(t -> lags.add(new Lag(group.groupId(), t, span.behind(t, committed))));
        }
        lags.sort(Comparator.comparing(Lag::group).thenComparing(Lag::topic));
        return lags;
    }

    /** The lag of one group on a topic: the whole topic as long as it has finished nothing. */
    public Lag lag(String group, String topic) throws ExecutionException, InterruptedException {
        return new Lag(group, topic, span().behind(topic, committed(group)));
    }

    private static Set<String> topics(Map<TopicPartition, Long> committed) {
        return committed.keySet().stream().map(TopicPartition::topic).collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<TopicPartition, Long> committed(String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> committed = new HashMap<>();
        admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        committed.put(partition, offset.offset());
                    }
                });
        return committed;
    }

    private Span span() throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = partitions();
        return new Span(offsets(partitions, OffsetSpec.earliest()), offsets(partitions, OffsetSpec.latest()));
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(p -> asked.put(p, spec));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> offset :
                admin.listOffsets(asked).all().get().entrySet()) {
            offsets.put(offset.getKey(), offset.getValue().offset());
        }
        return offsets;
    }

    private List<TopicPartition> partitions() throws ExecutionException, InterruptedException {
        List<String> names = Arrays.stream(Topic.values()).map(Topic::topicName).toList();
        return admin.describeTopics(names).allTopicNames().get().values().stream()
                .flatMap(t -> t.partitions().stream().map(p -> new TopicPartition(t.name(), p.partition())))
                .toList();
    }

    @Override
    public void close() {
        admin.close();
    }
}
