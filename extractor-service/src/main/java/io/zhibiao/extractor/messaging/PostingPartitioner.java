package io.zhibiao.extractor.messaging;

import io.zhibiao.events.EventKey;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Keeps all of a posting in one partition, though each event has a key of its own: murmur2 of the posting's id, as Kafka does
 * by default for a whole key. Kafka makes it by its class name.
 */
public final class PostingPartitioner implements Partitioner {
    @Override
    public int partition(
            String topic,
            Object key,
            byte @Nullable [] keyBytes,
            @Nullable Object value,
            byte @Nullable [] valueBytes,
            Cluster cluster) {
        return partition(String.valueOf(key), cluster.partitionsForTopic(topic).size());
    }

    static int partition(String key, int partitions) {
        byte[] posting = EventKey.posting(key).getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(posting)) % partitions;
    }

    @Override
    public void configure(Map<String, ?> settings) {
        // nothing to set
    }

    @Override
    public void close() {
        // nothing is held
    }
}
