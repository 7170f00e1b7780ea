package io.zhibiao.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How events are written and read as JSON: ISO dates, unknown fields ignored, required ones refused when missing. */
public final class EventJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EventJson() {}

    /** The mapper itself, for callers that embed events in documents of their own; do not configure it. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** An event as UTF-8 JSON. */
    public static byte[] write(Object event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that can't be written: " + event.getClass(), e);
        }
    }

    /** An event as one line of JSON. */
    public static String line(Object event) {
        try {
            return MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that can't be written: " + event.getClass(), e);
        }
    }

    /**
     * Reads an event.
     *
     * @throws InvalidEvent naming the field that is missing or malformed; also for null and empty input
     */
    public static <T> T read(byte @Nullable [] json, Class<T> type) {
        if (json == null || json.length == 0) {
            throw new InvalidEvent(type.getSimpleName() + ": the message has no value", null);
        }
        try {
            T event = MAPPER.readValue(json, type);
            if (event == null) {
                throw new InvalidEvent(type.getSimpleName() + ": the value is null", null);
            }
            return event;
        } catch (JsonMappingException e) {
            throw new InvalidEvent(type.getSimpleName() + at(e) + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new InvalidEvent(type.getSimpleName() + ": no JSON: " + e.getMessage(), e);
        }
    }

    private static String at(JsonMappingException e) {
        String path =
                e.getPathReference().replaceAll("[\\w.$]+\\[\"(\\w+)\"]", "$1").replace("->", ".");
        return path.isEmpty() ? "" : " at " + path;
    }
}
