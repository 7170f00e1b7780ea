package io.zhibiao.events;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The posting an event came from.
 *
 * @param fetchedAt when this revision was fetched: the event time that orders revisions
 */
public record PostingRef(
        String id,
        String revision,
        String url,
        @Nullable String title,
        PostingKind kind,
        @Nullable LocalDate publishedOn,
        @Nullable Integer reportYear,
        @Nullable Integer targetYear,
        String sourceId,
        Instant fetchedAt) {
    public PostingRef {
        Require.text("posting.id", id);
        Require.text("posting.revision", revision);
        Require.text("posting.url", url);
        Require.present("posting.kind", kind);
        Require.text("posting.sourceId", sourceId);
        Require.present("posting.fetchedAt", fetchedAt);
    }
}
