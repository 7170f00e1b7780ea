package io.zhibiao.fetcher.core.crawl;

import io.zhibiao.events.PostingKind;
import io.zhibiao.events.Region;
import io.zhibiao.events.SourceHealth;
import io.zhibiao.events.SourceStatus;
import io.zhibiao.fetcher.core.lists.ListLink;
import io.zhibiao.fetcher.core.schedule.Pace;
import io.zhibiao.fetcher.core.schedule.Season;
import io.zhibiao.fetcher.core.sources.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How one source does, from round to round. It is told when something changed that somebody waits for, and else now and then. */
final class Watch {
    /** A source is failing after so many rounds in a row: sites are away for a night now and then. */
    static final int FAILING_AFTER = 3;

    private static final Duration TELL_EVERY = Duration.ofMinutes(5);

    private final Source source;
    private final @Nullable Region region;
    private final Optional<Season> season;
    private final FirstReports reports;
    private SourceStatus status = SourceStatus.HEALTHY;
    private Instant since;
    private int failures;
    private @Nullable String reason;
    private @Nullable Instant lastVisit;
    private @Nullable Instant lastSuccess;
    private @Nullable Instant lastNew;
    private @Nullable SourceHealth told;

    /** Goes on from what was told last; null for a source that is watched for the first time. */
    Watch(Source source, @Nullable Region region, @Nullable SourceHealth known, Instant now) {
        this.source = source;
        this.region = region;
        PostingKind expected = source.rhythm().season();
        season = Optional.ofNullable(expected).map(k -> Season.of(k, region == null ? null : region.level()));
        reports = new FirstReports(season, known == null ? new TreeMap<>() : known.published());
        since = now;
        if (known != null) {
            recall(known);
        }
    }

    private void recall(SourceHealth known) {
        told = known;
        status = known.status();
        since = known.since();
        failures = known.failures();
        reason = known.reason();
        lastVisit = known.lastVisit();
        lastSuccess = known.lastSuccess();
        lastNew = known.lastNew();
    }

    /** The list named these articles. */
    void listed(Collection<ListLink> links) {
        reports.listed(links);
    }

    /** A new or changed article of the source was published. */
    void published(Visit visit, Instant now) {
        lastNew = now;
        reports.published(visit.titleHint(), visit.dateHint() == null ? Pace.day(now) : visit.dateHint());
    }

    void succeeded(Instant now) {
        lastVisit = now;
        lastSuccess = now;
        failures = 0;
        reason = null;
        if (status != SourceStatus.HEALTHY) {
            status = SourceStatus.HEALTHY;
            since = now;
        }
    }

    /** One round more that brought nothing of what the source is watched for. */
    void failed(Fault fault, Instant now) {
        lastVisit = now;
        failures++;
        reason = fault.reason();
        if (failures < FAILING_AFTER) {
            return;
        }
        if (status == SourceStatus.HEALTHY) {
            since = now;
        }
        status = fault.layout() ? SourceStatus.LAYOUT_CHANGED : SourceStatus.FAILING;
    }

    /** What is not had yet waits for the next day. */
    void limited(int requests) {
        if (failures == 0) {
            reason = "daily-limit of " + requests + " requests reached";
        }
    }

    /** The host can't even be asked for its robots.txt: counts as a round for each interval it lasts. */
    void unreachable(String why, Instant now) {
        if (lastVisit == null || !lastVisit.plus(source.interval()).isAfter(now)) {
            failed(new Fault(why, false), now);
        }
    }

    /** How long the list is left alone. */
    Duration pause(Instant now, RandomGenerator random) {
        return Pace.pause(source, season, lastNew, now, random);
    }

    /** What is to be told now; empty when nobody waits for it. */
    Optional<SourceHealth> news(Instant nextVisit, @Nullable Instant restsUntil, Instant now) {
        SourceHealth health = new SourceHealth(
                source.id(),
                source.name(),
                source.url(),
                region,
                source.rhythm().season(),
                status,
                since,
                failures,
                reason,
                lastVisit,
                lastSuccess,
                lastNew,
                nextVisit,
                restsUntil,
                reports.byYear(),
                reports.overdue(Pace.day(now)),
                now);
        if (!isNews(health)) {
            return Optional.empty();
        }
        told = health;
        return Optional.of(health);
    }

    private boolean isNews(SourceHealth health) {
        SourceHealth before = told;
        return before == null
                || before.status() != health.status()
                || (before.failures() == 0) != (health.failures() == 0)
                || (health.failures() == 0 && !Objects.equals(before.reason(), health.reason()))
                || !Objects.equals(before.overdue(), health.overdue())
                || !Objects.equals(before.restsUntil(), health.restsUntil())
                || !before.at().plus(TELL_EVERY).isAfter(health.at());
    }

    /**
     * Why a round brought nothing.
     *
     * @param layout whether the list answered, and held no links
     */
    record Fault(String reason, boolean layout) {}
}
