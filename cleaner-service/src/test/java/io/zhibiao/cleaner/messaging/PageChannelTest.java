package io.zhibiao.cleaner.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.smallrye.reactive.messaging.memory.InMemorySink;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.Ids;
import io.zhibiao.events.PostingKind;
import io.zhibiao.events.RawPage;
import io.zhibiao.events.Topic;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(InMemoryChannels.class)
class PageChannelTest {
    private static final String URL = "https://www.example.gov.cn/jh/t20240131_1.html";
    private static final byte[] REPORT = """
            <html><body><h1>关于2023年国民经济和社会发展计划执行情况的报告</h1><div id="zoom">
            <p>各位代表：</p><p>过去一年，我们坚持稳字当头，全年地区生产总值增长百分之六，居民收入与经济同步增长，各项事业取得新的进步。</p></div></body></html>
            """.getBytes(StandardCharsets.UTF_8);

    @Inject
    @Any
    InMemoryConnector connector;

    private final AtomicInteger acknowledged = new AtomicInteger();

    @BeforeEach
    void empty() {
        postings().clear();
        deadLetters().clear();
    }

    @Test
    void aPageBecomesAPostingKeyedByItsId() {
        send(page(REPORT).headers(), REPORT);
        await().untilAsserted(() -> assertThat(postings().received()).hasSize(1));
        Message<byte[]> message = postings().received().get(0);
        CleanPosting posting = EventJson.read(message.getPayload(), CleanPosting.class);
        assertThat(posting.kind()).isEqualTo(PostingKind.PLAN_REPORT);
        OutgoingKafkaRecordMetadata<?> record =
                message.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
        assertThat(record.getKey()).isEqualTo(Ids.posting(URL));
        assertThat(Headers.read(record.getHeaders()))
                .containsEntry("ce_type", "io.zhibiao.posting.cleaned.v1")
                .containsEntry("ce_source", URL)
                .containsEntry("content-type", "application/json");
        await().untilAsserted(() -> assertThat(acknowledged).hasValue(1));
    }

    @Test
    void anUnreadablePageBecomesADeadLetterAsItWas() {
        byte[] empty = " \n ".getBytes(StandardCharsets.UTF_8);
        send(page(empty).headers(), empty);
        await().untilAsserted(() -> assertThat(deadLetters().received()).hasSize(1));
        Message<byte[]> letter = deadLetters().received().get(0);
        OutgoingKafkaRecordMetadata<?> record =
                letter.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
        assertThat(letter.getPayload()).isEqualTo(empty);
        assertThat(record.getKey()).isEqualTo(URL);
        assertThat(Headers.read(record.getHeaders()))
                .containsEntry("ce_source", URL)
                .containsEntry("dead-letter-cause", "io.zhibiao.cleaner.core.UnreadablePage")
                .containsEntry("dead-letter-topic", "pages.raw")
                .containsEntry("dead-letter-partition", "2")
                .containsEntry("dead-letter-offset", "7")
                .hasEntrySatisfying(
                        "dead-letter-reason", reason -> assertThat(reason).contains("empty"));
        await().untilAsserted(() -> assertThat(acknowledged).hasValue(1));
    }

    @Test
    void aMessageWithoutItsHeadersBecomesADeadLetterThatNamesTheHeader() {
        send(Map.of("ce_type", "io.zhibiao.page.fetched.v1"), REPORT);
        await().untilAsserted(() -> assertThat(deadLetters().received()).hasSize(1));
        OutgoingKafkaRecordMetadata<?> record = deadLetters()
                .received()
                .get(0)
                .getMetadata(OutgoingKafkaRecordMetadata.class)
                .orElseThrow();
        assertThat(Headers.read(record.getHeaders()).get("dead-letter-reason")).contains("ce_id");
    }

    @Test
    void thePageAfterADeadLetterIsServed() {
        byte[] empty = new byte[0];
        send(page(empty).headers(), empty);
        send(page(REPORT).headers(), REPORT);
        await().untilAsserted(() -> assertThat(postings().received()).hasSize(1));
        assertThat(deadLetters().received()).hasSize(1);
    }

    private void send(Map<String, String> headers, byte[] body) {
        RecordHeaders written = Headers.write(headers);
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                "pages.raw", 2, 7, 0, TimestampType.CREATE_TIME, 0, body.length, URL, body, written, Optional.empty());
        connector
                .<Message<byte[]>>source(Topic.Names.PAGES_RAW)
                .send(Message.of(body)
                        .addMetadata(new IncomingKafkaRecordMetadata<>(record, Topic.Names.PAGES_RAW))
                        .withAck(() -> {
                            acknowledged.incrementAndGet();
                            return CompletableFuture.completedFuture(null);
                        }));
    }

    private static RawPage page(byte[] body) {
        Instant fetched = Instant.parse("2024-02-01T01:02:03Z");
        return new RawPage(
                Ids.page(URL, body), URL, URL, 200, "text/html; charset=utf-8", "sample", null, null, null, fetched);
    }

    private InMemorySink<byte[]> postings() {
        return connector.sink(Topic.Names.POSTINGS_CLEAN);
    }

    private InMemorySink<byte[]> deadLetters() {
        return connector.sink(Topic.Names.PAGES_RAW_DEAD_LETTER);
    }
}
