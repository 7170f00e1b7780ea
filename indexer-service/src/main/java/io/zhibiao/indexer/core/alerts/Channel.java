package io.zhibiao.indexer.core.alerts;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where alerts are sent.
 *
 * @param id also names its place in the topic: a renamed channel begins anew
 * @param secret what messages are signed with; null where the address alone is the secret
 * @param perMinute no more messages than so many a minute
 * @param quiet hours in which messages wait; null for none
 */
public record Channel(
        String id,
        Kind kind,
        URI url,
        @Nullable String secret,
        int perMinute,
        @Nullable Quiet quiet) {
    /** The forms of messages. */
    public enum Kind {
        WEBHOOK,
        DINGTALK,
        WECOM,
        FEISHU,
        SLACK;

        static Optional<Kind> of(String name) {
            for (Kind kind : values()) {
                if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Hours of each day in which messages wait; they may run over midnight.
     *
     * @param from first minute
     * @param to first minute after them
     */
    public record Quiet(LocalTime from, LocalTime to, ZoneId zone) {
        Duration left(Instant now) {
            ZonedDateTime here = now.atZone(zone);
            LocalTime time = here.toLocalTime();
            boolean overMidnight = to.isBefore(from);
            boolean within = overMidnight
                    ? !time.isBefore(from) || time.isBefore(to)
                    : !time.isBefore(from) && time.isBefore(to);
            if (!within) {
                return Duration.ZERO;
            }
            ZonedDateTime end = here.with(to);
            return Duration.between(here, end.isAfter(here) ? end : end.plusDays(1));
        }
    }

    /** How long a message has to wait for the quiet hours to end. */
    public Duration quietFor(Instant now) {
        return quiet == null ? Duration.ZERO : quiet.left(now);
    }

    /** The time between two messages. */
    public Duration pace() {
        return Duration.ofMinutes(1).dividedBy(perMinute);
    }
}
