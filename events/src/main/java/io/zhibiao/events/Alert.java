package io.zhibiao.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a watcher of targets wants to know at once.
 *
 * @param id {@link Ids#alert}: the same occasion gives the same id, whoever raises it
 * @param before what was in force until now; null for something new
 * @param after what is in force now
 * @param lastYear what is known of the year before
 * @param backfill whether it came of a source's first pass: true, but no news
 */
public record Alert(
        String id,
        AlertType type,
        @Nullable Region region,
        @Nullable Indicator indicator,
        @Nullable Measure measure,
        @Nullable Period period,
        @Nullable ClaimValue before,
        @Nullable ClaimValue after,
        LastYear lastYear,
        @Nullable Evidence evidence,
        @Nullable PostingRef posting,
        Instant raisedAt,
        Message message,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY)
        boolean backfill) {
    public Alert {
        Require.text("id", id);
        Require.present("type", type);
        lastYear = lastYear == null ? LastYear.UNKNOWN : lastYear;
        Require.present("raisedAt", raisedAt);
        Require.present("message", message);
    }

    /** An alert that is news. */
    public Alert(
            String id,
            AlertType type,
            @Nullable Region region,
            @Nullable Indicator indicator,
            @Nullable Measure measure,
            @Nullable Period period,
            @Nullable ClaimValue before,
            @Nullable ClaimValue after,
            LastYear lastYear,
            @Nullable Evidence evidence,
            @Nullable PostingRef posting,
            Instant raisedAt,
            Message message) {
        this(
                id, type, region, indicator, measure, period, before, after, lastYear, evidence, posting, raisedAt,
                message, false);
    }

    /** The same, of a source's first pass or not. */
    public Alert backfill(boolean of) {
        return new Alert(
                id, type, region, indicator, measure, period, before, after, lastYear, evidence, posting, raisedAt,
                message, of);
    }

    /** The same indicator a year earlier; null where not known. */
    public record LastYear(
            @Nullable ClaimValue target, @Nullable ClaimValue actual) {
        /** Nothing is known. */
        public static final LastYear UNKNOWN = new LastYear(null, null);
    }

    /** One readable line in each language. */
    public record Message(String zh, String en) {
        public Message {
            Require.text("message.zh", zh);
            Require.text("message.en", en);
        }
    }
}
