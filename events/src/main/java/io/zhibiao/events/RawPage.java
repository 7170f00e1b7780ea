package io.zhibiao.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a fetched page; its bytes travel beside it, as they came. On Kafka they are headers in the binary mode of the
 * CloudEvents protocol binding, HTTP facts as extension attributes.
 *
 * @param id {@link Ids#page}
 * @param url the address asked for, canonical: the source of the event and its key
 * @param finalUrl the address that answered, after redirects
 * @param status HTTP status; 200 for a file
 * @param contentType the server's Content-Type with its parameters; null where there was none
 * @param sourceId id of the configured source
 * @param regionHint region the source is configured for: a hint, the text decides
 * @param titleHint the title in the row of the list
 * @param dateHint the date in the row of the list
 * @param backfill whether it came with its source's first pass: then it is no news
 * @param fetchedAt event time
 */
public record RawPage(
        String id,
        String url,
        String finalUrl,
        int status,
        @Nullable String contentType,
        String sourceId,
        @Nullable String regionHint,
        @Nullable String titleHint,
        @Nullable LocalDate dateHint,
        boolean backfill,
        Instant fetchedAt) {
    public RawPage {
        Require.text("id", id);
        Require.text("url", url);
        Require.text("finalUrl", finalUrl);
        Require.that(status >= 100 && status <= 599, "status is no HTTP status: " + status);
        Require.text("sourceId", sourceId);
        Require.present("fetchedAt", fetchedAt);
    }

    /** The facts of a page that is news. */
    public RawPage(
            String id,
            String url,
            String finalUrl,
            int status,
            @Nullable String contentType,
            String sourceId,
            @Nullable String regionHint,
            @Nullable String titleHint,
            @Nullable LocalDate dateHint,
            Instant fetchedAt) {
        this(id, url, finalUrl, status, contentType, sourceId, regionHint, titleHint, dateHint, false, fetchedAt);
    }

    /** The facts as headers of a Kafka message; optional ones that are not known are left out. */
    public Map<String, String> headers() {
        Map<String, String> headers =
                new LinkedHashMap<>(CloudEvent.headers(EventType.PAGE_FETCHED, id, url, fetchedAt));
        headers.put(CloudEvent.CONTENT_TYPE, contentType == null ? "application/octet-stream" : contentType);
        headers.put("ce_finalurl", finalUrl);
        headers.put("ce_httpstatus", Integer.toString(status));
        headers.put("ce_sourceid", sourceId);
        put(headers, "ce_regionhint", regionHint);
        put(headers, "ce_titlehint", titleHint);
        put(headers, "ce_datehint", dateHint);
        put(headers, "ce_backfill", backfill ? "true" : null);
        return headers;
    }

    /**
     * Reads the headers of a message.
     *
     * @throws InvalidEvent naming the header that is missing or malformed
     */
    public static RawPage of(Map<String, String> headers) {
        CloudEvent.requireType(headers, EventType.PAGE_FETCHED);
        try {
            return new RawPage(
                    CloudEvent.required(headers, "ce_id"),
                    CloudEvent.required(headers, "ce_source"),
                    CloudEvent.required(headers, "ce_finalurl"),
                    Integer.parseInt(CloudEvent.required(headers, "ce_httpstatus")),
                    headers.get(CloudEvent.CONTENT_TYPE),
                    CloudEvent.required(headers, "ce_sourceid"),
                    headers.get("ce_regionhint"),
                    headers.get("ce_titlehint"),
                    headers.get("ce_datehint") == null ? null : LocalDate.parse(headers.get("ce_datehint")),
                    "true".equals(headers.get("ce_backfill")),
                    Instant.parse(CloudEvent.required(headers, "ce_time")));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new InvalidEvent("headers of a raw page: " + e.getMessage(), e);
        }
    }

    private static void put(Map<String, String> headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.put(name, value.toString());
        }
    }
}
