package io.zhibiao.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says that all events of a posting's revision are out. What an earlier revision claimed and this list does not hold is no
 * longer claimed.
 *
 * @param region the posting's own region; null where unknown
 * @param eventIds ids of all events of the revision, in text order
 */
public record PostingExtracted(
        PostingRef posting,
        @Nullable Region region,
        List<String> eventIds,
        String catalogueVersion,
        Instant extractedAt) {
    public PostingExtracted {
        Require.present("posting", posting);
        eventIds = Require.list("eventIds", eventIds);
        Require.text("catalogueVersion", catalogueVersion);
        Require.present("extractedAt", extractedAt);
    }
}
