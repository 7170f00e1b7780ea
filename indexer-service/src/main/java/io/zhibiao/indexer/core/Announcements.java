package io.zhibiao.indexer.core;

import io.zhibiao.events.Alert;
import io.zhibiao.events.AlertType;
import io.zhibiao.events.Ids;
import io.zhibiao.events.PostingExtracted;
import io.zhibiao.events.PostingKind;
import io.zhibiao.events.PostingRef;
import io.zhibiao.events.Region;
import io.zhibiao.indexer.core.coverage.ReportNames;
import io.zhibiao.indexer.core.targets.Plain;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Raises an alert for each report that is seen for the first time. Postings that are no reports are not worth one. */
final class Announcements {
    private final Outbox outbox;
    private final Clock clock;

    Announcements(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void announce(List<PostingExtracted> first) {
        List<Alert> alerts = first.stream()
                .filter(m -> m.posting().kind() != PostingKind.OTHER)
                .map(this::alert)
                .toList();
        if (!alerts.isEmpty()) {
            outbox.publish(outbox.raise(alerts));
        }
    }

    private Alert alert(PostingExtracted marker) {
        PostingRef posting = marker.posting();
        return new Alert(
                Ids.alert(AlertType.POSTING_NEW, posting.id()),
                AlertType.POSTING_NEW,
                marker.region(),
                null,
                null,
                null,
                null,
                null,
                Alert.LastYear.UNKNOWN,
                null,
                posting,
                clock.instant(),
                message(marker.region(), posting),
                marker.backfill());
    }

    private static Alert.Message message(@Nullable Region region, PostingRef posting) {
        String title = Objects.requireNonNullElse(posting.title(), posting.url());
        String place = region == null ? "" : region.name() + " ";
        return new Alert.Message(
                Plain.line(place + "发布" + ReportNames.chinese(posting.kind()) + "：" + title),
                Plain.line((place.isEmpty() ? "" : place.strip() + ": ") + "new " + ReportNames.english(posting.kind())
                        + ": " + title));
    }
}
