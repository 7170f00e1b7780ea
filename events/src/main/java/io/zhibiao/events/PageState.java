package io.zhibiao.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
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
 * @param address where it is asked for, when that is not its key: sites may know only one spelling
 * @param pending whether the page of this content was only about to be published: who finds this after a crash must look whether
 *     it was
 */
public record PageState(
        String url,
        String sourceId,
        @Nullable String contentHash,
        @Nullable String etag,
        @Nullable String lastModified,
        int failures,
        Instant lastVisit,
        @Nullable Instant lastChange,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String address,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY)
        boolean pending) {
    public PageState {
        Require.text("url", url);
        Require.text("sourceId", sourceId);
        Require.that(failures >= 0, "failures must not be negative");
        Require.present("lastVisit", lastVisit);
    }

    /** The state of a page whose address is its key. */
    public PageState(
            String url,
            String sourceId,
            @Nullable String contentHash,
            @Nullable String etag,
            @Nullable String lastModified,
            int failures,
            Instant lastVisit,
            @Nullable Instant lastChange) {
        this(url, sourceId, contentHash, etag, lastModified, failures, lastVisit, lastChange, null, false);
    }

    /** The same, found at an address. */
    public PageState at(@Nullable String found) {
        String other = url.equals(found) ? null : found;
        return new PageState(
                url, sourceId, contentHash, etag, lastModified, failures, lastVisit, lastChange, other, pending);
    }

    /** The same, before its page is published or after. */
    public PageState pending(boolean isPending) {
        return new PageState(
                url, sourceId, contentHash, etag, lastModified, failures, lastVisit, lastChange, address, isPending);
    }

    /** Where it is asked for. */
    public String whereabouts() {
        return address == null ? url : address;
    }
}
