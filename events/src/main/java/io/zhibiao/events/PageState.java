package io.zhibiao.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the fetcher knows of a page.
 *
 * @param url the page's address: the key of the topic
 * @param contentHash hash of the body last published; null before the first
 * @param etag validator for conditional requests
 * @param lastModified validator for conditional requests, as the server sent it
 * @param failures how many visits failed in a row
 */
public record PageState(
        String url,
        String sourceId,
        @Nullable String contentHash,
        @Nullable String etag,
        @Nullable String lastModified,
        int failures,
        Instant lastVisit,
        @Nullable Instant lastChange) {
    public PageState {
        Require.text("url", url);
        Require.text("sourceId", sourceId);
        Require.that(failures >= 0, "failures must not be negative");
        Require.present("lastVisit", lastVisit);
    }
}
