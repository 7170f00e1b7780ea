package io.zhibiao.indexer.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhibiao.indexer.core.Letter;
import io.zhibiao.indexer.core.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ConsumerRecords<byte[], byte[]> records(List<ConsumerRecord<byte[], byte[]>> records) {
        return new ConsumerRecords<>(Map.of(new TopicPartition("indicators", 0), records), Map.of());
    }

    @Test
    void messages_of_one_posting_are_of_one_group() {
        Batch batch = new Batch(records(List.of(
                new ConsumerRecord<>("indicators", 0, 0, bytes("p/e"), bytes("{}")),
                new ConsumerRecord<>("indicators", 0, 1, bytes("p"), bytes("{}")),
                new ConsumerRecord<>("indicators", 0, 2, null, bytes("{}")))));
        assertThat(batch.letters()).extracting(Letter::group).containsExactly("p", "p", "0@2");
    }

    @Test
    void headers_are_read_as_text() {
        ConsumerRecord<byte[], byte[]> letter = new ConsumerRecord<>("indicators", 0, 0, bytes("p"), bytes("{}"));
        letter.headers().add("ce_type", bytes("x")).add("empty", null);
        assertThat(new Batch(records(List.of(letter))).letters().getFirst().headers())
                .containsExactly(Map.entry("ce_type", "x"));
    }

    @Test
    void a_rejection_leads_back_to_its_message() {
        Batch batch = new Batch(records(List.of(
                new ConsumerRecord<>("indicators", 0, 7, bytes("a"), bytes("{}")),
                new ConsumerRecord<>("indicators", 0, 8, bytes("b"), bytes("{}")))));
        assertThat(batch.of(new Rejection(1, "r", "c")).offset()).isEqualTo(8);
    }
}
