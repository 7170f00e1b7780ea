package io.zhibiao.indexer.core.coverage;

import io.zhibiao.events.PostingKind;
import io.zhibiao.events.Region;
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
 * Which reports of a year are there and which are not. Expected is what a source is watched for, and what a region has published in
 * an earlier year, at the same time of the year and two weeks.
 *
 * @param entries by region code and kind
 */
public record Coverage(int year, List<Entry> entries) {
    /**
     * A report of a region.
     *
     * @param publishedOn null where it is not there, or does not tell
     * @param expectedBy null where it is there, or nothing is known of earlier years
     * @param posting the one that carries it; the last year's where it is not there; null where there was none
     * @param sourceId by which that was found, or which is watched for it
     */
    public record Entry(
            Region region,
            PostingKind kind,
            Status status,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate expectedBy,
            @Nullable String posting,
            @Nullable String sourceId) {}

    public Coverage {
        entries = List.copyOf(entries);
    }

    /**
     * The coverage of a year.
     *
     * @param reports of the year, and for each region and kind at least the last that was published before it; later ones tell nothing
     * @param failing sources that can't be read now
     */
    public static Coverage of(int year, Collection<Report> reports, Set<String> failing, LocalDate today) {
        Map<String, List<Report>> alike = reports.stream()
                .filter(r -> r.key().year() <= year)
                .collect(Collectors.groupingBy(Coverage::regionAndKind, TreeMap::new, Collectors.toList()));
        return new Coverage(
                year,
                alike.values().stream()
                        .flatMap(some -> entry(year, some, failing, today).stream())
                        .toList());
    }

    private static String regionAndKind(Report report) {
        return report.key().region().code() + " " + report.key().kind();
    }

    private static Optional<Entry> entry(int year, List<Report> reports, Set<String> failing, LocalDate today) {
        Optional<Report> own = of(year, reports);
        if (own.isPresent() && own.get().status() == Status.PUBLISHED) {
            return own.map(report -> entry(report, Status.PUBLISHED, report.firstPublishedOn(), null));
        }
        Optional<Report> last = lastPublished(year, reports);
        LocalDate usual = last.map(report -> report.expectedBy(year)).orElse(null);
        LocalDate expectedBy = own.map(Report::expectedBy).orElse(usual);
        boolean unseen = last.isPresent() && failing.containsAll(last.get().sourceIds());
        Status told = unseen ? Status.FAILING : own.map(Report::status).orElse(Status.EXPECTED);
        boolean late = told == Status.EXPECTED && usual != null && today.isAfter(usual);
        return last.or(() -> own).map(report -> entry(report, late ? Status.OVERDUE : told, null, expectedBy));
    }

    private static Optional<Report> of(int year, List<Report> reports) {
        return reports.stream().filter(r -> r.key().year() == year).findFirst();
    }

    private static Optional<Report> lastPublished(int year, List<Report> reports) {
        return reports.stream()
                .filter(r -> r.key().year() < year && r.status() == Status.PUBLISHED)
                .max(Comparator.comparingInt(r -> r.key().year()));
    }

    private static Entry entry(
            Report report, Status status, @Nullable LocalDate publishedOn, @Nullable LocalDate expectedBy) {
        return new Entry(
                report.key().region(),
                report.key().kind(),
                status,
                publishedOn,
                expectedBy,
                report.first().orElse(null),
                report.sourceIds().stream().findFirst().orElse(null));
    }

    /** How many there are of each status. */
    public Map<Status, Long> summary() {
        return entries.stream().collect(Collectors.groupingBy(Entry::status, TreeMap::new, Collectors.counting()));
    }
}
