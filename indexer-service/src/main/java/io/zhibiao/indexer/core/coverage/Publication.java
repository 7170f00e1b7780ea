package io.zhibiao.indexer.core.coverage;

import io.zhibiao.events.PostingKind;
import io.zhibiao.events.Region;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a region has published a kind of report.
 *
 * @param year in which such a report comes out: the one behind the year it reports on
 * @param publishedOn of the first posting that carries it; null where none tells
 * @param posting id of that posting
 * @param sourceId by which it was found
 */
public record Publication(
        Region region, PostingKind kind, int year, @Nullable LocalDate publishedOn, String posting, String sourceId) {
    /** When the same kind of report may be looked for in a later year. */
    LocalDate expectedBy(int later) {
        LocalDate usual = publishedOn == null ? LocalDate.of(year, lastMonth(), 28) : publishedOn;
        return usual.plusYears(later - (long) year).plusDays(Coverage.GRACE_DAYS);
    }

    /** People's congresses sit in January and February, in a few places in March; statistics follow in spring. */
    private int lastMonth() {
        return kind == PostingKind.BULLETIN ? 4 : 3;
    }
}
