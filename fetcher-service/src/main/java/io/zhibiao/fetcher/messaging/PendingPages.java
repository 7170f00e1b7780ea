package io.zhibiao.fetcher.messaging;

import io.zhibiao.events.PageState;
import io.zhibiao.events.Topic;
import io.zhibiao.fetcher.core.crawl.Outlet;
import io.zhibiao.fetcher.core.crawl.PageStates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.utils.Utils;
import org.jboss.logging.Logger;

/**
 * Settles what a crash left open. A page's state is written as pending before the page is published, and without that mark after
 * it. Where only the first is found, the topic of pages is looked through from that moment on: a page that is there is not published
 * again, one that is not there is visited as a new one.
 */
public final class PendingPages {
    private static final Logger LOG = Logger.getLogger(PendingPages.class);
    private static final Duration POLL = Duration.ofMillis(200);

    /** Clocks of instances and brokers differ by less. */
    private static final Duration BEFORE = Duration.ofMinutes(1);

    private final StateTopic.Connection connection;
    private final PageStates states;
    private final Outlet outlet;

    /** Reads with a consumer of its own; what is settled goes to states and outlet. */
    public PendingPages(StateTopic.Connection connection, PageStates states, Outlet outlet) {
        this.connection = connection;
        this.states = states;
        this.outlet = outlet;
    }

    /** Settles the pages of some sources, by their ids; throws KafkaException when the pages can't be read. */
    public void settle(Set<String> sources) {
        List<PageState> pending = states.pending().stream()
                .filter(s -> sources.contains(s.sourceId()))
                .toList();
        if (pending.isEmpty()) {
            return;
        }
        Set<String> published = published(pending);
        for (PageState state : pending) {
            boolean there =
                    published.contains(occasion(state.url(), state.lastVisit().toString()));
            LOG.infof("page was being published at a crash: url=%s published=%s", state.url(), there);
            settle(state, there);
        }
    }

    private void settle(PageState state, boolean published) {
        if (published) {
            states.put(state.pending(false));
            outlet.store(state.pending(false));
        } else {
            states.reset(state);
        }
    }

    private Set<String> published(List<PageState> pending) {
        Instant from = pending.stream()
                .map(PageState::lastVisit)
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .minus(BEFORE);
        Set<String> found = new HashSet<>();
        try (Consumer<String, byte[]> consumer = connection.open()) {
            Map<TopicPartition, Long> ends = begin(consumer, partitions(consumer, pending), from);
            while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                consumer.poll(POLL).forEach(page -> found.add(occasion(page.key(), time(page))));
            }
        }
        return found;
    }

    /** Those that the pages' keys lead to. */
    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer, List<PageState> pending) {
        int count = consumer.partitionsFor(Topic.Names.PAGES_RAW).size();
        return pending.stream()
                .map(s -> s.url().getBytes(StandardCharsets.UTF_8))
                .map(key -> Utils.toPositive(Utils.murmur2(key)) % count)
                .distinct()
                .map(number -> new TopicPartition(Topic.Names.PAGES_RAW, number))
                .toList();
    }

    /** Goes to the first message of the time; gives the offsets behind the last ones there are. */
    private static Map<TopicPartition, Long> begin(
            Consumer<String, byte[]> consumer, List<TopicPartition> partitions, Instant from) {
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> starts = offsets(consumer, partitions, from);
        partitions.forEach(p -> consumer.seek(p, starts.getOrDefault(p, ends.getOrDefault(p, 0L))));
        return ends;
    }

    private static Map<TopicPartition, Long> offsets(
            Consumer<String, byte[]> consumer, List<TopicPartition> partitions, Instant time) {
        Map<TopicPartition, Long> times =
                partitions.stream().collect(Collectors.toMap(p -> p, p -> time.toEpochMilli()));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (Map.Entry<TopicPartition, OffsetAndTimestamp> first :
                consumer.offsetsForTimes(times).entrySet()) {
            if (first.getValue() != null) {
                offsets.put(first.getKey(), first.getValue().offset());
            }
        }
        return offsets;
    }

    private static String time(ConsumerRecord<String, byte[]> page) {
        Header time = page.headers().lastHeader("ce_time");
        return time == null ? "" : new String(time.value(), StandardCharsets.UTF_8);
    }

    private static String occasion(String url, String time) {
        return time + " " + url;
    }
}
