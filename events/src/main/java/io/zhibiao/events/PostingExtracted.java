package io.zhibiao.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says that all events of a posting's revision are out. What an earlier revision claimed and this list does not hold is no
 * longer claimed.
 *
 * @param region the posting's own region; null where unknown
 * @param backfill whether the page came with its source's first pass: then nothing of it is news
 * @param eventIds ids of all events of the revision, in text order
 */
public record PostingExtracted(
        PostingRef posting,
        @Nullable Region region,
        List<String> eventIds,
        String catalogueVersion,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY)
        boolean backfill,

        Instant extractedAt) {
    public PostingExtracted {
        Require.present("posting", posting);
        eventIds = Require.list("eventIds", eventIds);
        Require.text("catalogueVersion", catalogueVersion);
        Require.present("extractedAt", extractedAt);
    }

    /** The marker of a posting that is news. */
    public PostingExtracted(
            PostingRef posting,
            @Nullable Region region,
            List<String> eventIds,
            String catalogueVersion,
            Instant extractedAt) {
        this(posting, region, eventIds, catalogueVersion, false, extractedAt);
    }
}
