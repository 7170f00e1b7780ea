package io.zhibiao.indexer.messaging;

import io.zhibiao.events.Alert;
import io.zhibiao.events.CloudEvent;
import io.zhibiao.events.EventType;
import io.zhibiao.events.TraceContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Key and CloudEvents headers of an alert's message. */
public final class AlertHeaders {
    private static final String SOURCE = "urn:zhibiao:indexer";

    private AlertHeaders() {}

    /** The region's code; empty where there is none. */
    public static String key(Alert alert) {
        String code = alert.region() == null ? null : alert.region().code();
        return code == null ? "" : code;
    }

    /** The headers; those of an alert that a posting raised belong to the trace of its page. */
    public static Headers of(Alert alert) {
        String source = alert.posting() == null ? SOURCE : alert.posting().url();
        Map<String, String> attributes = CloudEvent.json(EventType.ALERT_RAISED, alert.id(), source, alert.raisedAt());
        if (alert.posting() != null) {
            attributes.put(
                    TraceContext.HEADER,
                    TraceContext.of(source, alert.posting().fetchedAt(), EventType.ALERT_RAISED, alert.id()));
        }
        Headers headers = new RecordHeaders();
        attributes.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }
}
