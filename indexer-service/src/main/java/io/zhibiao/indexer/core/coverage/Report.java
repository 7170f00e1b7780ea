package io.zhibiao.indexer.core.coverage;

import io.zhibiao.events.PostingKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a region's report of a year: the one place in which it is counted. {@link Coverage} tells from it, and from what
 * was known in earlier years, how a year stands.
 *
 * @param postings those that are it, by their ids
 * @param sources those that are watched for it, by their ids
 */
public record Report(ReportKey key, Map<String, Published> postings, Map<String, Watched> sources) {
    private static final int GRACE_DAYS = 14;

    public Report {
        postings = new TreeMap<>(postings);
        sources = new TreeMap<>(sources);
    }

    /**
     * A posting that is the report.
     *
     * @param on the day it was published; null where it does not tell
     * @param sourceId by which it was found
     */
    public record Published(@Nullable LocalDate on, Instant seenAt, String sourceId) {}

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

    /** Nothing is known yet. */
    public static Report unknown(ReportKey key) {
        return new Report(key, Map.of(), Map.of());
    }

    /** The same with a posting; when it was first seen stays. */
    public Report with(String postingId, Published posting) {
        Published known = postings.get(postingId);
        Instant seenAt = known == null || posting.seenAt().isBefore(known.seenAt()) ? posting.seenAt() : known.seenAt();
        Map<String, Published> next = new TreeMap<>(postings);
        next.put(postingId, new Published(posting.on(), seenAt, posting.sourceId()));
        return new Report(key, next, sources);
    }

    /** The same without a posting. */
    public Report without(String postingId) {
        Map<String, Published> next = new TreeMap<>(postings);
        next.remove(postingId);
        return new Report(key, next, sources);
    }

    /** The same with what a source tells. */
    public Report with(String sourceId, Watched watched) {
        Map<String, Watched> next = new TreeMap<>(sources);
        next.put(sourceId, watched);
        return new Report(key, postings, next);
    }

    /** How it stands by what its own postings and sources tell. */
    public Status status() {
        if (!postings.isEmpty() || sources.values().stream().anyMatch(w -> w.publishedOn() != null)) {
            return Status.PUBLISHED;
        }
        if (!sources.isEmpty() && sources.values().stream().allMatch(Watched::failing)) {
            return Status.FAILING;
        }
        return expectedBy() == null ? Status.EXPECTED : Status.OVERDUE;
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

    /** Id of the posting that was published first; empty while there is none. */
    public Optional<String> first() {
        Comparator<Published> earliest =
                Comparator.comparing(Published::on, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
        return postings.entrySet().stream()
                .min(Map.Entry.comparingByValue(earliest.thenComparing(Published::seenAt)))
                .map(Map.Entry::getKey);
    }

    /** Ids of the sources by which it was found or is watched for, the first posting's in front. */
    public List<String> sourceIds() {
        Stream<String> found = first().map(postings::get).map(Published::sourceId).stream();
        return Stream.concat(found, sources.keySet().stream()).distinct().toList();
    }

    /** When the same kind of report may be looked for in a later year. */
    LocalDate expectedBy(int later) {
        LocalDate published = firstPublishedOn();
        LocalDate usual = published == null ? LocalDate.of(key.year(), lastMonth(), 28) : published;
        return usual.plusYears(later - (long) key.year()).plusDays(GRACE_DAYS);
    }

    /** People's congresses sit in January and February, in a few places in March; statistics follow in spring. */
    private int lastMonth() {
        return key.kind() == PostingKind.BULLETIN ? 4 : 3;
    }
}
