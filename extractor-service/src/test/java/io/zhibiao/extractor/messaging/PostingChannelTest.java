package io.zhibiao.extractor.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.smallrye.reactive.messaging.memory.InMemorySink;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.CloudEvent;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.EventKey;
import io.zhibiao.events.EventType;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.PostingExtracted;
import io.zhibiao.events.PostingKind;
import io.zhibiao.events.Topic;
import io.zhibiao.extractor.Given;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InMemoryChannels.class)
class PostingChannelTest {
    private static final CleanPosting REPORT = Given.plan("二、2024年主要目标\n地区生产总值增长6%，固定资产投资增长8%。");

    @Inject
    @Any
    InMemoryConnector connector;

    @Inject
    MockProducer<String, byte[]> events;

    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicReference<Throwable> refused = new AtomicReference<>();

    @BeforeEach
    void empty() {
        events.clear();
        markers().clear();
        deadLetters().clear();
    }

    @Test
    void aPostingBecomesItsEventsAndTheMarkerLast() {
        send(REPORT);
        storeEvents(2);
        PostingExtracted marker = marker();
        IndicatorEvent first = EventJson.read(events.history().get(0).value(), IndicatorEvent.class);
        IndicatorEvent second = EventJson.read(events.history().get(1).value(), IndicatorEvent.class);
        assertThat(marker.eventIds()).containsExactly(first.id(), second.id());
        assertThat(events.history().get(0).key()).isEqualTo(EventKey.of(first));
        assertThat(key(markers().received().getFirst())).isEqualTo(REPORT.id());
        assertThat(Headers.read(events.history().get(0).headers()))
                .containsEntry("ce_type", "io.zhibiao.indicator.claimed.v1")
                .containsEntry("ce_source", REPORT.url())
                .containsEntry("content-type", "application/json");
        assertThat(headers(markers().received().getFirst()))
                .containsEntry("ce_type", "io.zhibiao.posting.extracted.v1");
        await().untilAsserted(() -> assertThat(acknowledged).hasValue(1));
    }

    @Test
    void theMarkerWaitsUntilAllEventsAreStored() {
        send(REPORT);
        await().untilAsserted(() -> assertThat(events.history()).hasSize(2));
        assertThat(events.completeNext()).isTrue();
        assertThat(markers().received()).isEmpty();
        assertThat(acknowledged).hasValue(0);
        assertThat(events.completeNext()).isTrue();
        marker();
        await().untilAsserted(() -> assertThat(acknowledged).hasValue(1));
    }

    @Test
    void anEventThatIsNotStoredRefusesThePosting() {
        send(REPORT);
        await().untilAsserted(() -> assertThat(events.history()).hasSize(2));
        assertThat(events.errorNext(new RecordTooLargeException("too long"))).isTrue();
        await().untilAsserted(() -> assertThat(refused.get()).hasMessage("too long"));
        events.flush();
        assertThat(markers().received()).isEmpty();
    }

    @Test
    void spamGivesTheMarkerAlone() {
        send(Given.posting(PostingKind.PLAN_REPORT, "地区生产总值增长6%", List.of(), List.of("spam")));
        assertThat(marker().eventIds()).isEmpty();
        assertThat(events.history()).isEmpty();
    }

    @Test
    void aLongPostingGoesOutWholeAndInOrder() {
        send(Given.plan("地区生产总值增长6%；\n".repeat(450)));
        storeEvents(450);
        List<String> sent = events.history().stream()
                .map(e -> EventJson.read(e.value(), IndicatorEvent.class).id())
                .toList();
        assertThat(marker().eventIds()).isEqualTo(sent).hasSize(450).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNoPostingBecomesADeadLetterAsItWas() {
        byte[] broken = "{\"id\": 1".getBytes(StandardCharsets.UTF_8);
        send(broken, Map.of("ce_type", EventType.POSTING_CLEANED.id()));
        await().untilAsserted(() -> assertThat(deadLetters().received()).hasSize(1));
        Message<byte[]> letter = deadLetters().received().get(0);
        assertThat(letter.getPayload()).isEqualTo(broken);
        assertThat(key(letter)).isEqualTo("key");
        assertThat(headers(letter))
                .containsEntry("dead-letter-cause", "io.zhibiao.events.InvalidEvent")
                .containsEntry("dead-letter-topic", "postings.clean")
                .containsEntry("dead-letter-partition", "2")
                .containsEntry("dead-letter-offset", "7")
                .hasEntrySatisfying(
                        "dead-letter-reason", reason -> assertThat(reason).contains("CleanPosting"));
        await().untilAsserted(() -> assertThat(acknowledged).hasValue(1));
    }

    @Test
    void aMessageOfAnotherTypeBecomesADeadLetter() {
        send(EventJson.write(REPORT), Map.of("ce_type", "io.zhibiao.other.v1"));
        await().untilAsserted(() -> assertThat(deadLetters().received()).hasSize(1));
        assertThat(headers(deadLetters().received().get(0)).get("dead-letter-reason"))
                .contains("ce_type");
    }

    private void send(CleanPosting posting) {
        send(
                EventJson.write(posting),
                CloudEvent.json(EventType.POSTING_CLEANED, posting.id(), posting.url(), posting.fetchedAt()));
    }

    private void send(byte[] body, Map<String, String> headers) {
        RecordHeaders written = Headers.write(headers);
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                Topic.Names.POSTINGS_CLEAN,
                2,
                7,
                0,
                TimestampType.CREATE_TIME,
                0,
                body.length,
                "key",
                body,
                written,
                Optional.empty());
        connector
                .<Message<byte[]>>source(Topic.Names.POSTINGS_CLEAN)
                .send(Message.of(body)
                        .addMetadata(new IncomingKafkaRecordMetadata<>(record, Topic.Names.POSTINGS_CLEAN))
                        .withAck(() -> {
                            acknowledged.incrementAndGet();
                            return CompletableFuture.completedFuture(null);
                        })
                        .withNack(fault -> {
                            refused.set(fault);
                            return CompletableFuture.completedFuture(null);
                        }));
    }

    private static Object key(Message<byte[]> message) {
        return message.getMetadata(OutgoingKafkaRecordMetadata.class)
                .orElseThrow()
                .getKey();
    }

    private static Map<String, String> headers(Message<byte[]> message) {
        return Headers.read(message.getMetadata(OutgoingKafkaRecordMetadata.class)
                .orElseThrow()
                .getHeaders());
    }

    private void storeEvents(int expected) {
        await().untilAsserted(() -> assertThat(events.history()).hasSize(expected));
        events.flush();
    }

    private PostingExtracted marker() {
        await().untilAsserted(() -> assertThat(markers().received()).hasSize(1));
        return EventJson.read(markers().received().getFirst().getPayload(), PostingExtracted.class);
    }

    /** What passes by the channel itself. */
    private InMemorySink<byte[]> markers() {
        return connector.sink(Topic.Names.INDICATORS);
    }

    private InMemorySink<byte[]> deadLetters() {
        return connector.sink(Topic.Names.POSTINGS_CLEAN_DEAD_LETTER);
    }
}
