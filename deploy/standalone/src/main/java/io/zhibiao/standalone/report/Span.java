package io.zhibiao.standalone.report;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Where each partition begins and ends. */
record Span(Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {
    Span {
        begins = Map.copyOf(begins);
        ends = Map.copyOf(ends);
    }

    /**
     * How many messages of a topic lie behind what is committed. A partition that nobody committed on is unread: without it a group
     * would seem to be done before it begins.
     */
    long behind(String topic, Map<TopicPartition, Long> committed) {
        return ends.keySet().stream()
                .filter(partition -> partition.topic().equals(topic))
                .mapToLong(partition -> behind(partition, committed))
                .sum();
    }

    /** The offsets are asked for one after the other: what is committed may lie behind the end known. */
    private long behind(TopicPartition partition, Map<TopicPartition, Long> committed) {
        long begin = begins.getOrDefault(partition, 0L);
        return Math.max(0, ends.getOrDefault(partition, begin) - committed.getOrDefault(partition, begin));
    }
}
