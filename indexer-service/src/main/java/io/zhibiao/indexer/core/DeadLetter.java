package io.zhibiao.indexer.core;

import io.zhibiao.events.Ids;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told of a message that could not be processed: never the message itself, which may be large or hostile.
 *
 * @param id the same however often the message ends there
 * @param topic the one it was taken from
 * @param partition of that topic; null where it was never in one
 * @param offset in that partition; null where it was never in one
 * @param key of the message: the address of a page, the id of a posting; null where it had none
 * @param type of the event it should have been; null where it does not tell
 * @param cause the kind of fault
 * @param reason the fault in words
 * @param bytes of its value
 * @param at when it was given up
 */
public record DeadLetter(
        String id,
        String topic,
        @Nullable Integer partition,
        @Nullable Long offset,
        @Nullable String key,
        @Nullable String type,
        String cause,
        @Nullable String reason,
        int bytes,
        Instant at) {
    private static final int LONGEST = 500;

    /**
     * Reads what its headers tell; whatever they lack, it is told.
     *
     * @param topic the topic it lies in, with the dead letters
     * @param place where in that topic: it tells letters apart that do not tell where they stood before
     */
    public static DeadLetter of(
            String topic, String place, @Nullable String key, Map<String, String> headers, int bytes, Instant at) {
        String from = headers.getOrDefault("dead-letter-topic", topic);
        String partition = headers.getOrDefault("dead-letter-partition", "");
        String offset = headers.getOrDefault("dead-letter-offset", "");
        String cause = headers.getOrDefault("dead-letter-cause", "unknown");
        return new DeadLetter(
                Ids.deadLetter(
                        from,
                        offset.isEmpty() ? place : partition + " " + offset,
                        headers.getOrDefault("ce_id", ""),
                        headers.getOrDefault("ce_time", ""),
                        key == null ? "" : key),
                from,
                partition.matches("\\d{1,9}") ? Integer.valueOf(partition) : null,
                offset.matches("\\d{1,18}") ? Long.valueOf(offset) : null,
                cut(key),
                cut(headers.get("ce_type")),
                String.valueOf(cut(cause.substring(cause.lastIndexOf('.') + 1))),
                cut(headers.get("dead-letter-reason")),
                bytes,
                at);
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
