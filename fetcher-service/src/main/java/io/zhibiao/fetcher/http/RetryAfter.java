package io.zhibiao.fetcher.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The Retry-After header: seconds, or a date (RFC 9110, 10.2.3). */
final class RetryAfter {
    private RetryAfter() {}

    /** How long from now; null when the header is missing, unreadable or in the past. */
    static @Nullable Duration read(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        Duration pause = header.strip().matches("\\d{1,9}") ? seconds(header) : untilDate(header, now);
        return pause == null || pause.isNegative() ? null : pause;
    }

    private static Duration seconds(String header) {
        return Duration.ofSeconds(Long.parseLong(header.strip()));
    }

    private static @Nullable Duration untilDate(String header, Instant now) {
        try {
            return Duration.between(now, ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
