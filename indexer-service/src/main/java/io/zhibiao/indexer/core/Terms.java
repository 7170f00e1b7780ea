package io.zhibiao.indexer.core;

import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.InvalidEvent;
import io.zhibiao.events.PostingExtracted;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What no index can hold: a name longer than a term may be. Sent, it would be taken apart as a whole by the store, and refused then;
 * one such message costs as much as several good ones.
 */
final class Terms {
    /** Bytes of UTF-8: Lucene's {@code IndexWriter.MAX_TERM_LENGTH}. */
    static final int LONGEST = 32_766;

    /** Bytes of UTF-8: what Elasticsearch takes as a document's id. One that is longer has it refuse all that is sent together. */
    static final int LONGEST_ID = 512;

    private Terms() {}

    /**
     * Refuses ids that are too long.
     *
     * @throws InvalidEvent naming the field and its length
     */
    static void checkIds(IndicatorEvent event) {
        check("id", event.id(), LONGEST_ID, "a document's id");
        check("posting.id", event.posting().id(), LONGEST_ID, "a document's id");
    }

    /** The same of a posting's marker. */
    static void checkIds(PostingExtracted marker) {
        check("posting.id", marker.posting().id(), LONGEST_ID, "a document's id");
    }

    /**
     * Refuses an event with a name that is too long. Titles, words and sentences are cut by the index into terms, and may be longer.
     *
     * @throws InvalidEvent naming the field and its length
     */
    static void check(IndicatorEvent event) {
        check("id", event.id());
        check("posting.id", event.posting().id());
        check("posting.revision", event.posting().revision());
        check("posting.sourceId", event.posting().sourceId());
        check("region.name", event.region().name());
        check("region.path", event.region().path());
        check("indicator.id", event.indicator().id());
        check("indicator.nameEn", event.indicator().nameEn());
        check("unit", event.unit());
        check("catalogueVersion", event.catalogueVersion());
    }

    private static void check(String field, List<String> names) {
        names.forEach(name -> check(field, name));
    }

    private static void check(String field, @Nullable String name) {
        check(field, name, LONGEST, "an index's term");
    }

    private static void check(String field, @Nullable String name, int most, String what) {
        int bytes = name == null ? 0 : name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > most) {
            throw new InvalidEvent(
                    field + " has " + bytes + " bytes, more than the " + most + " that " + what + " may have", null);
        }
    }
}
