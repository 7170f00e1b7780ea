package io.zhibiao.indexer.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.zhibiao.events.Alert;
import io.zhibiao.events.AlertType;
import io.zhibiao.events.Bound;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.PostingRef;
import io.zhibiao.indexer.core.Letter;
import io.zhibiao.indexer.core.Sample;
import io.zhibiao.indexer.core.store.Index;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole service but for its servers: the channels are in memory, and so is the store. */
@QuarkusTest
@QuarkusTestResource(InMemoryChannels.class)
class ChannelsTest {
    private static final String URL = "https://www.linjiang.gov.cn/a.html";

    @Inject
    IndicatorChannel indicators;

    @Inject
    PostingChannel postings;

    @Inject
    DeadLetterChannel deadLetters;

    @Inject
    @Connector(InMemoryConnector.CONNECTOR)
    InMemoryConnector channels;

    @Inject
    TestStore store;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void clear() {
        store.clear();
        channels.sink("alerts").clear();
        channels.sink("dead-letter").clear();
    }

    private static ConsumerRecords<byte[], byte[]> records(String topic, List<Letter> letters) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (Letter letter : letters) {
            ConsumerRecord<byte[], byte[]> made = new ConsumerRecord<>(
                    topic, 0, records.size(), letter.group().getBytes(StandardCharsets.UTF_8), letter.value());
            letter.headers().forEach((k, v) -> made.headers().add(k, v.getBytes(StandardCharsets.UTF_8)));
            records.add(made);
        }
        return new ConsumerRecords<>(Map.of(new TopicPartition(topic, 0), records), Map.of());
    }

    private static List<Letter> extraction() {
        PostingRef posting = Sample.posting(URL, 1, 0);
        return Sample.letters(Sample.extraction(posting, Sample.target(posting, 6.5, Bound.APPROX)));
    }

    @Test
    void a_target_becomes_a_document_and_an_alert_message() {
        indicators.index(records("indicators", extraction()));
        assertThat(store.documents().all(Index.TARGETS)).hasSize(1);
        Message<byte[]> sent = channels.<byte[]>sink("alerts").received().getFirst();
        assertThat(EventJson.read(sent.getPayload(), Alert.class).type()).isEqualTo(AlertType.TARGET_NEW);
        OutgoingKafkaRecordMetadata<?> metadata =
                sent.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
        assertThat(metadata.getKey()).isEqualTo("990123");
        assertThat(new String(metadata.getHeaders().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo("io.zhibiao.alert.raised.v1");
    }

    @Test
    void what_is_no_event_goes_to_the_dead_letters_with_its_cause() {
        List<Letter> letters = new ArrayList<>(extraction());
        letters.add(new Letter(2, "p", letters.getFirst().headers(), new byte[] {'x'}));
        indicators.index(records("indicators", letters));
        Message<byte[]> dead = channels.<byte[]>sink("dead-letter").received().getFirst();
        assertThat(dead.getPayload()).containsExactly('x');
        OutgoingKafkaRecordMetadata<?> metadata =
                dead.getMetadata(OutgoingKafkaRecordMetadata.class).orElseThrow();
        assertThat(metadata.getTopic()).isEqualTo("indicators.dead-letter");
        assertThat(metadata.getHeaders().toArray())
                .extracting(h -> h.key())
                .contains(
                        "ce_type",
                        "dead-letter-reason",
                        "dead-letter-cause",
                        "dead-letter-topic",
                        "dead-letter-partition",
                        "dead-letter-offset");
        assertThat(meters.counter("zhibiao.dead.letters", "cause", "InvalidEvent")
                        .count())
                .isPositive();
        assertThat(store.documents().all(Index.TARGETS)).hasSize(1);
    }

    @Test
    void a_posting_becomes_a_document() {
        postings.index(records("postings.clean", Sample.letters(List.of(Sample.clean(URL, "甲", 0)))));
        assertThat(store.documents().all(Index.POSTINGS)).hasSize(1);
    }

    @Test
    void a_dead_letter_is_told_of_also_after_an_outage() {
        store.documents().failAfter(0);
        deadLetters.index(records("indicators.dead-letter", extraction()));
        assertThat(store.documents().all(Index.DEAD_LETTERS).values())
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.path("topic").asText()).isEqualTo("indicators.dead-letter"));
    }

    @Test
    void an_outage_is_waited_out() {
        store.documents().failAfter(1);
        indicators.index(records("indicators", extraction()));
        assertThat(store.documents().all(Index.TARGETS)).hasSize(1);
        assertThat(channels.sink("alerts").received())
                .as("of the target and of the posting")
                .hasSize(2);
    }
}
