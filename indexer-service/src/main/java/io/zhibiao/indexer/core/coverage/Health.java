package io.zhibiao.indexer.core.coverage;

import io.zhibiao.events.Alert;
import io.zhibiao.events.AlertType;
import io.zhibiao.events.Ids;
import io.zhibiao.events.PostingKind;
import io.zhibiao.events.Region;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.events.SourceStatus;
import io.zhibiao.indexer.core.targets.Plain;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a source's health means for coverage, and whom to tell. */
public final class Health {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final SourceHealth now;

    public Health(SourceHealth now) {
        this.now = now;
    }

    /** The reports the source is watched for: the present year's, the overdue one, and those that it has. */
    public static List<ReportKey> years(SourceHealth health) {
        Set<Integer> years = new LinkedHashSet<>(health.published().keySet());
        years.add(health.at().atZone(CHINA).getYear());
        if (health.overdue() != null) {
            years.add(health.overdue().year());
        }
        List<ReportKey> keys = new ArrayList<>();
        years.forEach(year -> key(health, year).ifPresent(keys::add));
        return keys;
    }

    private static Optional<ReportKey> key(SourceHealth health, int year) {
        Region region = health.region();
        PostingKind kind = health.expects();
        return region == null || region.code() == null || kind == null || kind == PostingKind.OTHER
                ? Optional.empty()
                : Optional.of(new ReportKey(region, year, kind));
    }

    /** The report that is overdue; empty while none is. */
    public static Optional<ReportKey> overdue(SourceHealth health) {
        return Optional.ofNullable(health.overdue()).flatMap(overdue -> key(health, overdue.year()));
    }

    /** How the source stands to a report. */
    public static Report.Watched watched(SourceHealth health, ReportKey key) {
        SourceHealth.Overdue overdue = health.overdue();
        LocalDate expectedBy = overdue != null && overdue.year() == key.year() ? overdue.expectedBy() : null;
        return new Report.Watched(failing(health), health.published().get(key.year()), expectedBy);
    }

    private static boolean failing(SourceHealth health) {
        return health.status() != SourceStatus.HEALTHY;
    }

    /** The alert on a change of the source's status; none while it is as it was. */
    public List<Alert> changed(@Nullable SourceHealth before, Instant raisedAt) {
        boolean failed = before != null && failing(before);
        if (failing(now) == failed) {
            return List.of();
        }
        AlertType type = failed ? AlertType.SOURCE_RECOVERED : AlertType.SOURCE_FAILING;
        String id = Ids.alert(type, now.sourceId(), now.since().toString());
        return List.of(alert(id, type, failed ? recovered() : fails(), raisedAt));
    }

    private Alert.Message fails() {
        String reason = now.reason() == null ? "" : now.reason();
        boolean layout = now.status() == SourceStatus.LAYOUT_CHANGED;
        return message(
                "数据源“%s”%s：%s（%s）".formatted(now.name(), layout ? "版式已变，列表中找不到文件" : "无法读取", now.url(), reason),
                "Source \"%s\" %s: %s (%s)"
                        .formatted(
                                now.name(),
                                layout ? "has changed its layout, its list shows no postings" : "can't be read",
                                now.url(),
                                reason));
    }

    private Alert.Message recovered() {
        return message(
                "数据源“%s”已恢复：%s".formatted(now.name(), now.url()),
                "Source \"%s\" is back: %s".formatted(now.name(), now.url()));
    }

    /** The alert that a report is overdue. */
    public Alert overdue(ReportKey key, Instant raisedAt) {
        String by = now.overdue() == null ? "" : now.overdue().expectedBy().toString();
        String id = Ids.alert(AlertType.REGION_OVERDUE, key.id());
        return alert(
                id,
                AlertType.REGION_OVERDUE,
                message(
                        "%s %d年%s逾期未公布（往年此时已公布，应不晚于 %s）"
                                .formatted(key.region().name(), key.year(), ReportNames.chinese(key.kind()), by),
                        "%s: the %s of %d is overdue (expected by %s)"
                                .formatted(key.region().name(), ReportNames.english(key.kind()), key.year(), by)),
                raisedAt);
    }

    private static Alert.Message message(String chinese, String english) {
        return new Alert.Message(Plain.line(chinese), Plain.line(english));
    }

    private Alert alert(String id, AlertType type, Alert.Message message, Instant raisedAt) {
        return new Alert(
                id,
                type,
                now.region(),
                null,
                null,
                null,
                null,
                null,
                Alert.LastYear.UNKNOWN,
                null,
                null,
                raisedAt,
                message);
    }
}
