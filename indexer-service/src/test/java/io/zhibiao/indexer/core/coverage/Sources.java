package io.zhibiao.indexer.core.coverage;

import io.zhibiao.events.PostingKind;
import io.zhibiao.events.Region;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.events.SourceStatus;
import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Words on sources, for tests. */
final class Sources {
    static final Instant NOON = Instant.parse("2025-01-10T12:00:00Z");

    private Sources() {}

    static SourceHealth health(String id, SourceStatus status, int hour) {
        return watching(id, status, hour, null, null);
    }

    static SourceHealth watching(
            String id, SourceStatus status, int hour, @Nullable Region region, SourceHealth.@Nullable Overdue overdue) {
        Instant at = NOON.plusSeconds(3600L * hour);
        return new SourceHealth(
                id,
                "name of " + id,
                "https://a/" + id,
                region,
                region == null ? null : PostingKind.WORK_REPORT,
                status,
                at,
                0,
                null,
                at,
                at,
                null,
                null,
                null,
                new TreeMap<>(),
                overdue,
                at);
    }
}
