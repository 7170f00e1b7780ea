package io.zhibiao.indexer.core;

import io.zhibiao.events.CloudEvent;
import io.zhibiao.events.EventJson;
import io.zhibiao.events.EventType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message of a batch, not yet read.
 *
 * @param number its place in the batch
 * @param group the posting it is about: what fails together, and goes on without the others
 * @param headers CloudEvents attributes
 */
@SuppressWarnings("ArrayRecordComponent") // the value is passed on, never compared
public record Letter(int number, String group, Map<String, String> headers, byte @Nullable [] value) {
    /** The CloudEvents type; refused with the reason where there is none. */
    String type() {
        return CloudEvent.required(headers, "ce_type");
    }

    /** Bytes of the value. */
    int size() {
        return value == null ? 0 : value.length;
    }

    /** Reads the value as an event of this type; refused with the reason where it is not one. */
    <T> T read(EventType type, Class<T> event) {
        CloudEvent.requireType(headers, type);
        return EventJson.read(value, event);
    }
}
