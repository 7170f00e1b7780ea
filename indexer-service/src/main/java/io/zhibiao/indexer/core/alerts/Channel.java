package io.zhibiao.indexer.core.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where alerts are sent, and in which manner.
 *
 * @param id also names its place in the topic: a renamed channel begins anew
 * @param perMinute no more messages than so many a minute
 * @param quiet hours in which messages wait; null for none
 * @param digest how long alerts are gathered into one message; zero for each one at once
 */
public record Channel(
        String id,
        Kind kind,
        Destination destination,
        int perMinute,
        @Nullable Quiet quiet,
        Duration digest) {
    /** The forms of messages. */
    public enum Kind {
        WEBHOOK,
        DINGTALK,
        WECOM,
        FEISHU,
        SLACK,
        MAIL,
        KAFKA;

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

    /** Whether alerts are gathered. */
    public boolean gathers() {
        return digest.isPositive();
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
