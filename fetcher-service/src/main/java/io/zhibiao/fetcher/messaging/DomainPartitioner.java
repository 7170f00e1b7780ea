package io.zhibiao.fetcher.messaging;

import io.zhibiao.fetcher.core.crawl.Hosts;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/**
 * Keeps the sources of a domain, with the states of all their pages, in one partition: so instances can share the domains by
 * sharing the partitions.
 */
public final class DomainPartitioner {
    private DomainPartitioner() {}

    /** The partition of an address's domain. */
    public static int partition(String address, int partitions) {
        return ofDomain(Hosts.domain(address), partitions);
    }

    /** The partition of a domain. */
    public static int ofDomain(String domain, int partitions) {
        return Utils.toPositive(Utils.murmur2(domain.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
