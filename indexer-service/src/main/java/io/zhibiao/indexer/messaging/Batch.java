package io.zhibiao.indexer.messaging;

import io.zhibiao.events.EventKey;
import io.zhibiao.indexer.core.Letter;
import io.zhibiao.indexer.core.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;

/** A batch of records as the letters of the core, and back. */
final class Batch {
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

    Batch(ConsumerRecords<byte[], byte[]> records) {
        records.forEach(this.records::add);
    }

    List<Letter> letters() {
        List<Letter> letters = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            ConsumerRecord<byte[], byte[]> letter = records.get(i);
            letters.add(new Letter(i, group(letter), headers(letter), letter.value()));
        }
        return letters;
    }

    /** How many letters are about each posting. */
    Map<String, Integer> groups() {
        Map<String, Integer> groups = new HashMap<>();
        records.forEach(letter -> groups.merge(group(letter), 1, Integer::sum));
        return groups;
    }

    ConsumerRecord<byte[], byte[]> of(Rejection rejection) {
        return records.get(rejection.number());
    }

    /** The posting a letter is about, else its place. */
    static String group(ConsumerRecord<byte[], byte[]> letter) {
        return letter.key() == null
                ? letter.partition() + "@" + letter.offset()
                : EventKey.posting(new String(letter.key(), StandardCharsets.UTF_8));
    }

    /** The headers that have a value. */
    static Map<String, String> headers(ConsumerRecord<byte[], byte[]> letter) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : letter.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }
}
