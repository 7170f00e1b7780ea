package io.zhibiao.events;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** CloudEvents 1.0 attributes as Kafka headers: the binary content mode of the Kafka protocol binding. */
public final class CloudEvent {
    /** The header that carries the datacontenttype attribute. */
    public static final String CONTENT_TYPE = "content-type";

    /** Content type of all events but raw pages. */
    public static final String JSON = "application/json";

    private CloudEvent() {}

    /**
     * Where an event comes from; the hundreds of events of a posting have one.
     *
     * @param source the address of what it is about
     * @param time of the event, as text
     * @param trace it belongs to ({@link TraceContext#trace})
     */
    public record Origin(String source, String time, String trace) {
        public static Origin of(String source, Instant time) {
            return new Origin(source, time.toString(), TraceContext.trace(source, time));
        }
    }

    /** The attributes all events have, and the trace they belong to; for an event with a JSON value add {@link #json}. */
    public static Map<String, String> headers(EventType type, String id, String source, Instant time) {
        return headers(type, id, Origin.of(source, time));
    }

    private static Map<String, String> headers(EventType type, String id, Origin origin) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", origin.source());
        headers.put("ce_type", type.id());
        headers.put("ce_time", origin.time());
        headers.put(TraceContext.HEADER, TraceContext.of(origin.trace(), type, id));
        return headers;
    }

    /** The attributes of an event whose value is JSON. */
    public static Map<String, String> json(EventType type, String id, String source, Instant time) {
        return json(type, id, Origin.of(source, time));
    }

    /** The attributes of an event whose value is JSON. */
    public static Map<String, String> json(EventType type, String id, Origin origin) {
        Map<String, String> headers = headers(type, id, origin);
        headers.put(CONTENT_TYPE, JSON);
        return headers;
    }

    /**
     * The value of a header.
     *
     * @throws InvalidEvent when it is missing
     */
    public static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null || value.isBlank()) {
            throw new InvalidEvent("header " + name + " is missing", null);
        }
        return value;
    }

    /**
     * Checks the type of a message.
     *
     * @throws InvalidEvent when it is another one, or missing
     */
    public static void requireType(Map<String, String> headers, EventType type) {
        String got = required(headers, "ce_type");
        if (!got.equals(type.id())) {
            throw new InvalidEvent("header ce_type is " + got + ", expected " + type.id(), null);
        }
    }
}
