package io.zhibiao.fetcher.messaging;

import io.zhibiao.fetcher.core.crawl.Hosts;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.utils.Utils;

/**
 * Keeps the states of a domain's pages in one partition, so that instances can share the domains by sharing the partitions. The
 * key is the page's address.
 */
public final class DomainPartitioner implements Partitioner {
    /** The partition of an address's domain. */
    public static int partition(String address, int partitions) {
        byte[] domain = Hosts.domain(address).getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(domain)) % partitions;
    }

    @Override
    public int partition(String topic, Object key, byte[] keyBytes, Object value, byte[] bytes, Cluster cluster) {
        return partition((String) key, cluster.partitionsForTopic(topic).size());
    }

    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public void close() {}
}
