package io.zhibiao.indexer.core.reports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a region's report.
 *
 * @param postings those that are it, by their ids
 * @param sources those that are watched for it, by their ids
 */
public record Coverage(CoverageKey key, Map<String, Published> postings, Map<String, Watched> sources) {
    public Coverage {
        postings = new TreeMap<>(postings);
        sources = new TreeMap<>(sources);
    }

    /** A posting that is the report. */
    public record Published(@Nullable LocalDate on, Instant seenAt) {}

    /**
     * A source that should have it.
     *
     * @param failing whether it can't be read
     * @param publishedOn the day of it in the source's list; null while it is not there
     * @param expectedBy the day by which it should be there; null while it need not be
     */
    public record Watched(
            boolean failing,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate expectedBy) {}

    /** How it stands. */
    public enum Status {
        /** It is out. */
        @JsonProperty("published")
        PUBLISHED,

        /** It is not out, and need not be yet. */
        @JsonProperty("missing")
        MISSING,

        /** It should be out. */
        @JsonProperty("overdue")
        OVERDUE,

        /** Whether it is out can't be told, as no source of it can be read. */
        @JsonProperty("failing")
        FAILING
    }

    /** Nothing is known yet. */
    public static Coverage unknown(CoverageKey key) {
        return new Coverage(key, Map.of(), Map.of());
    }

    /** The same with a posting; when it was first seen stays. */
    public Coverage with(String postingId, @Nullable LocalDate on, Instant seenAt) {
        Published known = postings.get(postingId);
        Map<String, Published> next = new TreeMap<>(postings);
        next.put(
                postingId,
                new Published(on, known == null || seenAt.isBefore(known.seenAt()) ? seenAt : known.seenAt()));
        return new Coverage(key, next, sources);
    }

    /** The same without a posting. */
    public Coverage without(String postingId) {
        Map<String, Published> next = new TreeMap<>(postings);
        next.remove(postingId);
        return new Coverage(key, next, sources);
    }

    /** The same with what a source tells. */
    public Coverage with(String sourceId, Watched watched) {
        Map<String, Watched> next = new TreeMap<>(sources);
        next.put(sourceId, watched);
        return new Coverage(key, postings, next);
    }

    /** How it stands. */
    public Status status() {
        if (!postings.isEmpty() || sources.values().stream().anyMatch(w -> w.publishedOn() != null)) {
            return Status.PUBLISHED;
        }
        if (!sources.isEmpty() && sources.values().stream().allMatch(Watched::failing)) {
            return Status.FAILING;
        }
        return expectedBy() == null ? Status.MISSING : Status.OVERDUE;
    }

    /** The first day it came out; null where none is known. */
    public @Nullable LocalDate firstPublishedOn() {
        return Stream.concat(
                        postings.values().stream().map(Published::on),
                        sources.values().stream().map(Watched::publishedOn))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** When it was first seen; null while it was not. */
    public @Nullable Instant firstSeenAt() {
        return postings.values().stream()
                .map(Published::seenAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The day by which it should have been out; null while it need not be. */
    public @Nullable LocalDate expectedBy() {
        return sources.values().stream()
                .map(Watched::expectedBy)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
