package io.zhibiao.extractor.messaging;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Kafka headers as text and back, in UTF-8. */
final class Headers {
    private Headers() {}

    static Map<String, String> read(Iterable<Header> headers) {
        Map<String, String> read = new LinkedHashMap<>();
        for (Header header : headers) {
            if (header.value() != null) {
                read.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return read;
    }

    static RecordHeaders write(Map<String, String> headers) {
        RecordHeaders written = new RecordHeaders();
        headers.forEach((name, value) -> written.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return written;
    }
}
