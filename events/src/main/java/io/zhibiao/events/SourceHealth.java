package io.zhibiao.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a watched source does: the last word on a source is the one that holds.
 *
 * @param sourceId id of the configured source: the key of the topic
 * @param name of the source, for people
 * @param url where its list is
 * @param region the region its postings are expected to be of; null where the configuration names none that is known
 * @param expects the kind of posting it is watched for; null: any
 * @param since when the status began: with the source's id it names the occasion, so that each change is told once
 * @param failures how many visits of the list failed in a row
 * @param reason what the last failure was, or what keeps it from being read in full; null while there is nothing
 * @param lastVisit of the list; null before the first
 * @param lastSuccess when the list was last read
 * @param lastNew when a new or changed posting was last published
 * @param nextVisit when the list is visited next
 * @param restsUntil until when the source's domain is left alone, as its firewall asked for
 * @param published day of the first posting of each year that is known, by the year it came out for
 * @param overdue what should be out and is not; null while nothing is
 * @param at event time
 */
public record SourceHealth(
        String sourceId,
        String name,
        String url,
        @Nullable Region region,
        @Nullable PostingKind expects,
        SourceStatus status,
        Instant since,
        int failures,
        @Nullable String reason,
        @Nullable Instant lastVisit,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastNew,
        @Nullable Instant nextVisit,
        @Nullable Instant restsUntil,
        SortedMap<Integer, LocalDate> published,
        @Nullable Overdue overdue,
        Instant at) {
    public SourceHealth {
        Require.text("sourceId", sourceId);
        Require.text("name", name);
        Require.text("url", url);
        Require.present("status", status);
        Require.present("since", since);
        Require.that(failures >= 0, "failures must not be negative");
        published = published == null ? new TreeMap<>() : Collections.unmodifiableSortedMap(new TreeMap<>(published));
        Require.present("at", at);
    }

    /**
     * A year's posting that is not there though it was in earlier years.
     *
     * @param year the year it should come out for: with region and kind it names the occasion
     * @param expectedBy the day by which earlier years' postings were out
     */
    public record Overdue(int year, LocalDate expectedBy) {
        public Overdue {
            Require.present("overdue.expectedBy", expectedBy);
        }
    }
}
