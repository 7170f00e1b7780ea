package io.zhibiao.indexer.core.coverage;

import io.zhibiao.events.PostingKind;
import io.zhibiao.events.Region;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.events.SourceStatus;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which reports of a year are there and which are not. Expected is what a region has published in an earlier year, at the same
 * time of the year and two weeks, and what a source is watched for.
 *
 * @param entries by region code and kind
 */
public record Coverage(int year, List<Entry> entries) {
    static final int GRACE_DAYS = 14;

    /**
     * A report of a region.
     *
     * @param publishedOn null where it is not there, or does not tell
     * @param expectedBy null where it is there, or nothing is known of earlier years
     * @param posting the one that carries it; the last year's where it is not there; null where there was none
     */
    public record Entry(
            Region region,
            PostingKind kind,
            Status status,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate expectedBy,
            @Nullable String posting,
            String sourceId) {}

    public Coverage {
        entries = List.copyOf(entries);
    }

    /** The coverage of a year. */
    public static Coverage of(
            int year, Collection<Publication> publications, Collection<SourceHealth> sources, LocalDate today) {
        Map<String, List<Publication>> reports = publications.stream()
                .filter(p -> p.year() <= year)
                .collect(Collectors.groupingBy(p -> report(p.region(), p.kind())));
        Set<String> failing = sources.stream()
                .filter(s -> s.status() != SourceStatus.HEALTHY)
                .map(SourceHealth::sourceId)
                .collect(Collectors.toSet());
        Map<String, Entry> entries = new TreeMap<>();
        reports.forEach((report, past) -> entries.put(report, entry(year, past, failing, today)));
        sources.stream()
                .flatMap(s -> watched(year, s).stream())
                .forEach(e -> entries.putIfAbsent(report(e.region(), e.kind()), e));
        return new Coverage(year, List.copyOf(entries.values()));
    }

    private static String report(Region region, PostingKind kind) {
        return region.code() + " " + kind;
    }

    private static Entry entry(int year, List<Publication> past, Set<String> failing, LocalDate today) {
        Optional<Publication> there =
                past.stream().filter(p -> p.year() == year).findFirst();
        return there.map(Coverage::published)
                .orElseGet(() -> missing(
                        year,
                        past.stream()
                                .max(Comparator.comparingInt(Publication::year))
                                .orElseThrow(),
                        failing,
                        today));
    }

    private static Entry published(Publication there) {
        return new Entry(
                there.region(),
                there.kind(),
                Status.PUBLISHED,
                there.publishedOn(),
                null,
                there.posting(),
                there.sourceId());
    }

    private static Entry missing(int year, Publication last, Set<String> failing, LocalDate today) {
        LocalDate expectedBy = last.expectedBy(year);
        Status late = today.isAfter(expectedBy) ? Status.OVERDUE : Status.EXPECTED;
        Status status = failing.contains(last.sourceId()) ? Status.FAILING : late;
        return new Entry(last.region(), last.kind(), status, null, expectedBy, last.posting(), last.sourceId());
    }

    /** What a source is watched for, as if nothing of it had come. */
    private static Optional<Entry> watched(int year, SourceHealth source) {
        if (source.region() == null || source.region().code() == null || source.expects() == null) {
            return Optional.empty();
        }
        SourceHealth.Overdue overdue = source.overdue();
        boolean late = overdue != null && overdue.year() == year;
        Status due = late ? Status.OVERDUE : Status.EXPECTED;
        Status status = source.status() == SourceStatus.HEALTHY ? due : Status.FAILING;
        LocalDate expectedBy = late && overdue != null ? overdue.expectedBy() : null;
        return Optional.of(
                new Entry(source.region(), source.expects(), status, null, expectedBy, null, source.sourceId()));
    }

    /** How many there are of each status. */
    public Map<Status, Long> summary() {
        return entries.stream().collect(Collectors.groupingBy(Entry::status, TreeMap::new, Collectors.counting()));
    }
}
