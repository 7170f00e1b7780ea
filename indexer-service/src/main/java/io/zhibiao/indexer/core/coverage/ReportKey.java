package io.zhibiao.indexer.core.coverage;

import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.PostingKind;
import io.zhibiao.events.Region;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What should come out once: a region's report of a kind for a year.
 *
 * @param region one with a code
 * @param year the year in which it comes out: a report's target year, the year after the one a bulletin tells of
 */
public record ReportKey(Region region, int year, PostingKind kind) {
    /** What a posting is; empty for one that is no report, or of no known region or year. */
    public static Optional<ReportKey> of(CleanPosting posting) {
        Region region = posting.region();
        Integer year = year(posting);
        if (region == null || region.code() == null || year == null || posting.kind() == PostingKind.OTHER) {
            return Optional.empty();
        }
        return Optional.of(new ReportKey(region, year, posting.kind()));
    }

    private static @Nullable Integer year(CleanPosting posting) {
        Integer report = posting.reportYear();
        if (posting.kind() == PostingKind.BULLETIN && report != null) {
            return report + 1;
        }
        LocalDate published = posting.publishedOn();
        Integer target = posting.targetYear();
        return target != null ? target : published == null ? null : published.getYear();
    }

    /** Id of its document. */
    public String id() {
        return region.code() + "-" + year + "-" + kind.name().toLowerCase(Locale.ROOT);
    }
}
