package io.zhibiao.indexer.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.events.Alert;
import io.zhibiao.events.Bound;
import io.zhibiao.events.ClaimKind;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.PostingRef;
import io.zhibiao.indexer.core.store.Index;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several instances at once, faults in between, batches cut anywhere and delivered again: what is stored in the end is what one
 * instance stores that takes the postings one after the other.
 */
class ManyInstancesTest {
    private static final int POSTINGS = 40;
    private static final int INSTANCES = 3;
    private static final List<ClaimKind> KINDS = List.of(ClaimKind.TARGET, ClaimKind.ACTUAL, ClaimKind.ESTIMATE);
    private static final Clock CLOCK = Clock.fixed(Sample.START, ZoneOffset.UTC);

    /** Each partition's messages, revisions in any order; a posting stays in one partition. */
    private static List<List<Object>> partitions(Random random) {
        List<List<List<Object>>> partitions = new ArrayList<>();
        for (int i = 0; i < INSTANCES; i++) {
            partitions.add(new ArrayList<>());
        }
        for (int minute = 0; minute < POSTINGS * 2; minute++) {
            int number = random.nextInt(POSTINGS);
            String host = number % 3 == 0 ? "https://news.example.org/" : "https://www.linjiang.gov.cn/";
            PostingRef posting = Sample.posting(host + number, random.nextInt(4), minute);
            partitions.get(number % INSTANCES).add(Sample.extraction(posting, claims(posting)));
        }
        partitions.forEach(p -> Collections.shuffle(p, random));
        return partitions.stream()
                .map(p -> p.stream().flatMap(List::stream).toList())
                .toList();
    }

    private static IndicatorEvent[] claims(PostingRef posting) {
        // The same revision always says the same.
        Random own = new Random(posting.revision().hashCode());
        List<IndicatorEvent> events = new ArrayList<>();
        for (int year = 2022; year <= 2025; year++) {
            if (own.nextInt(3) > 0) {
                events.add(Sample.claim(
                        posting,
                        own.nextBoolean() ? Sample.GDP : Sample.RETAIL,
                        KINDS.get(own.nextInt(KINDS.size())),
                        Integer.toString(year),
                        5 + own.nextInt(4) / 2.0,
                        own.nextBoolean() ? Bound.EQ : Bound.GE,
                        own.nextInt(5) == 0,
                        year));
            }
        }
        return events.toArray(IndicatorEvent[]::new);
    }

    private static IndicatorIndexer indexer(MemoryDocuments documents, ConcurrentLinkedQueue<String> sent) {
        Outbox outbox = new Outbox(documents, alerts -> send(alerts, sent), CLOCK);
        return new IndicatorIndexer(documents, outbox, CLOCK);
    }

    private static Set<String> send(List<Alert> alerts, ConcurrentLinkedQueue<String> sent) {
        Set<String> ids = new HashSet<>();
        alerts.forEach(a -> ids.add(a.id()));
        sent.addAll(ids);
        return ids;
    }

    private static MemoryDocuments oneAfterTheOther(List<List<Object>> partitions) {
        MemoryDocuments documents = new MemoryDocuments();
        IndicatorIndexer indexer = indexer(documents, new ConcurrentLinkedQueue<>());
        partitions.forEach(p -> indexer.index(Sample.letters(p)));
        return documents;
    }

    private static void consume(
            List<Object> partition, MemoryDocuments documents, ConcurrentLinkedQueue<String> sent, Random random) {
        Patience patience = new Patience(Duration.ZERO, Duration.ZERO, (fault, wait) -> {});
        IndicatorIndexer indexer = indexer(documents, sent);
        int committed = 0;
        while (committed < partition.size()) {
            int end = Math.min(partition.size(), committed + 1 + random.nextInt(12));
            List<Letter> batch = Sample.letters(partition.subList(committed, end));
            documents.failAfter(random.nextInt(60));
            patience.until(() -> indexer.index(batch));
            boolean lost = random.nextInt(5) == 0; // the process dies before it commits
            committed = lost ? committed : end;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void instances_faults_and_redeliveries_change_nothing_in_the_end(int seed) throws InterruptedException {
        List<List<Object>> partitions = partitions(new Random(seed));
        MemoryDocuments documents = new MemoryDocuments();
        ConcurrentLinkedQueue<String> sent = new ConcurrentLinkedQueue<>();
        List<Thread> instances = new ArrayList<>();
        for (List<Object> partition : partitions) {
            Random own = new Random(seed * 31L + instances.size());
            instances.add(Thread.ofPlatform().start(() -> consume(partition, documents, sent, own)));
        }
        for (Thread instance : instances) {
            instance.join();
        }
        MemoryDocuments expected = oneAfterTheOther(partitions);
        assertThat(fields(documents)).containsExactlyInAnyOrderElementsOf(fields(expected));
        assertThat(documents.all(Index.INDICATORS)).isEqualTo(expected.all(Index.INDICATORS));
        assertThat(newTargets(documents)).isEqualTo(newTargets(expected));
        assertThat(documents.all(Index.ALERTS).keySet()).containsAll(sent);
        assertThat(documents.all(Index.SERIES).values())
                .allSatisfy(s -> assertThat(s.has("undeliveredSince")).isFalse());
    }

    /** Each field of each target as a line, so that a difference shows as one. */
    private static List<String> fields(MemoryDocuments documents) {
        List<String> fields = new ArrayList<>();
        documents.all(Index.TARGETS).forEach((id, target) -> target.properties()
                .forEach(field -> fields.add(id.substring(0, 6) + " " + field.getKey() + ": " + field.getValue())));
        return fields;
    }

    private static Set<String> newTargets(MemoryDocuments documents) {
        Set<String> ids = new HashSet<>();
        documents.all(Index.ALERTS).forEach((id, alert) -> {
            if (alert.path("type").asText().equals("target_new")) {
                ids.add(id);
            }
        });
        return ids;
    }
}
